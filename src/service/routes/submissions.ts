import { z } from "zod";
import { findingReports } from "../../actions/finding-report";
import { CodedError } from "../../core/errors/coded-error";
import type { Finding } from "../../core/findings/finding";
import { figureChanges } from "../../core/submission/correction";
import type { Speaker } from "../../language/speaker";
import { exemptionsOf } from "../../store/exemptions";
import { type FormKey, formsWhere } from "../../store/forms";
import { refusedFiles } from "../../store/refused";
import { remindersOf } from "../../store/reminders";
import { acceptedExplanations } from "../../store/returns";
import { reviewsOf } from "../../store/reviews";
import { scansOf } from "../../store/scans";
import { bytesOfFile, receiptsWhere, type StoredReceipt, submissionsWhere } from "../../store/submissions";
import { countsOf, formLines } from "../form-view";
import { changesOf } from "../history-view";
import { receive } from "../receive";
import { namedCells } from "../returned-cells";
import { Answer, fileRoute, route } from "../route";
import { listBy, listOf, type Service } from "../service";
import { department, formParams, formState, period, positive, time, versionParams } from "../shapes";
import { actorOf, keyOf } from "./asker";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const own = { department: "own", bureau: "all", auditor: "all" } as const;

export const submissionRoutes = [
  fileRoute({
    method: "POST",
    path: "/submissions",
    id: "submit",
    summary:
      "Hands in a form. The same file again gets its first receipt. A form with findings that stop it is refused as 422 and kept as not received. Of a unit whose forms two people must see it waits for the other (202, no receipt).",
    access: { department: "own", bureau: "all" },
    body: "file",
    query: z.strictObject({
      name: z.string().min(1).max(255).describe("The file's own name."),
      handedOverAt: time.optional().describe("When it was handed over by another way; for the bureau."),
    }),
    async handle({ service, account, query: { name, handedOverAt }, body, say }) {
      if (handedOverAt !== undefined && account.role !== "bureau") throw new CodedError("service", "not-allowed");
      const { area } = account;
      const handed = handedOverAt === undefined ? null : new Date(handedOverAt).toISOString();
      const arrival = { area, actor: actorOf(account), name, bytes: body, handedOverAt: handed, say };
      const { receipt, waiting, findings, list, again } = await receive(service, arrival);
      const answer = {
        ...{ receipt, waiting, again, counts: countsOf(findings), findings: findingReports(findings, list, say) },
        ...(again && receipt ? await standingBeside(service, receipt, say) : {}),
      };
      return new Answer(answer, {}, receipt === null ? 202 : again ? 200 : 201);
    },
  }),
  route({
    method: "GET",
    path: "/submissions",
    id: "list-forms",
    summary: "How the forms of a month stand, one line a unit.",
    access: own,
    below: true,
    query: z.strictObject({ period, department: department.optional(), state: formState.optional() }),
    async handle({ service, account, query }) {
      const unit = account.role === "department" ? account.department! : query.department;
      return { forms: await formLines(service, account.area, query.period, { department: unit, state: query.state }) };
    },
  }),
  route({
    method: "GET",
    path: "/submissions/:period/:department",
    id: "form",
    summary:
      "A form: its state, versions, returned cells, exemptions, files not received, and everything that was done with it.",
    access: own,
    below: true,
    params: formParams,
    async handle({ service, account, params }) {
      const key = keyOf(account, params);
      const { db } = service.store;
      const [form] = await formLines(service, account.area, params.period, { department: params.department });
      if (!form) throw new CodedError("service", "not-found");
      const isOwn = account.role === "department";
      const [versions, returned, accepted, exemptions, refused, reminders, changes, scans, reviews] = await Promise.all(
        [
          receiptsWhere(db, key),
          form.stands === "returned" ? namedCells(db, key, form.version) : [],
          acceptedExplanations(db, key, form.version),
          exemptionsOf(db, key),
          refusedFiles(db, key),
          isOwn ? [] : remindersOf(db, key),
          changesOf(db, key),
          scansOf(db, key),
          // What is still among the unit's own people is theirs.
          isOwn ? reviewsOf(db, key) : [],
        ],
      );
      const notReceived = refused.map(({ findings, ...file }) => ({ ...file, counts: countsOf(findings) }));
      const told = reviews.map(({ findings, ...file }) => ({ ...file, counts: countsOf(findings) }));
      const known = { versions, returnedCells: returned, accepted, exemptions, notReceived, reminders, changes };
      return { ...form, ...known, scanFiles: scans, reviews: told };
    },
  }),
  route({
    method: "GET",
    path: "/submissions/:period/:department/:version/findings",
    id: "findings",
    summary: "What was found in a version.",
    access: own,
    below: true,
    params: versionParams,
    async handle({ service, account, params, say }) {
      const { list, stored } = await versionOf(service, keyOf(account, params), params.version);
      return { receipt: stored.receipt, findings: findingReports(stored.findings, list, say) };
    },
  }),
  route({
    method: "GET",
    path: "/submissions/:period/:department/:version/receipt",
    id: "receipt",
    summary: "The receipt of a version.",
    access: own,
    below: true,
    params: versionParams,
    async handle({ service, account, params }) {
      return { receipt: (await versionOf(service, keyOf(account, params), params.version)).stored.receipt };
    },
  }),
  route({
    method: "GET",
    path: "/submissions/:period/:department/:version/file",
    id: "file",
    summary: "A version as it came, byte for byte.",
    access: own,
    below: true,
    params: versionParams,
    produces: XLSX,
    async handle({ service, account, params }) {
      const { receipt } = (await versionOf(service, keyOf(account, params), params.version)).stored;
      return fileAnswer((await bytesOfFile(service.store.db, receipt.sha256))!, receipt.fileName);
    },
  }),
  route({
    method: "GET",
    path: "/submissions/:period/:department/not-received/:sha256",
    id: "not-received-file",
    summary: "A file that was not received, byte for byte.",
    access: own,
    below: true,
    params: formParams.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    produces: XLSX,
    async handle({ service, account, params }) {
      const files = await refusedFiles(service.store.db, keyOf(account, params));
      const file = files.find(({ sha256 }) => sha256 === params.sha256);
      if (!file) throw new CodedError("service", "not-found");
      return fileAnswer((await bytesOfFile(service.store.db, file.sha256))!, file.fileName);
    },
  }),
  route({
    method: "GET",
    path: "/submissions/:period/:department/comparison",
    id: "comparison",
    summary: "What differs between two versions, by cell and finding.",
    access: own,
    below: true,
    params: formParams,
    query: z.strictObject({ from: positive, to: positive }),
    async handle({ service, account, params, query, say }) {
      const key = keyOf(account, params);
      const [before, after] = await Promise.all([
        versionOf(service, key, query.from),
        versionOf(service, key, query.to),
      ]);
      const [old, now] = [before.stored.findings, after.stored.findings];
      return {
        from: before.stored.receipt,
        to: after.stored.receipt,
        figures: figureChanges(before.stored.content, after.stored.content),
        findings: {
          gone: findingReports(without(old, now), before.list, say),
          new: findingReports(without(now, old), after.list, say),
        },
      };
    },
  }),
];

