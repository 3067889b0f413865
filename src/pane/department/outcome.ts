import { needsExplanation } from "../../core/checks/explanation";
import { isCuredBySealing } from "../../core/checks/submittable";
import type { CheckCode, Finding } from "../../core/findings/finding";
import { asideOf } from "../workspace/aside";
import type { FormContent } from "../workspace/content";
import { progressOf } from "../workspace/form-progress";
import { isOpen } from "./board";

/** Where a form stands on its way to the bureau, which decides what the view says on top and which verb comes next. */
export type Outcome =
  | { readonly kind: "no-period" }
  | { readonly kind: "empty"; readonly due: number }
  | { readonly kind: "open"; readonly must: number; readonly explain: number }
  /** Nothing is open but a seal that was broken: it has to be signed and sealed again. */
  | { readonly kind: "seal-broken"; readonly sealedAt: string }
  /** Only signatures are missing. `unchecked` are the checks that wait for earlier forms. */
  | { readonly kind: "complete"; readonly due: number; readonly unchecked: readonly CheckCode[] }
  | {
      readonly kind: "passed";
      readonly due: number;
      readonly explained: boolean;
      readonly unchecked: readonly CheckCode[];
    };

/** `brokenSeal` is the time of a seal that the form no longer answers to. */
export function outcomeOf(content: FormContent, brokenSeal: string | null = null): Outcome {
  const { submission, findings, submittable } = content.checked;
  const { filled, due } = progressOf(content);
  if (!submission.identity.period) return { kind: "no-period" };
  if (filled === 0 && due > 0) return { kind: "empty", due };
  const unchecked = uncheckedIn(findings);
  const open = findings
    .filter((finding) => isOpen(finding) && !isCuredBySealing(finding))
    .filter((finding) => asideOf(finding) !== "implied");
  if (brokenSeal !== null && open.length === 0) return { kind: "seal-broken", sealedAt: brokenSeal };
  if (submittable) return { kind: "passed", due, explained: findings.some(isExplained), unchecked };
  if (open.every((finding) => asideOf(finding) === "unsigned")) return { kind: "complete", due, unchecked };
  const must = open.filter(({ level }) => level === "A").length;
  return { kind: "open", must, explain: open.length - must };
}

/** The checks that wait for earlier forms, each once. */
function uncheckedIn(findings: readonly Finding[]): CheckCode[] {
  return [...new Set(findings.filter((finding) => asideOf(finding) === "history").map(({ code }) => code))];
}

function isExplained(finding: Finding): boolean {
  return needsExplanation(finding) && finding.explanation !== undefined;
}
