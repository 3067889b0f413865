import type { HistoryFact } from "../../history/history";
import type { Measure } from "../../measure";
import { addMonths, type Period } from "../../period";
import { indicatorOf } from "../../targets/indicators";
import type { Indicator } from "../../targets/schema";
import type { CheckInput } from "../check";
import { previousForm } from "./calendar";
import { periodOf } from "./rows";
import { around, type Interval, stated } from "./tolerance";

const ARCHIVED = { monthLastYear: "month", cumulativeLastYear: "cumulative" } as const;

/** The unit's figure on the form before this one in the same year. */
export function lastFigure(context: CheckInput, indicator: Indicator, measure: Measure): HistoryFact | undefined {
  const period = periodOf(context);
  const before = period && previousForm(context.list, indicator, period);
  return before ? find(context, indicator, measure, before) : undefined;
}

/** What the unit reported a year ago for what this form calls last year's figure. */
export function historicFigure(
  context: CheckInput,
  indicator: Indicator,
  measure: keyof typeof ARCHIVED,
): HistoryFact | undefined {
  const period = periodOf(context);
  return period ? find(context, indicator, ARCHIVED[measure], addMonths(period, -12)) : undefined;
}

/** An earlier figure with what was rounded away, then or by what the form states now, whichever is more. */
export function statedThen(indicator: Indicator, measure: Measure, { value, half = 0 }: HistoryFact): Interval {
  const [now, then] = [stated(indicator, measure, value), around(value, half)];
  return { low: Math.min(now.low, then.low), high: Math.max(now.high, then.high) };
}

/** The unit's form before this one: last month's, or December's on the first of the year. */
export function formBefore({ list }: CheckInput, { year, month }: Period): Period {
  return month > list.calendar.firstMonth ? { year, month: month - 1 } : { year: year - 1, month: 12 };
}

/** The earlier form that would let a figure be judged: the one before in the year, else that of a year ago. */
export function referenceForm({ list }: CheckInput, indicator: string, period: Period): Period {
  return previousForm(list, indicatorOf(list, indicator), period) ?? addMonths(period, -12);
}

function find({ history, submission }: CheckInput, { id }: Indicator, measure: Measure, period: Period) {
  const { department } = submission.identity;
  return department === null ? undefined : history.find(department, id, measure, period);
}