/** How the form of a file that came again stands now, and in words where it is not this version that counts. */
async function standingBeside(
  service: Service,
  { area, period, department: unit, version }: StoredReceipt,
  say: Speaker,
) {
  const [form] = await formsWhere(service.store.db, area, { period, department: unit });
  const { state, version: standing } = form!;
  const kind = state === "returned" ? "returned" : standing === version ? null : "other";
  return { state, standing, notice: kind && say(`service.again.${kind}`, { version, standing }) };
}

async function versionOf(service: Service, key: FormKey, version: number) {
  const [stored] = await submissionsWhere(service.store.db, { ...key, version });
  if (!stored) throw new CodedError("service", "not-found");
  // Told as it was found, whatever list counts since.
  const list = (await listBy(service, key.area, stored.listHash)) ?? (await listOf(service, key.area, key.period));
  return { stored, list };
}

function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const known = new Set(others.map(sameness));
  return findings.filter((finding) => !known.has(sameness(finding)));
}

/** What makes a finding the same in another version: what it says about what, wherever the cell has moved. */
function sameness({ code, variant, indicator, measure }: Finding): string {
  return `${code} ${variant} ${indicator} ${measure}`;
}

/** A file to be saved under its own name, whatever is in that. */
export function fileAnswer(bytes: Uint8Array, name: string, type = XLSX): Answer {
  const disposition = `attachment; filename="form.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new Answer(bytes, { "Content-Type": type, "Content-Disposition": disposition });
}
