import { isGrowth } from "../../core/measure";
import { SHARE_DECIMALS } from "../../core/rollup/judgement";
import type { SummaryRow, TargetComparison } from "../../core/rollup/summary";
import type { TargetList } from "../../core/targets/schema";
import { judgementWord, printedNumber, withReserve } from "./judgement-word";
import type { Say } from "./say";

/**
 * How a target stands, as one sentence of the month's text: "社会消费品零售总额增长6.77%，低于目标0.23个百分点". Every number
 * is printed as its cell prints it; a target without a figure says its word.
 */
export function judgementSentence(comparison: TargetComparison, row: SummaryRow, list: TargetList, say: Say): string {
  const { by, actual, decimals, completion, scheduleGap, pointGap, value } = comparison;
  const target = list.targets.find(({ id }) => id === comparison.id)!;
  const indicator = list.indicators.find(({ id }) => id === row.indicator)!;
  const about = isGrowth(row.measure) && target.reporter === undefined ? indicator : target;
  const named = say("terms.name", { nameZh: about.nameZh, nameEn: about.nameEn });
  const name = isGrowth(row.measure) ? named.replace(/增速$/, "") : named;
  const word = judgementWord(comparison, row.unit, list, say);
  if (actual === null) return say("summary.sentence.word", { name, word });
  const reserved = (text: string) => withReserve(text, comparison, say);
  const clauses = (first: string, second: string) => say("summary.sentence.clauses", { first, second });
  const figure = isGrowth(row.measure) ? growthClause(name, actual, decimals, say) : levelClause();
  function levelClause(): string {
    const amount = printedNumber(actual!, decimals);
    return say("summary.sentence.level", { name, number: actual! < 0 ? `−${amount}` : amount, unit: row.unit });
  }
  switch (by) {
    case "schedule":
    case "year-end":
      if (completion === null) return clauses(figure, word);
      return clauses(
        say("summary.sentence.completion", { name, number: printedNumber(completion, SHARE_DECIMALS) }),
        scheduleGap === null ? word : reserved(relation(scheduleGap, SHARE_DECIMALS, "schedule", say)),
      );
    case "growth":
    case "share":
      return clauses(figure, pointGap === null ? word : reserved(relation(pointGap, decimals, "target", say)));
    case "ceiling":
      return comparison.judgement === "within-ceiling" && value !== null
        ? say("summary.sentence.within-ceiling", { name, number: printedNumber(value, decimals), unit: row.unit })
        : clauses(figure, word);
    case "track":
      return clauses(figure, word);
    case "clear":
      return say("summary.sentence.state", { name, word });
  }
}

function growthClause(name: string, growth: number, decimals: number, say: Say): string {
  const number = printedNumber(growth, decimals);
  if (Number(number) === 0) return say("summary.sentence.unchanged", { name });
  return say(`summary.sentence.${growth > 0 ? "growth" : "decline"}`, { name, number });
}

/** "低于目标0.23个百分点", "与目标持平". */
function relation(gap: number, decimals: number, to: "target" | "schedule", say: Say): string {
  const number = printedNumber(gap, decimals);
  if (Number(number) === 0) return say(`summary.sentence.at-${to}`);
  return say(`summary.sentence.${gap > 0 ? "above" : "below"}-${to}`, { number });
}
