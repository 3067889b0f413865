import type { Measure } from "../../measure";
import type { Period } from "../../period";
import type { Indicator, TargetList } from "../../targets/schema";

/** The form of the same year that asked the indicator before this one; null for the first of the year. */
export function previousForm(list: TargetList, indicator: Indicator, { year, month }: Period): Period | null {
  const { firstMonth } = list.calendar;
  // A lagging figure on an early form still belongs to the year before.
  const earlier = indicator.dueMonths.filter((due) => due < month && due >= firstMonth && due - indicator.lag >= 1);
  return earlier.length === 0 ? null : { year, month: Math.max(...earlier) };
}

/** Whether the figure of this form covers the year from its start, so that month and cumulative are one. */
export function isFirstOfYear(list: TargetList, indicator: Indicator, { month }: Period): boolean {
  return month - indicator.lag <= list.calendar.firstMonth;
}

/** How many months of the year a figure on this form covers. */
export function monthsCovered(indicator: Indicator, { month }: Period): number {
  return Math.max(1, month - indicator.lag);
}

/**
 * Whether the figure of a column of months is of more months than those of the other forms, as that of 1—2月 is: beside
 * them it would be a peak that never was.
 */
export function coversMoreMonths(list: TargetList, indicator: Indicator, measure: Measure, period: Period): boolean {
  if (indicator.kind !== "flow" || (measure !== "month" && measure !== "monthLastYear")) return false;
  const usual = indicator.dueMonths.map((month) => monthsInColumn(list, indicator, { ...period, month }));
  return monthsInColumn(list, indicator, period) > Math.min(...usual);
}

/** How many months the figure of the form's month column covers: two on the first form where 1—2月 are one. */
export function monthsInColumn(list: TargetList, indicator: Indicator, period: Period): number {
  const before = previousForm(list, indicator, period);
  return before ? period.month - before.month : monthsCovered(indicator, period);
}
