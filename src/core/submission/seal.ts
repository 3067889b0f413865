import { formatPeriod } from "../period";
import { canonicalJson } from "../targets/canonical";
import type { Credentials } from "./identity";
import { type Seal, SIGNATURES, type Submission } from "./submission";

/** The version of the text below; a seal says which one it covers. */
export const SEAL_VERSION = "1";

/** Gives the SHA-256 of a text in UTF-8, in lower-case hex. */
export type TextHash = (text: string) => string;

/**
 * What a seal covers, in one spelling: who reports, for when, every figure, explanation, milestone and signature, and
 * the time of sealing. Cells and formats are left out, so that saving the file again elsewhere leaves the seal intact.
 */
export function sealedText(submission: Omit<Submission, "seal">, sealedAt: string): string {
  const { identity, facts, explanations, remark, milestones, signatures } = submission;
  return canonicalJson({
    version: SEAL_VERSION,
    sealedAt,
    identity: {
      form: identity.form,
      templateVersion: identity.templateVersion,
      listHash: identity.listHash,
      area: identity.area,
      department: identity.department,
      period: identity.period ? formatPeriod(identity.period) : null,
    },
    facts: facts.map(({ indicator, measure, state, value, raw }) => {
      return { indicator, measure, state, value: value === null ? plain(raw) : figure(value) };
    }),
    explanations: explanations.map(({ indicator, text }) => ({ indicator, text: plain(text) })),
    // A form without the field says what it said before there was one.
    ...(remark ? { remark: plain(remark.text) } : {}),
    milestones: milestones.map(({ milestone, raw, date, note }) => {
      return { milestone, raw: plain(raw), date: plain(date), note: plain(note) };
    }),
    signatures: Object.fromEntries(SIGNATURES.map((name) => [name, plain(signatures[name]?.text ?? "")])),
  });
}

/** The seal the hidden sheet carries; null for a form that was never sealed. */
export function readSeal(
  credentials: Credentials | null,
  submission: Omit<Submission, "seal">,
  hash: TextHash,
): Seal | null {
  const digest = credentials?.seal;
  if (digest === undefined) return null;
  const sealedAt = credentials?.sealedAt ?? "";
  const known = credentials?.sealVersion === SEAL_VERSION;
  return { digest, sealedAt, intact: known && hash(sealedText(submission, sealedAt)) === digest };
}

/** Programs work a formula out differently beyond the twelfth digit. */
function figure(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** Saving again elsewhere may change the kind of line breaks and spaces. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
