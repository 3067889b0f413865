import { z } from "zod";
import { hashOf } from "../../actions/bundled-list";
import { CodedError } from "../../core/errors/coded-error";
import { TargetListError } from "../../core/targets/problems";
import { listProblemLine } from "../../language/error-sentence";
import { listVersions, listWithHash, publishList } from "../../store/lists";
import { appendEntry } from "../../store/log";
import { nodePlatform } from "../../workbook/platform/node";
import { readWorkbook } from "../../workbook/read/read";
import { importTargetList } from "../../workbook/target-list/import";
import { fileRoute, route } from "../route";
import { listsOf } from "../service";
import { period, reason } from "../shapes";

const everybody = { department: "all", bureau: "all", auditor: "all", admin: "all" } as const;

export const listRoutes = [
  route({
    method: "GET",
    path: "/lists",
    id: "lists",
    summary: "The published target lists, each for the months from its first on.",
    access: everybody,
    handle: async ({ service, account }) => ({ lists: await listVersions(service.store.db, account.area) }),
  }),
  route({
    method: "GET",
    path: "/lists/:hash",
    id: "list",
    summary: "A target list by its hash.",
    access: everybody,
    params: z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    async handle({ service, account, params: { hash } }) {
      const published = await listWithHash(service.store.db, account.area, hash);
      const list = published ?? (await listsOf(service, account.area)).find((one) => one.hash === hash);
      if (!list) throw new CodedError("service", "not-found");
      return list;
    },
  }),
  fileRoute({
    method: "POST",
    path: "/lists",
    id: "publish-list",
    summary: "Publishes a target list workbook (目标清单) for the months from one on.",
    access: { bureau: "all" },
    body: "file",
    query: z.strictObject({ effectiveFrom: period, reason }),
    async handle({ service, account, query, body, say }) {
      const list = listIn(body, say);
      if (list.header.area.code !== account.area) throw new CodedError("service", "foreign-form");
      const at = service.now().toISOString();
      const { effectiveFrom, reason: why } = query;
      await service.store.db.transaction().execute(async (work) => {
        await publishList(work, account.area, list, { effectiveFrom, publishedAt: at, publishedBy: account.name, why });
        const { hash, header } = list;
        const about = { hash, version: header.version, effectiveFrom };
        await appendEntry(work, account.area, { kind: "list-published", at, by: account.name, why, ...about });
      });
      return { hash: list.hash, version: list.header.version, effectiveFrom };
    },
  }),
];

function listIn(bytes: Uint8Array, say: Parameters<typeof listProblemLine>[1]) {
  try {
    return importTargetList(readWorkbook(bytes, nodePlatform), (files) => hashOf(files, nodePlatform));
  } catch (error) {
    if (!(error instanceof TargetListError)) throw error;
    const problems = error.problems.map((problem) => listProblemLine(problem, say));
    throw new CodedError("service", "bad-list", { count: problems.length }, { details: { problems } });
  }
}
