import type { Finding } from "../findings/finding";
import type { CheckContext } from "./check";

/** Characters from which a note counts as an explanation. */
export const FEWEST_CHARACTERS = 6;

/**
 * What 核实说明 says about a finding, where it is long enough to count. A finding about the form as a whole is
 * explained beside its first row.
 */
export function explanationOf({ form, submission }: CheckContext, finding: Finding): string | undefined {
  const indicator = finding.indicator ?? form?.rows[0]?.indicator.id;
  const text = submission.explanations.find((explanation) => explanation.indicator === indicator)?.text.trim();
  return text !== undefined && isLongEnough(text) ? text : undefined;
}

/** Whether a finding of this kind has to be explained when it stays. */
export function needsExplanation({ level }: Finding): boolean {
  return level === "B" || level === "C";
}

/** The characters of a text that count towards an explanation. */
export function charactersIn(text: string): number {
  return [...text.replace(/\s/g, "")].length;
}

function isLongEnough(text: string): boolean {
  return charactersIn(text) >= FEWEST_CHARACTERS;
}
