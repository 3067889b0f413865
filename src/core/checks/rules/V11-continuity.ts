import type { Finding } from "../../findings/finding";
import { sameNumber } from "../../numbers";
import type { Check, CheckContext } from "../check";
import { previousForm } from "../evidence/calendar";
import { lastFigure } from "../evidence/past";
import { isNonNegative, isRunningTotal } from "../evidence/quantity";
import { asksAll, cellsOf, dueRows, figureOf, intervalOf, periodOf, type Row, readiness } from "../evidence/rows";
import { add, canBeEqual, stated, surelyLess } from "../evidence/tolerance";
import { at, findingReporter } from "../report";

const { fail, missing, noHistory } = findingReporter("V11", "B");

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
      if (!before || !asksAll(row, ["cumulative"])) continue;
      const measures = asksAll(row, ["month"]) ? (["cumulative", "month"] as const) : (["cumulative"] as const);
      const ready = readiness(row, measures);
      if (ready === "missing") findings.push(missing(context, row, measures));
      else if (ready === "ready" && !lastFigure(context, row.indicator, "cumulative")) unknown.push(row);
      else if (ready === "ready") findings.push(...checkRow(context, row, period.month - before.month === 1));
    }
    if (unknown.length === 0) return findings;
    const wanted = previousForm(context.list, unknown[0]!.indicator, period)!;
    const indicators = unknown.map(({ indicator }) => indicator.id);
    return [...findings, noHistory(context, wanted, indicators)];
  },
};

/** `nextMonth`: whether the last form was that of the month before, so that nothing lies between the two. */
function checkRow(context: CheckContext, row: Row, nextMonth: boolean): Finding[] {
  const { indicator } = row;
  const cumulative = intervalOf(row, "cumulative")!;
  const lastValue = lastFigure(context, indicator, "cumulative")!.value;
  const last = stated(indicator, "cumulative", lastValue);
  const month = figureOf(row, "month");
  const args = { cumulative: figureOf(row, "cumulative")!, last: lastValue };
  if (isNonNegative(indicator) && surelyLess(cumulative, last)) {
    return [fail(context, "fall", at(row, "cumulative"), { args })];
  }
  if (month === null) return [];
  const expected = add(last, stated(indicator, "month", month));
  const fits = nextMonth
    ? canBeEqual(cumulative, expected)
    : !isNonNegative(indicator) || !surelyLess(cumulative, expected);
  if (fits) return [];
  const place = at(row, "cumulative", "month");
  if (isPasted(context, row)) {
    const changes = cellsOf(row, ["month", "cumulative"]).map((cell) => ({ ...cell, value: null }));
    const suggestion = { kind: "clear-pasted" as const, changes, args: {} };
    return [fail(context, "pasted", place, { args: { ...args, month }, suggestion })];
  }
  const difference = args.cumulative - (lastValue + month);
  return [fail(context, "not-continuous", place, { args: { ...args, month, difference } })];
}

/** Whether both figures are still those of the last form. */
function isPasted(context: CheckContext, row: Row): boolean {
  return (["month", "cumulative"] as const).every((measure) => {
    const last = lastFigure(context, row.indicator, measure);
    return last !== undefined && last.value !== 0 && sameNumber(last.value, figureOf(row, measure)!);
  });
}
