import type { Finding } from "../findings/finding";
import { formatPeriod, monthsBetween } from "../period";
import type { Submission } from "../submission/submission";
import type { LastExplanation, RememberedExplanation } from "./explanation";

/** What an earlier month's findings were answered with, each once. */
export function rememberedIn(
  { identity: { department, period } }: Pick<Submission, "identity">,
  findings: readonly Finding[],
): RememberedExplanation[] {
  if (department === null || period === null) return [];
  const all = findings.flatMap(({ code, indicator, measure, explanation: text }) =>
    text === undefined ? [] : [{ department, period, indicator, asked: { code, measure }, text }],
  );
  return [...new Map(all.map((one) => [JSON.stringify([one.asked, one.indicator]), one])).values()];
}

/** The notes of a form of which nobody knows what they answered. */
export function rememberedNotes({
  identity: { department, period },
  explanations,
}: Pick<Submission, "identity" | "explanations">): RememberedExplanation[] {
  if (department === null || period === null) return [];
  return explanations
    .filter(({ text }) => text.trim() !== "")
    .map(({ indicator, text }) => ({ department, period, indicator, asked: null, text: text.trim() }));
}

/** What was accepted for the question a finding asks, the last first. */
export function answersTo(
  { code, indicator, measure }: Pick<Finding, "code" | "indicator" | "measure">,
  remembered: readonly RememberedExplanation[],
): RememberedExplanation[] {
  return remembered
    .filter(
      (one) =>
        one.indicator === indicator &&
        (one.asked === null || (one.asked.code === code && one.asked.measure === measure)),
    )
    .toSorted((a, b) => monthsBetween(a.period, b.period));
}

/** Offered under a finding: what was said last. */
export function lastOf(answers: readonly RememberedExplanation[]): LastExplanation | undefined {
  const [last] = answers;
  return last && { text: last.text, period: formatPeriod(last.period) };
}

/** In how many earlier months the same question was answered in the same words, whatever figures and signs are among them. */
export function timesSaid(text: string, answers: readonly RememberedExplanation[]): number {
  const words = wordsOf(text);
  const months = answers.filter((one) => wordsOf(one.text) === words).map(({ period }) => formatPeriod(period));
  return new Set(months).size;
}

function wordsOf(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}\p{S}\p{N}]/gu, "");
}
