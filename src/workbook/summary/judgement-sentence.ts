import { isGrowth, type Measure } from "../../core/measure";
import type { JudgedBy } from "../../core/rollup/judgement";
import { SHARE_DECIMALS } from "../../core/rollup/judgement";
import type { SummaryRow, TargetComparison } from "../../core/rollup/summary";
import type { Target, TargetList } from "../../core/targets/schema";
import { nameOf } from "../../language/names";
import { printedText, withUnit } from "../../language/numbers";
import { judgementWord, withReserve } from "./judgement-word";
import type { Say } from "./say";

/** A target and how it stands, each number as its cell of 全区汇总表 holds it; null where the cell holds none. */
export interface Standing {
  readonly name: string;
  readonly measure: Measure;
  /** The figure's. */
  readonly unit: string;
  readonly by: JudgedBy;
  readonly actual: number | null;
  /** The target's value in the figure's unit. */
  readonly value: number | null;
  /** With which figure and target are printed. */
  readonly decimals: number;
  readonly completion: number | null;
  readonly scheduleGap: number | null;
  readonly pointGap: number | null;
  readonly isWithinCeiling: boolean;
  /** What 灯 says of it, without the mark. */
  readonly word: string;
  /** A text with the month of a carried figure and 待核实, where the word has them. */
  reserved(text: string): string;
}

/** How a target stands as the engine has found it. */
export function standingOf(comparison: TargetComparison, row: SummaryRow, list: TargetList, say: Say): Standing {
  const target = list.targets.find(({ id }) => id === comparison.id)!;
  return {
    ...comparison,
    name: targetName(target, row.measure, list, say),
    measure: row.measure,
    unit: row.unit,
    isWithinCeiling: comparison.judgement === "within-ceiling",
    word: judgementWord(comparison, row.unit, list, say),
    reserved: (text) => withReserve(text, comparison, say),
  };
}

/** What a sentence calls a target: growth is said of the indicator, not of its growth. */
export function targetName(target: Target, measure: Measure, list: TargetList, say: Say): string {
  const indicator = list.indicators.find(({ id }) => id === target.indicator)!;
  const named = nameOf(isGrowth(measure) && target.reporter === undefined ? indicator : target, say);
  return isGrowth(measure) ? named.replace(/增速$/, "") : named;
}

/**
 * How a target stands, as one sentence of the month's text: "社会消费品零售总额增长6.77%，低于目标0.23个百分点". Every number
 * is printed as its cell prints it; a target without a figure says its word.
 */
export function judgementSentence(standing: Standing, say: Say): string {
  const { name, by, actual, unit, decimals, completion, scheduleGap, pointGap, value, word, reserved } = standing;
  if (actual === null) return say("summary.sentence.word", { name, word });
  const clauses = (first: string, second: string) => say("summary.sentence.clauses", { first, second });
  const figure = isGrowth(standing.measure) ? growthClause(name, actual, decimals, say) : levelClause();
  function levelClause(): string {
    const number = printedText(actual!, decimals);
    return say("summary.sentence.level", { name, amount: withUnit(actual! < 0 ? `−${number}` : number, unit, say) });
  }
  switch (by) {
    case "schedule":
    case "year-end":
      if (completion === null) return clauses(figure, word);
      return clauses(
        say("summary.sentence.completion", { name, number: printedText(completion, SHARE_DECIMALS) }),
        scheduleGap === null ? word : reserved(relation(scheduleGap, SHARE_DECIMALS, "schedule", say)),
      );
    case "growth":
    case "share":
      return clauses(figure, pointGap === null ? word : reserved(relation(pointGap, decimals, "target", say)));
    case "ceiling":
      return standing.isWithinCeiling && value !== null
        ? say("summary.sentence.within-ceiling", { name, amount: withUnit(printedText(value, decimals), unit, say) })
        : clauses(figure, word);
    case "track":
      return clauses(figure, word);
    case "clear":
      return say("summary.sentence.state", { name, word });
  }
}

function growthClause(name: string, growth: number, decimals: number, say: Say): string {
  const number = printedText(growth, decimals);
  if (Number(number) === 0) return say("summary.sentence.unchanged", { name });
  return say(`summary.sentence.${growth > 0 ? "growth" : "decline"}`, { name, number });
}

/** "低于目标0.23个百分点", "与目标持平". */
function relation(gap: number, decimals: number, to: "target" | "schedule", say: Say): string {
  const number = printedText(gap, decimals);
  if (Number(number) === 0) return say(`summary.sentence.at-${to}`);
  return say(`summary.sentence.${gap > 0 ? "above" : "below"}-${to}`, { number });
}
