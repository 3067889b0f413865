import { z } from "zod";
import { CodedError } from "../../core/errors/coded-error";
import { askExemption, decideExemption, exemptionOf } from "../../store/exemptions";
import { setForm } from "../../store/forms";
import { refusedFiles } from "../../store/refused";
import { correctTime } from "../correct-time";
import { acceptForm, decide, remindUnit, returnForm } from "../decide";
import { route } from "../route";
import { day, formParams, hash, positive, reason, time, versionParams } from "../shapes";
import { actorOf, keyOf } from "./asker";

const bureau = { bureau: "all" } as const;
const code = z.string().regex(/^V\d\d$/);
/** "" for a finding about no single indicator. */
const indicator = z.string().max(80);
const place = { sheet: z.string().min(1).max(31), cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/) };

export const decisionRoutes = [
  route({
    method: "POST",
    path: "/submissions/:period/:department/return",
    id: "return",
    summary:
      "Gives back the version that was looked at: the named cells, or all of it where none is named. The next version may change no other typed figure.",
    access: bureau,
    params: formParams,
    body: z.strictObject({
      version: positive,
      reason,
      cells: z.array(z.strictObject({ ...place, why: reason.optional() })).max(5000),
    }),
    async handle({ service, account, params, body }) {
      const { version, reason: why } = body;
      const about = { key: keyOf(account, params), actor: actorOf(account), version, why };
      return { logIndex: await returnForm(service, about, body.cells) };
    },
  }),
  route({
    method: "POST",
    path: "/submissions/:period/:department/accept",
    id: "accept",
    summary: "Accepts the version that was looked at, with the explanations of its level-B findings.",
    access: bureau,
    params: formParams,
    body: z.strictObject({
      version: positive,
      explanations: z.union([z.literal("all"), z.array(z.strictObject({ code, indicator })).max(5000)]),
    }),
    async handle({ service, account, params, body }) {
      const about = { key: keyOf(account, params), actor: actorOf(account), version: body.version };
      return { logIndex: await acceptForm(service, about, body.explanations) };
    },
  }),
  route({
    method: "POST",
    path: "/submissions/:period/:department/exemptions",
    id: "ask-exemption",
    summary: "Asks leave to hand in a file although a level-A finding stands.",
    access: { department: "own" },
    params: formParams,
    body: z.strictObject({ code, indicator, sha256: hash, reason }),
    async handle({ service, account, params, body }) {
      const key = keyOf(account, params);
      const { reason: why, ...details } = body;
      const file = (await refusedFiles(service.store.db, key)).find(({ sha256 }) => sha256 === body.sha256);
      const isFound = file?.findings.some(
        (finding) => finding.code === body.code && (finding.indicator ?? "") === body.indicator,
      );
      if (!isFound) throw new CodedError("service", "not-found");
      const decision = { key, actor: actorOf(account), action: "ask-exemption", why, details } as const;
      const logIndex = await decide(service, decision, async (work, _, at) => {
        const asked = await exemptionOf(work, key, details);
        if (asked?.sha256 === body.sha256 && asked.state === "granted")
          throw new CodedError("service", "already-granted");
        await askExemption(work, key, { ...details, why, by: account.name, at });
      });
      return { logIndex };
    },
  }),
  route({
    method: "POST",
    path: "/submissions/:period/:department/exemptions/decision",
    id: "decide-exemption",
    summary: "Grants or denies what was asked for the file that was looked at; the unit then hands it in again.",
    access: bureau,
    params: formParams,
    body: z.strictObject({ code, indicator, sha256: hash, grant: z.boolean(), reason }),
    async handle({ service, account, params, body }) {
      const key = keyOf(account, params);
      const { reason: why, grant, ...details } = body;
      const action = grant ? ("grant-exemption" as const) : ("deny-exemption" as const);
      const decision = { key, actor: actorOf(account), action, why, details };
      const logIndex = await decide(service, decision, async (work, _, at) => {
        const asked = await exemptionOf(work, key, details);
        if (asked && asked.sha256 !== body.sha256) throw new CodedError("service", "other-file-asked");
        if (!asked || asked.state === (grant ? "granted" : "denied")) throw new CodedError("service", "nothing-asked");
        await decideExemption(work, key, { ...details, grant, why, by: account.name, at });
      });
      return { logIndex };
    },
  }),
  route({
    method: "POST",
    path: "/submissions/:period/:department/:version/handed-over",
    id: "correct-time",
    summary:
      "Corrects when a version that the bureau collected was handed over. Lateness follows; the order of versions stays.",
    access: bureau,
    params: versionParams,
    body: z.strictObject({ handedOverAt: time, reason }),
    async handle({ service, account, params: { version, ...form }, body }) {
      const about = { key: keyOf(account, form), actor: actorOf(account), version, why: body.reason };
      return {
        logIndex: await correctTime(service, { ...about, handedOverAt: new Date(body.handedOverAt).toISOString() }),
      };
    },
  }),
  route({
    method: "POST",
    path: "/submissions/:period/:department/unlock",
    id: "unlock",
    summary: "Lets a unit hand in after the lock day, until a day.",
    access: bureau,
    params: formParams,
    body: z.strictObject({ until: day, reason }),
    async handle({ service, account, params, body: { until, reason: why } }) {
      const key = keyOf(account, params);
      const decision = { key, actor: actorOf(account), action: "unlock", why, details: { until } } as const;
      return { logIndex: await decide(service, decision, (work) => setForm(work, key, { unlocked_until: until })) };
    },
  }),
  route({
    method: "POST",
    path: "/submissions/:period/:department/remind",
    id: "remind",
    summary:
      "Records that a unit was reminded (催报), and sends the text by the robots and to the mail addresses set up.",
    access: bureau,
    params: formParams,
    body: z.strictObject({ text: reason }),
    async handle({ service, account, params, body, language }) {
      const about = { key: keyOf(account, params), actor: actorOf(account) };
      return remindUnit(service, about, { text: body.text, language });
    },
  }),
];
