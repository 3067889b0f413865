import { needsExplanation } from "../checks/explanation";
import type { Finding } from "../findings/finding";
import type { History } from "../history/history";
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

/** What is known of earlier explanations; that of a history is enough. */
type Memory = Pick<History, "explanations">;

/** The last explanation accepted for the question a finding asks. */
export function lastAnswer(finding: Finding, memory: Memory): LastExplanation | undefined {
  const [last] = answersTo(finding, memory);
  return last && { text: last.text, period: formatPeriod(last.period) };
}

/** Findings with what was accepted last for the same question, and in how many earlier months their explanation was. */
export function withMemory(findings: readonly Finding[], memory: Memory): Finding[] {
  return findings.map((finding) => {
    if (!needsExplanation(finding)) return finding;
    const remembered = lastAnswer(finding, memory);
    const reused = finding.explanation === undefined ? 0 : timesSaid(finding.explanation, answersTo(finding, memory));
    return { ...finding, ...(remembered ? { remembered } : {}), ...(reused > 0 ? { reused } : {}) };
  });
}

/** What was accepted for the question a finding asks, the last first. */
function answersTo({ code, indicator, measure, department, period }: Finding, memory: Memory): RememberedExplanation[] {
  if (department === null || period === null) return [];
  return memory
    .explanations(department, period)
    .filter(
      (one) =>
        one.indicator === indicator &&
        (one.asked === null || (one.asked.code === code && one.asked.measure === measure)),
    )
    .toSorted((a, b) => monthsBetween(a.period, b.period));
}

/** In how many earlier months the same was said, whatever figures and signs are among the words. */
function timesSaid(text: string, answers: readonly RememberedExplanation[]): number {
  const words = wordsOf(text);
  const months = answers.filter((one) => wordsOf(one.text) === words).map(({ period }) => formatPeriod(period));
  return new Set(months).size;
}

function wordsOf(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}\p{S}\p{N}]/gu, "");
}
