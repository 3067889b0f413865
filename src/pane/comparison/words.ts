import type { Speaker } from "../../language/speaker";
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
  const { comparator, value } = comparison;
  if (value === null) return say(`pane.comparison.target.${comparator === "track" ? "trackUnknown" : "unknown"}`);
  return say(`pane.comparison.target.${comparator}`, { value: amount(value, comparison, say) });
}

/** The figure, and where it stands beside target and schedule, without a verdict. */
export function comparisonLine(
  comparison: OwnComparison,
  say: Speaker,
): { readonly value: string; readonly standing: string } {
  const { actual, completion, schedule, scheduleGap, pointGap } = comparison;
  if (actual === null) return { value: "—", standing: say("pane.comparison.noFigure") };
  const value = amount(actual, comparison, say);
  if (scheduleGap !== null && completion !== null && schedule !== null) {
    const [done, due] = [oneDecimal(completion), oneDecimal(schedule)];
    return { value, standing: say(`pane.comparison.standing.schedule`, { done, due, gap: signed(scheduleGap) }) };
  }
  if (pointGap !== null) return { value, standing: say("pane.comparison.standing.points", { gap: signed(pointGap) }) };
  if (completion !== null)
    return { value, standing: say("pane.comparison.standing.completion", { done: oneDecimal(completion) }) };
  return { value, standing: "" };
}

function oneDecimal(value: number): string {
  return value.toFixed(1).replace("-", "−");
}

function signed(value: number): string {
  const text = oneDecimal(value);
  return value > 0 ? `+${text}` : text;
}
