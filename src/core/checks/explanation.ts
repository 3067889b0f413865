import type { Finding } from "../findings/finding";
import type { Field } from "../submission/submission";
import type { CheckContext } from "./check";

/** Characters from which a note counts as an explanation. */
export const FEWEST_CHARACTERS = 6;

/**
 * What stands in 核实说明 for a finding. One about the form as a whole is explained beside its first row, or under the table
 * where the form has no rows.
 */
export function noteFor(
  { form, submission }: CheckContext,
  { indicator: own }: Pick<Finding, "indicator">,
): Field | undefined {
  if (form?.rows.length === 0) return submission.remark?.text.trim() ? submission.remark : undefined;
  const indicator = own ?? form?.rows[0]?.indicator.id;
  return submission.explanations.find((explanation) => explanation.indicator === indicator);
}

/** What 核实说明 says about a finding, where it is long enough to count. */
export function explanationOf(context: CheckContext, finding: Pick<Finding, "indicator">): string | undefined {
  const text = noteFor(context, finding)?.text.trim();
  return text !== undefined && isLongEnough(text) ? text : undefined;
}

/** Whether a finding of this kind has to be explained when it stays. */
export function needsExplanation({ level }: Finding): boolean {
  return level === "B" || level === "C";
}

/** Spaces and characters nobody sees. */
const UNSEEN = /[\s\p{Cf}\p{Cc}]/gu;
/** What no explanation is made of by itself. */
const NO_WORDS = /\P{L}/gu;

/** The characters of a text that count towards an explanation; none where there is no word among them. */
export function charactersIn(text: string): number {
  return saysSomething(text) ? [...text.replace(UNSEEN, "")].length : 0;
}

/** Whether a text has words in it: not signs, digits or invisible characters alone. */
export function saysSomething(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** Long enough, in words, and not one character over and over. */
export function isLongEnough(text: string): boolean {
  return charactersIn(text) >= FEWEST_CHARACTERS && new Set(text.replace(NO_WORDS, "")).size > 1;
}
