import { z } from "zod";
import { findingReports } from "../../actions/finding-report";
import { CodedError } from "../../core/errors/coded-error";
import { accountsOf } from "../../store/accounts";
import { reviewsOf } from "../../store/reviews";
import { bytesOfFile } from "../../store/submissions";
import { reviewedUnits } from "../../store/unit-rules";
import { countsOf } from "../form-view";
import { approve, requireReview, revise } from "../review";
import { Answer, route } from "../route";
import { department, formParams, hash, reason } from "../shapes";
import { actorOf, keyOf } from "./asker";
import { fileAnswer, XLSX } from "./submissions";

const own = { department: "own" } as const;
const keepers = { bureau: "all", admin: "all" } as const;

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
  route({
    method: "GET",
    path: "/units",
    id: "units",
    summary: "Whether two people of a unit must see its forms (复核), and how many of its accounts could.",
    access: keepers,
    async handle({ service: { store }, account: { area } }) {
      const [reviewed, accounts] = await Promise.all([reviewedUnits(store.db, area), accountsOf(store.db, area)]);
      const people = accounts.filter((one) => one.department !== null && !one.disabled);
      const units = [...new Set([...reviewed, ...people.flatMap((one) => one.department ?? [])])].sort();
      const count = (unit: string, duty: "prepare" | "review") =>
        people.filter((one) => one.department === unit && (one.duty ?? duty) === duty).length;
      return {
        units: units.map((unit) => {
          const counts = { preparers: count(unit, "prepare"), reviewers: count(unit, "review") };
          return { department: unit, reviewed: reviewed.has(unit), ...counts };
        }),
      };
    },
  }),
  route({
    method: "POST",
    path: "/units/:department/review",
    id: "require-review",
    summary: "Says whether two people of a unit must see its forms before they count (复核).",
    access: keepers,
    params: z.strictObject({ department }),
    body: z.strictObject({ reviewed: z.boolean(), reason }),
    async handle({ service, account, params, body }) {
      const unit = { area: account.area, department: params.department };
      const change = { actor: actorOf(account), reviewed: body.reviewed, why: body.reason };
      return { logIndex: await requireReview(service, unit, change) };
    },
  }),
];
