import type { Finding, Suggestion } from "../../findings/finding";
import { MEASURES, type Measure } from "../../measure";
import { formatPeriod } from "../../period";
import type { Check, CheckContext } from "../check";
import { cellsOf, figureOf, periodOf, type Row, rowsOf } from "../evidence/rows";
import { at, findingReporter } from "../report";

const { fail, undecided } = findingReporter("V22", "A");

export const V22: Check = {
  code: "V22",
  kind: "format",
  level: "A",
  appliesTo: () => true,
  run(context) {
    const period = periodOf(context);
    if (!period) return [undecided(context, "period-unknown", {})];
    const first = context.list.calendar.firstMonth;
    if (period.month < first) {
      return [fail(context, "no-form", {}, { args: { askedPeriod: formatPeriod(period), first: String(first) } })];
    }
    return rowsOf(context).flatMap((row) => checkRow(context, row));
  },
};

function checkRow(context: CheckContext, row: Row): Finding[] {
  const given = MEASURES.filter((measure) => figureOf(row, measure) !== null);
  if (!row.due) {
    const months = row.indicator.dueMonths.map(String);
    return given.length === 0
      ? []
      : [
          fail(context, "not-due", at(row, ...given), {
            args: { months, measures: given },
            suggestion: clear(row, given),
          }),
        ];
  }
  const unused = given.filter((measure) => !row.indicator.measures.includes(measure));
  if (unused.length === 0) return [];
  const details = { args: { measures: unused }, suggestion: clear(row, unused) };
  return [fail(context, "column-not-used", at(row, ...unused), details)];
}

function clear(row: Row, measures: readonly Measure[]): Suggestion {
  return { kind: "clear-cells", changes: cellsOf(row, measures).map((cell) => ({ ...cell, value: null })), args: {} };
}
