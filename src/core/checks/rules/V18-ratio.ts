import type { Finding } from "../../findings/finding";
import { LEVEL_MEASURES, type LevelMeasure } from "../../measure";
import type { Check, CheckContext } from "../check";
import { ratioOf, ratioRows } from "../evidence/ratio";
import { restoration } from "../evidence/restoration";
import { cellsOf, dueRows, figureOf, intervalOf, isIncomputable, type Row, stateOf } from "../evidence/rows";
import { percentSlip } from "../evidence/slips";
import { canBeEqual } from "../evidence/tolerance";
import { type FindingSubject, findingReporter } from "../report";

const { fail, undecided } = findingReporter("V18", "B");

export const V18: Check = {
  code: "V18",
  kind: "within-form",
  level: "B",
  appliesTo: ({ ratio }) => ratio !== undefined,
  run: (context) => dueRows(context).flatMap((row) => (row.indicator.ratio ? checkRow(context, row) : [])),
};

function checkRow(context: CheckContext, row: Row): Finding[] {
  const findings = LEVEL_MEASURES.map((measure) => checkRatio(context, row, measure)).filter((found) => found !== null);
  // A blank concerns the indicator, whichever column it stands in: it is said once.
  const open = findings.find(({ outcome }) => outcome === "undecided");
  return findings.filter((found) => found.outcome === "fail" || found === open);
}

function checkRatio(context: CheckContext, row: Row, measure: LevelMeasure): Finding | null {
  const rows = ratioRows(context, row, measure);
  if (!rows) return null;
  const { numerator, denominator, scale } = rows;
  const involved = [row, numerator, denominator];
  const states = involved.map((one) => stateOf(one, measure));
  const isOverNothing = isIncomputable(row, measure);
  if (states.includes("not-applicable") && !isOverNothing) return null;
  const place: FindingSubject = {
    indicator: row.indicator.id,
    measure,
    cells: involved.flatMap((one) => cellsOf(one, [measure])),
  };
  const names = { numeratorIndicator: numerator.indicator.id, denominatorIndicator: denominator.indicator.id };
  if (states.includes("missing")) return undecided(context, "missing-part", place, { args: names });
  const [over, under] = [figureOf(numerator, measure)!, figureOf(denominator, measure)!];
  if (isOverNothing || under <= 0) return undecided(context, "no-denominator", place, { args: names });
  const expected = ratioOf(context, row, measure)!;
  const value = figureOf(row, measure)!;
  if (canBeEqual(intervalOf(row, measure)!, expected) || percentSlip(value, expected) !== null) return null;
  const args = { ...names, value, recomputed: (over / under) * scale };
  return fail(context, "differs", place, { args, suggestion: restoration(context, row, measure) });
}
