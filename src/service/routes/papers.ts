import { z } from "zod";
import { CodedError } from "../../core/errors/coded-error";
import { papersOf } from "../../store/papers";
import { bytesOfFile } from "../../store/submissions";
import { enterPaper, toldPaper } from "../papers";
import { Answer, fileRoute, route } from "../route";
import { period, positive } from "../shapes";
import { actorOf } from "./asker";
import { fileAnswer, XLSX } from "./submissions";

export const paperRoutes = [
  fileRoute({
    method: "POST",
    path: "/papers",
    id: "enter-paper",
    summary:
      "Enters a filled working paper of an audit sample (审计底稿) with what it comes to in the log; the same one at the same confidence again gets its first answer.",
    access: { auditor: "all" },
    body: "file",
    query: z.strictObject({
      name: z.string().min(1).max(255).describe("The file's own name."),
      confidence: z.coerce.number().gt(0).lt(1).default(0.95).describe("Between 0 and 1."),
    }),
    async handle({ service, account, query: { name, confidence }, body, say }) {
      const entered = { area: account.area, actor: actorOf(account), name, bytes: body, confidence };
      const { paper, again } = await enterPaper(service, entered, say);
      return new Answer({ paper: await toldPaper(service, paper, say), again }, {}, again ? 200 : 201);
    },
  }),
  route({
    method: "GET",
    path: "/periods/:period/papers",
    id: "papers",
    summary: "The working papers entered for a month, the first first, with what each comes to; for auditors.",
    access: { auditor: "all" },
    below: true,
    params: z.strictObject({ period }),
    async handle({ service, account, params, say }) {
      const papers = await papersOf(service.store.db, account.area, params.period);
      return { papers: await Promise.all(papers.map((paper) => toldPaper(service, paper, say))) };
    },
  }),
  route({
    method: "GET",
    path: "/periods/:period/papers/:number/file",
    id: "paper-file",
    summary: "A working paper as it was entered, byte for byte; for auditors.",
    access: { auditor: "all" },
    below: true,
    params: z.strictObject({ period, number: positive }),
    produces: XLSX,
    async handle({ service, account, params }) {
      const papers = await papersOf(service.store.db, account.area, params.period);
      const paper = papers.find(({ number }) => number === params.number);
      if (!paper) throw new CodedError("service", "not-found");
      return fileAnswer((await bytesOfFile(service.store.db, paper.sha256))!, paper.fileName);
    },
  }),
];
