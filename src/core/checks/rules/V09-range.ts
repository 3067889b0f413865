import type { Finding } from "../../findings/finding";
import { isGrowth, type Measure } from "../../measure";
import { isLess, sameNumber } from "../../numbers";
import type { Check, CheckContext } from "../check";
import { rangeOf } from "../evidence/quantity";
import { dueRows, figureOf, type Row } from "../evidence/rows";
import { at, findingReporter } from "../report";

const { fail } = findingReporter("V09", "A");

export const V09: Check = {
  code: "V09",
  kind: "within-form",
  level: "A",
  appliesTo: ({ ranges, whole }) => Object.keys(ranges).length > 0 || whole,
  run: (context) =>
    dueRows(context).flatMap((row) => row.indicator.measures.flatMap((measure) => outOfRange(context, row, measure))),
};

function outOfRange(context: CheckContext, row: Row, measure: Measure): Finding[] {
  const value = figureOf(row, measure);
  if (value === null) return [];
  const { min, max } = rangeOf(row.indicator, measure);
  if (min !== undefined && isLess(value, min)) {
    return [fail(context, "below-range", at(row, measure), { args: { value, min } })];
  }
  if (max !== undefined && isLess(max, value)) {
    return [fail(context, "above-range", at(row, measure), { args: { value, max } })];
  }
  if (row.indicator.whole && !isGrowth(measure) && !sameNumber(value, Math.round(value))) {
    return [fail(context, "not-whole", at(row, measure), { args: { value } })];
  }
  return [];
}
