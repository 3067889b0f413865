import type { CheckInput } from "../checks/check";
import { indexed } from "../checks/evidence/indexed";
import { isRunningTotal } from "../checks/evidence/quantity";
import { asksAll, contextOf, periodOf, type Row, rowOf } from "../checks/evidence/rows";
import { RUNNING_TOTALS, type RunningTotal } from "../checks/evidence/running-total";
import type { Fact, PrefilledFigure } from "../submission/submission";
import { baseOf, isOfOtherMonth, isSameFigure, knownFigures } from "./prefill";

/** A total that stands as it was prefilled while the month it was worked out from is gone. */
export interface WithdrawnPrefill extends PrefilledFigure {
  /** The month, which is blank or "—" now. */
  readonly month: Fact;
}

/**
 * Totals prefilled for the month of the form whose own month was taken back since. A month that cannot be read is not
 * gone: it has to be put right, and its total follows it then.
 */
export function withdrawnPrefills(input: CheckInput): WithdrawnPrefill[] {
  const { submission, form } = input;
  const period = periodOf(input);
  if (!period || !form) return [];
  const context = contextOf(input, indexed(submission));
  return (submission.prefilled ?? []).flatMap((one) => {
    const total = RUNNING_TOTALS.find(({ cumulative }) => cumulative === one.measure);
    const row = rowOf(context, one.indicator);
    if (!total || !row || isOfOtherMonth(one, period) || !restsOnMonth(input, row, total)) return [];
    const month = row.facts[total.month];
    return month && isGone(input, month) ? [{ ...one, month }] : [];
  });
}

/** Last year's total may be what the unit reported then: it rests on its month only where that is how it is known. */
function restsOnMonth(input: CheckInput, row: Row, total: RunningTotal): boolean {
  if (total.cumulative === "cumulativeLastYear") return baseOf(input, row, total) !== undefined;
  return isRunningTotal(row.indicator) && asksAll(row, [total.month]);
}

/** Whether nothing stands in the cell and nothing is offered for it. */
function isGone(input: CheckInput, month: Fact): boolean {
  if (month.formula !== undefined) return false;
  if (month.state === "not-applicable") return true;
  return month.state === "blank" && !knownFigures(input).some((one) => isSameFigure(one, month));
}
