import type { Finding, Suggestion } from "../../findings/finding";
import type { Check, CheckContext } from "../check";
import { isFirstOfYear, previousForm } from "../evidence/calendar";
import { statedThen } from "../evidence/past";
import { isNonNegative, isRunningTotal } from "../evidence/quantity";
import { asksAll, dueRows, figureOf, intervalOf, periodOf, type Row, readiness } from "../evidence/rows";
import { RUNNING_TOTALS, type RunningTotal, swapOf } from "../evidence/running-total";
import { hasSpoken } from "../evidence/spoken";
import { add, canBeEqual, stated, surelyLess } from "../evidence/tolerance";
import { at, findingReporter } from "../report";

const { fail, missing } = findingReporter("V10", "A");

export const V10: Check = {
  code: "V10",
  kind: "within-form",
  level: "A",
  looksBack: true,
  appliesTo: isRunningTotal,
  run: (context) =>
    dueRows(context)
      .filter(({ indicator }) => indicator.kind === "flow" && isNonNegative(indicator))
      .flatMap((row) => checkRow(context, row)),
};

function checkRow(context: CheckContext, row: Row): Finding[] {
  const pairs = RUNNING_TOTALS.filter(({ month, cumulative }) => asksAll(row, [month, cumulative]));
  const lacking = pairs.filter((pair) => readiness(row, [pair.month, pair.cumulative]) === "missing");
  const findings = pairs.flatMap((pair) => checkPair(context, row, pair));
  if (lacking.length === 0) return findings;
  const measures = lacking.flatMap(({ month, cumulative }) => [month, cumulative]);
  return [...findings, missing(context, row, measures)];
}

function checkPair(context: CheckContext, row: Row, pair: RunningTotal): Finding[] {
  const month = intervalOf(row, pair.month);
  const cumulative = intervalOf(row, pair.cumulative);
  const period = periodOf(context);
  if (!month || !cumulative || !period) return [];
  const below = surelyLess(cumulative, month);
  const apart = isFirstOfYear(context.list, row.indicator, period) && !canBeEqual(month, cumulative);
  if (!below && !apart) return [];
  const place = at(row, pair.cumulative, pair.month);
  const args = { month: figureOf(row, pair.month)!, cumulative: figureOf(row, pair.cumulative)! };
  if (below) {
    return [fail(context, "cumulative-below-month", place, { args, suggestion: swap(context, row, pair) })];
  }
  return [fail(context, "first-period-differs", place, { level: "C", args })];
}

/**
 * The two figures the other way round, unless the last form's running total contradicts that. Where none is known, a
 * figure that V08 finds in another unit has its own way of being put right.
 */
function swap(context: CheckContext, row: Row, pair: RunningTotal): Suggestion | null {
  const { list, history, submission } = context;
  const [month, cumulative] = [row.facts[pair.month], row.facts[pair.cumulative]];
  const period = periodOf(context);
  if (!month || !cumulative || !period || isFirstOfYear(list, row.indicator, period)) return null;
  const before = previousForm(list, row.indicator, period);
  const last = before && history.find(submission.identity.department ?? "", row.indicator.id, pair.cumulative, before);
  if (last) {
    const figure = (value: number) => stated(row.indicator, pair.cumulative, value);
    const swapped = add(statedThen(row.indicator, pair.cumulative, last), figure(cumulative.value!));
    if (!canBeEqual(swapped, figure(month.value!))) return null;
  } else if ([pair.month, pair.cumulative].some((measure) => hasSpoken(context, "V08", row.indicator.id, measure))) {
    return null;
  }
  return swapOf(row, pair);
}
