import type { FindingReport } from "./answers";

/** An explanation that has to be accepted with a form, once for each check and indicator. */
export interface OpenExplanation {
  /** Tells it from the others. */
  readonly key: string;
  readonly code: string;
  /** "" for the form as a whole. */
  readonly indicator: string;
  readonly message: string;
  readonly text: string;
  /** In how many earlier months it was accepted in the same words; 0 for a new one. */
  readonly reused: number;
}

/** The explained findings of level B, of which the bureau accepts each or none of the form. */
export function explanationsOf(findings: readonly FindingReport[]): OpenExplanation[] {
  const explained = findings.flatMap(({ level, code, indicator, message, explanation, reused = 0, underAnother }) => {
    if (level !== "B" || explanation === undefined || underAnother) return [];
    return [
      { key: `${code} ${indicator ?? ""}`, code, indicator: indicator ?? "", message, text: explanation, reused },
    ];
  });
  return explained.filter(({ key }, index) => explained.findIndex((other) => other.key === key) === index);
}
