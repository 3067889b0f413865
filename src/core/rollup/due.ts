import { isDue } from "../form/form";
import type { History } from "../history/history";
import { GROWTH_OPERANDS, isGrowth, type Measure } from "../measure";
import { addMonths, type Period } from "../period";
import type { Indicator } from "../targets/schema";
import { type Figures, historyFigures } from "./figures";
import type { IndicatorLookup } from "./recipe";

/**
 * The forms a district figure is taken from: this month's where it is due; for a quarterly or half-yearly indicator rolled up by its latest
 * figure, or a ratio of two such, the newest of the year that any unit reported. Null when nothing is due and nothing
 * carries.
 */
export function figuresFor(
  indicator: Indicator,
  measure: Measure,
  current: Figures,
  history: History,
  find: IndicatorLookup,
): Figures | null {
  const { year, month } = current.period;
  const thisMonth = isDue(indicator, month) ? current : null;
  // A figure that is due month by month and not there is missing: last month's must not stand in for it.
  if (thisMonth && isMonthly(indicator)) return thisMonth;
  if (!carries(indicator, find) || (thisMonth && isReported(indicator, measure, thisMonth))) return thisMonth;
  for (let earlier = month - 1; earlier >= 1; earlier--) {
    if (!isDue(indicator, earlier)) continue;
    const past = historyFigures(history, { year, month: earlier });
    if (isReported(indicator, measure, past)) return past;
  }
  return thisMonth;
}

/** Whether some form asks for the figure two months running. */
function isMonthly({ dueMonths }: Indicator): boolean {
  return dueMonths.some((month) => dueMonths.includes(month + 1));
}

/** The period of the form before this one that asked for the indicator, perhaps in the year before. */
export function previousDue(indicator: Indicator, period: Period): Period {
  let before = addMonths(period, -1);
  while (!isDue(indicator, before.month)) before = addMonths(before, -1);
  return before;
}

/** The period a figure on a form of `period` is of: earlier for a lagging indicator (错月). */
export function valuePeriod(indicator: Indicator, period: Period): Period {
  return addMonths(period, -indicator.lag);
}

function carries({ rollup, ratio }: Indicator, find: IndicatorLookup): boolean {
  if (rollup.level !== "ratio-of-sums" || !ratio) return rollup.level === "latest";
  return [ratio.numerator, ratio.denominator].every((id) => find(id).rollup.level === "latest");
}

function isReported(indicator: Indicator, measure: Measure, figures: Figures): boolean {
  const asked =
    isGrowth(measure) && indicator.rollup.growth === "growth-from-sums" ? GROWTH_OPERANDS[measure].level : measure;
  return indicator.reporters.some((department) => figures.find(department, indicator.id, asked)?.state === "value");
}
