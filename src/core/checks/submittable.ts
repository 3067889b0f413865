import type { CheckCode, Finding } from "../findings/finding";
import { needsExplanation } from "./explanation";

/** Why a submission cannot go yet: must-fix names a level A finding, unexplained a B or C without an explanation. */
export interface Obstacle {
  readonly reason: "must-fix" | "unexplained";
  readonly code: CheckCode;
  readonly indicator: string | null;
}

/** Whether a finding goes away by sealing the form anew. */
export function isCuredBySealing({ about }: Finding): boolean {
  return about === "seal";
}

export interface Submittable {
  readonly submittable: boolean;
  readonly reasons: readonly Obstacle[];
}

/** Whether a unit may submit with these findings. A level B explanation still needs the bureau's acceptance after. */
export function submittable(findings: readonly Finding[]): Submittable {
  const reasons = findings.flatMap((finding): Obstacle[] => {
    const { code, indicator, level, explanation } = finding;
    if (level === "A") return [{ reason: "must-fix", code, indicator }];
    if (needsExplanation(finding) && explanation === undefined) return [{ reason: "unexplained", code, indicator }];
    return [];
  });
  return { submittable: reasons.length === 0, reasons };
}
