import type { Finding, Suggestion } from "../../findings/finding";
import { printedDifference, sameNumber } from "../../numbers";
import type { Check, CheckContext } from "../check";
import { previousForm } from "../evidence/calendar";
import { historicFigure, lastFigure, statedThen } from "../evidence/past";
import { isNonNegative, isRunningTotal } from "../evidence/quantity";
import { asksAll, cellsOf, dueRows, figureOf, intervalOf, periodOf, type Row, readiness } from "../evidence/rows";
import { oppositeOf, RUNNING_TOTALS, type RunningTotal, swapOf } from "../evidence/running-total";
import { add, canBeEqual, type Interval, stated, surelyLess, times } from "../evidence/tolerance";
import { at, findingReporter } from "../report";

const { fail, missing, noHistory } = findingReporter("V11", "B");

const [THIS_YEAR, LAST_YEAR] = RUNNING_TOTALS;

export const V11: Check = {
  code: "V11",
  kind: "history",
  level: "B",
  looksBack: true,
  appliesTo: isRunningTotal,
  run(context) {
    const period = periodOf(context);
    if (!period) return [];
    const findings: Finding[] = [];
    const unknown: Row[] = [];
    for (const row of dueRows(context)) {
      const before = row.indicator.kind === "flow" ? previousForm(context.list, row.indicator, period) : null;
      if (!before) continue;
      const nextMonth = period.month - before.month === 1;
      const judged = [THIS_YEAR, LAST_YEAR].filter((total) => isJudged(context, row, total));
      const ready = judged.filter((total) => readiness(row, measuresOf(row, total)) === "ready");
      const lacking = judged.filter((total) => readiness(row, measuresOf(row, total)) === "missing");
      const lost = ready.filter(({ cumulative }) => !lastFigure(context, row.indicator, cumulative));
      if (lacking.length > 0)
        findings.push(
          missing(
            context,
            row,
            lacking.flatMap((total) => measuresOf(row, total)),
          ),
        );
      if (lost.length > 0) unknown.push(row);
      for (const total of ready) {
        if (!lost.includes(total)) findings.push(...checkRow(context, row, total, nextMonth));
      }
    }
    if (unknown.length === 0) return findings;
    const wanted = previousForm(context.list, unknown[0]!.indicator, period)!;
    const indicators = unknown.map(({ indicator }) => indicator.id);
    return [...findings, noHistory(context, wanted, indicators)];
  },
};

/** Where the form of a year ago is at hand, last year's figures are held against that itself. */
function isJudged(context: CheckContext, row: Row, total: RunningTotal): boolean {
  if (total === THIS_YEAR) return asksAll(row, [total.cumulative]);
  const measures = [LAST_YEAR.month, LAST_YEAR.cumulative];
  return asksAll(row, measures) && !measures.every((measure) => historicFigure(context, row.indicator, measure));
}

function measuresOf(row: Row, { month, cumulative }: RunningTotal) {
  return asksAll(row, [month]) ? [cumulative, month] : [cumulative];
}

/** `nextMonth`: whether the last form was that of the month before, so that nothing lies between the two. */
function checkRow(context: CheckContext, row: Row, total: RunningTotal, nextMonth: boolean): Finding[] {
  const { indicator } = row;
  const cumulative = intervalOf(row, total.cumulative)!;
  const before = lastFigure(context, indicator, total.cumulative)!;
  const { value: lastValue } = before;
  const last = statedThen(indicator, total.cumulative, before);
  const month = figureOf(row, total.month);
  const args = { cumulative: figureOf(row, total.cumulative)!, last: lastValue };
  // What is said of last year's figures weighs less: they may have been revised.
  const level = total === THIS_YEAR ? "B" : "C";
  if (isNonNegative(indicator) && surelyLess(cumulative, last)) {
    return [fail(context, "fall", at(row, total.cumulative), { args, level })];
  }
  if (month === null) return [];
  const expected = add(last, stated(indicator, total.month, month));
  const fits = nextMonth
    ? canBeEqual(cumulative, expected)
    : !isNonNegative(indicator) || !surelyLess(cumulative, expected);
  if (fits) return [];
  const place = at(row, total.cumulative, total.month);
  if (isPasted(context, row, total)) {
    const changes = cellsOf(row, [total.month, total.cumulative]).map((cell) => ({ ...cell, value: null }));
    const suggestion = { kind: "clear-pasted" as const, changes, args: {} };
    return [fail(context, "pasted", place, { args: { ...args, month }, level, suggestion })];
  }
  const difference = printedDifference(args.cumulative, lastValue + month);
  const suggestion = nextMonth ? meantBy(row, total, last) : null;
  return [fail(context, "not-continuous", place, { args: { ...args, month, difference }, level, suggestion })];
}

/** What agrees with the last form: the two figures the other way round, or one of them with the other sign. */
function meantBy(row: Row, total: RunningTotal, last: Interval): Suggestion | null {
  const [month, cumulative] = [intervalOf(row, total.month)!, intervalOf(row, total.cumulative)!];
  if (canBeEqual(month, add(last, cumulative))) return swapOf(row, total);
  if (canBeEqual(cumulative, add(last, times(month, -1)))) return oppositeOf(row, total.month);
  if (canBeEqual(times(cumulative, -1), add(last, month))) return oppositeOf(row, total.cumulative);
  return null;
}

/** Whether both figures are still those of the last form. */
function isPasted(context: CheckContext, row: Row, total: RunningTotal): boolean {
  return [total.month, total.cumulative].every((measure) => {
    const last = lastFigure(context, row.indicator, measure);
    return last !== undefined && last.value !== 0 && sameNumber(last.value, figureOf(row, measure)!);
  });
}
