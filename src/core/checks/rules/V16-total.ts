import type { Finding } from "../../findings/finding";
import { LEVEL_MEASURES, type LevelMeasure } from "../../measure";
import { printedDifference } from "../../numbers";
import type { Check, CheckContext } from "../check";
import { isRelated, relationFindings } from "../evidence/relations";
import { restoration } from "../evidence/restoration";
import { asksAll, cellsOf, dueRows, figureOf, intervalOf, type Row, rowOf, stateOf } from "../evidence/rows";
import { hasSpoken } from "../evidence/spoken";
import { add, canBeEqual, exactly } from "../evidence/tolerance";
import { at, type FindingSubject, findingReporter } from "../report";

const report = findingReporter("V16", "A");

export const V16: Check = {
  code: "V16",
  kind: "within-form",
  level: "A",
  appliesTo: (indicator, list) => indicator.totalOf !== undefined || isRelated(list, "V16", indicator),
  run: (context) => [
    ...dueRows(context).flatMap((row) => (row.indicator.totalOf ? checkTotal(context, row) : [])),
    ...relationFindings("V16", context, {
      broken: (place, details) => [report.fail(context, "relation", place, details)],
      open: (place, args) => [report.undecided(context, "relation-open", place, { args })],
      absent: (place, args) => [report.undecided(context, "form-not-at-hand", place, { args })],
    }),
  ],
};

function checkTotal(context: CheckContext, row: Row): Finding[] {
  const parts = row.indicator.totalOf!.map((id) => rowOf(context, id)).filter((part) => part?.due) as Row[];
  if (parts.length !== row.indicator.totalOf!.length) return [];
  const measures = LEVEL_MEASURES.filter((measure) => [row, ...parts].every((one) => asksAll(one, [measure])));
  const failures = measures.flatMap((measure) => checkMeasure(context, row, parts, measure));
  const open = [row, ...parts].filter((one) => measures.some((measure) => stateOf(one, measure) === "missing"));
  if (open.length === 0) return failures;
  const place: FindingSubject = {
    ...at(row),
    cells: open.flatMap((one) =>
      cellsOf(
        one,
        measures.filter((measure) => stateOf(one, measure) === "missing"),
      ),
    ),
  };
  const args = { indicators: open.map(({ indicator }) => indicator.id) };
  return [...failures, report.undecided(context, "missing-part", place, { args })];
}

function checkMeasure(context: CheckContext, row: Row, parts: readonly Row[], measure: LevelMeasure): Finding[] {
  const total = intervalOf(row, measure);
  if (!total || parts.some((part) => stateOf(part, measure) === "missing")) return [];
  let sum = exactly(0);
  let value = 0;
  for (const part of parts) {
    // A part that does not apply ("—") adds nothing.
    sum = add(sum, intervalOf(part, measure) ?? exactly(0));
    value += figureOf(part, measure) ?? 0;
  }
  if (canBeEqual(total, sum)) return [];
  // A figure that cannot be has to be mended anyway; until then the others are not to blame.
  if ([row, ...parts].some(({ indicator }) => hasSpoken(context, "V09", indicator.id, measure))) return [];
  const own = figureOf(row, measure)!;
  const place: FindingSubject = {
    ...at(row, measure),
    cells: [row, ...parts].flatMap((one) => cellsOf(one, [measure])),
  };
  const args = {
    total: own,
    sum: value,
    difference: printedDifference(own, value),
    indicators: row.indicator.totalOf!,
  };
  return [report.fail(context, "total-differs", place, { args, suggestion: restoration(context, row, measure) })];
}
