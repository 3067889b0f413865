import type { FormStanding } from "../../client/answers";
import type { Finding } from "../../core/findings/finding";
import { derivationOf } from "../../core/form/derivation";
import { isDue } from "../../core/form/form";
import { asideOf } from "./aside";
import type { FormContent } from "./content";
import type { Sealing } from "./sealing";

/** How many of the entries a form asks for are there. What it computes by itself is not counted. */
export interface Progress {
  readonly filled: number;
  readonly due: number;
}

/** 未录入, 填报中, 审核有错, 待对照 (nothing wrong as far as checked without earlier forms), 审核通过, 待复核, 已上报, 退回, 已验收, 已封存, 封存失效. */
export type FormState =
  | "empty"
  | "filling"
  | "errors"
  | "unchecked"
  | "passed"
  | "reviewing"
  | "submitted"
  | "returned"
  | "accepted"
  | "sealed"
  | "seal-broken";

export function progressOf({ form, checked: { submission } }: FormContent): Progress {
  const { period } = submission.identity;
  const rows = new Map(form.rows.map(({ indicator }) => [indicator.id, indicator]));
  let [filled, due] = [0, 0];
  for (const { indicator: id, measure, state } of submission.facts) {
    const indicator = rows.get(id);
    const asked =
      indicator?.measures.includes(measure) &&
      (period === null || isDue(indicator, period.month)) &&
      derivationOf(form, indicator, measure) === null;
    if (!asked) continue;
    due++;
    if (state !== "blank") filled++;
  }
  for (const { raw } of submission.milestones) {
    due++;
    if (raw.trim() !== "") filled++;
  }
  return { filled, due };
}

/** What only says that the form is not finished: blanks and signatures still to come. */
function isUnfinished({ about }: Finding): boolean {
  return about === "blank" || about === "unsigned" || about === "explanation";
}

/**
 * The state a form is in, with what was sealed of it since it was opened, whether it has changed since, and what the
 * bureau has done since with that very file.
 */
export function formStateOf(
  content: FormContent,
  sealing: Pick<Sealing, "receipt" | "handed" | "sha256"> | null,
  isSealBroken = false,
  standing: Pick<FormStanding, "stands" | "sha256" | "waiting"> | null = null,
): FormState {
  const isTaken = sealing !== null && standing?.sha256 === sealing.sha256;
  if (sealing?.receipt || isTaken) {
    const decided = isTaken ? standing.stands : null;
    return decided === "returned" || decided === "accepted" ? decided : "submitted";
  }
  if (sealing?.handed === "review" && standing?.waiting) return "reviewing";
  if (sealing) return "sealed";
  if (isSealBroken) return "seal-broken";
  const { findings, submittable, submission } = content.checked;
  if (submission.seal) return submission.seal.intact ? "sealed" : "seal-broken";
  if (progressOf(content).filled === 0) return "empty";
  if (submittable) return findings.some((finding) => asideOf(finding) === "history") ? "unchecked" : "passed";
  const wrong = findings.some((finding) => {
    const { level, explanation } = finding;
    return !isUnfinished(finding) && level !== "D" && explanation === undefined;
  });
  return wrong ? "errors" : "filling";
}
