import { roundTo } from "../../core/numbers";
import type { Judgement } from "../../core/rollup/judgement";
import type { TargetList } from "../../core/targets/schema";
import type { Speaker } from "../../language/speaker";
import { judgementWord } from "../../workbook/summary/judgement-word";
import type { OwnComparison } from "./own-comparison";

function amount(value: number, { unit, decimals }: Pick<OwnComparison, "unit" | "decimals">, say: Speaker): string {
  const number = Number(value.toPrecision(12)).toLocaleString("en-US", {
    minimumFractionDigits: Number.isInteger(value) ? 0 : Math.min(decimals, 1),
    maximumFractionDigits: decimals,
  });
  return unit === "%" ? say("terms.percent", { number }) : say("terms.amount", { number, unit });
}

/** "目标 100 亿元以上" as the document puts it. */
export function targetText(comparison: OwnComparison, say: Speaker): string {
  const { comparator } = comparison;
  const value = comparator === "track" ? comparison.reference : comparison.value;
  if (value === null) return say(`pane.comparison.target.${comparator === "track" ? "trackUnknown" : "unknown"}`);
  return say(`pane.comparison.target.${comparator}`, { value: amount(value, comparison, say) });
}

/**
 * The figure, and where it stands beside target and schedule, with the word the district's summary will have for it; while
 * other units' parts are not at hand there is no such word.
 */
export function comparisonLine(
  comparison: OwnComparison,
  list: TargetList,
  say: Speaker,
): { readonly value: string; readonly standing: string } {
  const { actual, judgement, unit, others } = comparison;
  if (actual === null && judgement === "not-reported") return { value: "—", standing: say("pane.comparison.noFigure") };
  const word = others.length === 0 ? judgementWord(comparison, unit, list, say) : "";
  const value = actual === null ? "—" : amount(actual, comparison, say);
  return { value, standing: [word, standingText(comparison, say)].filter(Boolean).join(say("terms.clauses")) };
}

/** Judgements whose word says the gap itself. */
const WITH_GAP: ReadonlySet<Judgement> = new Set(["below-target", "out-of-step", "over-ceiling"]);

function standingText(
  { completion, schedule, scheduleGap, pointGap, judgement, others }: OwnComparison,
  say: Speaker,
): string {
  if (scheduleGap !== null && completion !== null && schedule !== null) {
    const [done, due] = [oneDecimal(completion), oneDecimal(schedule)];
    return say(`pane.comparison.standing.schedule`, { done, due, gap: signed(scheduleGap) });
  }
  if (others.length === 0 && WITH_GAP.has(judgement)) return "";
  if (pointGap !== null) return say("pane.comparison.standing.points", { gap: signed(pointGap) });
  if (completion !== null) return say("pane.comparison.standing.completion", { done: oneDecimal(completion) });
  return "";
}

function oneDecimal(value: number): string {
  return roundTo(value, 1).toFixed(1).replace("-", "−");
}

function signed(value: number): string {
  const text = oneDecimal(value);
  return value > 0 ? `+${text}` : text;
}
