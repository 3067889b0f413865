import { GROWTH_OPERANDS, isGrowth, type Measure } from "../../measure";
import type { Indicator, MeasureRange } from "../../targets/schema";

/** Last year's columns hold the same quantity as this year's, so they share its range. */
const SAME_QUANTITY: Partial<Record<Measure, Measure>> = {
  monthLastYear: "month",
  cumulativeLastYear: "cumulative",
};

/** The range of a measure: as the list states it, else what the nature of the quantity implies. */
export function rangeOf(indicator: Indicator, measure: Measure): MeasureRange {
  const own = indicator.ranges[measure];
  if (own) return own;
  const same = SAME_QUANTITY[measure];
  if (same) return rangeOf(indicator, same);
  if (isGrowth(measure)) return isNonNegative(indicator) ? { min: -100 } : {};
  if (indicator.kind === "share") return { min: 0, max: 100 };
  return indicator.whole ? { min: 0 } : {};
}

/** Whether neither the month's nor the year's quantity can be below zero. */
export function isNonNegative(indicator: Indicator): boolean {
  return (["month", "cumulative"] as const)
    .filter((measure) => indicator.measures.includes(measure))
    .every((measure) => (rangeOf(indicator, measure).min ?? Number.NEGATIVE_INFINITY) >= 0);
}

/** Whether the form asks the level and the base that a growth measure compares. */
export function hasOperands(indicator: Indicator, measure: "growth" | "monthGrowth"): boolean {
  const { level, base } = GROWTH_OPERANDS[measure];
  return indicator.measures.includes(level) && indicator.measures.includes(base);
}

/** Whether a form asks the month and the year so far of a flow. */
export function isRunningTotal({ kind, measures }: Indicator): boolean {
  return kind === "flow" && measures.includes("month") && measures.includes("cumulative");
}
