import { needsExplanation } from "../../core/checks/explanation";
import type { Finding } from "../../core/findings/finding";
import type { FormContent } from "../shell/content";
import { progressOf } from "../shell/form-progress";
import { asideOf, isOpen } from "./board";

/** Where a form stands on its way to the bureau, which decides what the view says on top and which verb comes next. */
export type Outcome =
  | { readonly kind: "no-period" }
  | { readonly kind: "empty"; readonly due: number }
  | { readonly kind: "open"; readonly must: number; readonly explain: number }
  /** Only signatures are missing. */
  | { readonly kind: "complete"; readonly due: number }
  | { readonly kind: "passed"; readonly due: number; readonly explained: boolean };

export function outcomeOf(content: FormContent): Outcome {
  const { submission, findings, submittable } = content.checked;
  const { filled, due } = progressOf(content);
  if (!submission.identity.period) return { kind: "no-period" };
  if (filled === 0 && due > 0) return { kind: "empty", due };
  if (submittable) return { kind: "passed", due, explained: findings.some(isExplained) };
  const open = findings.filter(isOpen).filter((finding) => asideOf(finding) !== "implied");
  if (open.every((finding) => asideOf(finding) === "unsigned")) return { kind: "complete", due };
  const must = open.filter(({ level }) => level === "A").length;
  return { kind: "open", must, explain: open.length - must };
}

function isExplained(finding: Finding): boolean {
  return needsExplanation(finding) && finding.explanation !== undefined;
}
