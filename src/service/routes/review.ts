import { z } from "zod";
import { findingReports } from "../../actions/finding-report";
import { CodedError } from "../../core/errors/coded-error";
import { reviewsOf } from "../../store/reviews";
import { bytesOfFile } from "../../store/submissions";
import { countsOf } from "../form-view";
import { approve, revise } from "../review";
import { Answer, route } from "../route";
import { formParams, hash, reason } from "../shapes";
import { actorOf, keyOf } from "./asker";
import { fileAnswer, XLSX } from "./submissions";

const own = { department: "own" } as const;

export const reviewRoutes = [
  route({
    method: "GET",
    path: "/submissions/:period/:department/reviews/:sha256/file",
    id: "review-file",
    summary: "A file that was put to another person of its unit, byte for byte.",
    access: own,
    params: formParams.extend({ sha256: hash }),
    produces: XLSX,
    async handle({ service, account, params }) {
      const { db } = service.store;
      const file = (await reviewsOf(db, keyOf(account, params))).find(({ sha256 }) => sha256 === params.sha256);
      if (!file) throw new CodedError("service", "not-found");
      return fileAnswer((await bytesOfFile(db, file.sha256))!, file.fileName);
    },
  }),
  route({
    method: "POST",
    path: "/submissions/:period/:department/reviews/approve",
    id: "approve-review",
    summary:
      "Approves the form that waits (复核通过): it is handed in now, checked anew, and gets its receipt. Nobody approves a form of their own.",
    access: own,
    params: formParams,
    body: z.strictObject({ sha256: hash }),
    async handle({ service, account, params, body, say }) {
      const about = { key: keyOf(account, params), actor: actorOf(account), sha256: body.sha256 };
      const { receipt, findings, list, again } = await approve(service, about, say);
      const answer = { receipt, again, counts: countsOf(findings), findings: findingReports(findings, list, say) };
      return new Answer(answer, {}, again ? 200 : 201);
    },
  }),
  route({
    method: "POST",
    path: "/submissions/:period/:department/reviews/revise",
    id: "revise-review",
    summary: "Gives the form that waits back to who prepared it (退改).",
    access: own,
    params: formParams,
    body: z.strictObject({ sha256: hash, reason }),
    async handle({ service, account, params, body }) {
      const about = { key: keyOf(account, params), actor: actorOf(account), sha256: body.sha256 };
      return { logIndex: await revise(service, about, body.reason) };
    },
  }),
];
