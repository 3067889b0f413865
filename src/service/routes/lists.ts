import { z } from "zod";
import { hashOf } from "../../actions/bundled-list";
import { nextYear, noYearEnd, writeNextYear, yearEndMonth, yearEndOf } from "../../actions/next-year";
import { buildTemplates } from "../../actions/templates";
import { CodedError } from "../../core/errors/coded-error";
import { parseTargetList } from "../../core/targets/parse";
import { TargetListError } from "../../core/targets/problems";
import type { TargetList } from "../../core/targets/schema";
import { listProblemLine } from "../../language/error-sentence";
import type { Speaker } from "../../language/speaker";
import { listVersions } from "../../store/lists";
import { nodePlatform } from "../../workbook/platform/node";
import { readWorkbook } from "../../workbook/read/read";
import { importTargetList } from "../../workbook/target-list/import";
import { tryDraft } from "../backtest";
import { rollUpMonth } from "../month";
import { publish } from "../publish";
import { fileRoute, route } from "../route";
import { listBy, listOf } from "../service";
import { formParams, period, reason } from "../shapes";
import { actorOf } from "./asker";
import { fileAnswer } from "./submissions";

const hashParams = z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/) });
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
    below: true,
    params: hashParams,
    async handle({ service, account, params: { hash } }) {
      const list = await listBy(service, account.area, hash);
      if (!list) throw new CodedError("service", "not-found");
      return list;
    },
  }),
  fileRoute({
    method: "POST",
    path: "/lists",
    id: "publish-list",
    summary: "Publishes a target list workbook (目标清单) for the months from one on.",
    access: { bureau: "all", admin: "all" },
    body: "file",
    query: z.strictObject({ effectiveFrom: period, reason }),
    async handle({ service, account, query, body, say }) {
      const list = listIn(body, say);
      const { effectiveFrom, reason: why } = query;
      const { area } = account;
      const logIndex = await publish(service, { area, actor: actorOf(account), list, effectiveFrom, why });
      const open = list.targets.filter(({ pending }) => pending).length;
      return { hash: list.hash, version: list.header.version, effectiveFrom, logIndex, pendingTargets: open };
    },
  }),
  route({
    method: "POST",
    path: "/lists/backtest",
    id: "try-list",
    summary:
      "What relations and limits of a draft list would have found in the versions of the last two years; with `all` also those the list in force has. Nothing is kept of the draft.",
    access: { bureau: "all" },
    body: z.strictObject({ files: z.record(z.string(), z.unknown()), all: z.boolean().default(false) }),
    handle: ({ service, account: { area }, body: { files, all }, say }) =>
      tryDraft(service, area, { draft: listOfFiles(files, say), all }, say),
  }),
  route({
    method: "GET",
    path: "/lists/:hash/next",
    id: "next-list",
    summary:
      "The workbook of next year's list made from this one, to be filled in and published; it says what is to be done.",
    access: { bureau: "all", admin: "all" },
    params: hashParams,
    produces: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    async handle({ service, account: { area }, params: { hash }, say }) {
      const last = await listBy(service, area, hash);
      if (!last) throw new CodedError("service", "not-found");
      const { summary, list } = await rollUpMonth(service, area, yearEndMonth(last));
      const result = list.header.id === last.header.id ? yearEndOf(summary, list) : noYearEnd;
      const made = nextYear(last, result, nodePlatform);
      const { nameZh, version } = made.list.header;
      return fileAnswer(await writeNextYear(made, say), `${nameZh}_${version}.xlsx`);
    },
  }),
  route({
    method: "GET",
    path: "/periods/:period/blank-forms/:department",
    id: "blank-form",
    summary: "A unit's blank form by the list that counts for the month.",
    access: { department: "own", bureau: "all", auditor: "all" },
    params: formParams,
    produces: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    async handle({ service, account: { area }, params: { period: month, department } }) {
      const list = await listOf(service, area, month);
      const units = list.departments.filter(({ id }) => id === department);
      const [issued] = await buildTemplates(list, units);
      if (!issued) throw new CodedError("service", "not-found");
      return fileAnswer(issued.bytes, issued.name);
    },
  }),
];

const listIn = (bytes: Uint8Array, say: Speaker) =>
  sound(() => importTargetList(readWorkbook(bytes, nodePlatform), (files) => hashOf(files, nodePlatform)), say);

const listOfFiles = (files: Readonly<Record<string, unknown>>, say: Speaker) =>
  sound(() => parseTargetList(files, hashOf(files, nodePlatform)), say);

function sound(read: () => TargetList, say: Speaker): TargetList {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TargetListError)) throw error;
    const problems = error.problems.map((problem) => listProblemLine(problem, say));
    throw new CodedError("service", "bad-list", { count: problems.length }, { details: { problems } });
  }
}
