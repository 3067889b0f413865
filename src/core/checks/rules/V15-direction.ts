import type { Finding } from "../../findings/finding";
import { GROWTH_OPERANDS, type GrowthMeasure } from "../../measure";
import type { Check, CheckContext } from "../check";
import { comparableMeasures, type GrowthPair, growthPair, PRICE_POINTS } from "../evidence/growth";
import { cellAddressOf, dueRows, type Row, readiness } from "../evidence/rows";
import { isOpposite } from "../evidence/slips";
import { hasSpoken } from "../evidence/spoken";
import { exactly, surelyLess, widen } from "../evidence/tolerance";
import { at, findingReporter } from "../report";

const { fail, missing } = findingReporter("V15", "C");

export const V15: Check = {
  code: "V15",
  kind: "within-form",
  level: "C",
  appliesTo: (indicator) => comparableMeasures({ indicator }).length > 0,
  run: (context) => dueRows(context).flatMap((row) => checkRow(context, row)),
};

function checkRow(context: CheckContext, row: Row): Finding[] {
  const measures = comparableMeasures(row);
  const lacking = measures
    .map((measure) => [measure, GROWTH_OPERANDS[measure].level, GROWTH_OPERANDS[measure].base])
    .filter((figures) => readiness(row, figures) === "missing");
  const findings = measures.flatMap((measure) => checkGrowth(context, row, measure));
  return lacking.length === 0 ? findings : [...findings, missing(context, row, lacking.flat())];
}

function checkGrowth(context: CheckContext, row: Row, measure: GrowthMeasure): Finding[] {
  const pair = growthPair(row, measure);
  const fact = row.facts[measure];
  if (!pair || !fact || !isContrary(pair, row.indicator.growthBasis === "nominal")) return [];
  const { level, base } = GROWTH_OPERANDS[measure];
  const { value, recomputedPercent } = pair;
  const args = { valuePercent: value, recomputedPercent, level: pair.level, base: pair.base };
  const expected = row.indicator.growthBasis === "nominal" ? pair.recomputed : widen(pair.recomputed, PRICE_POINTS);
  // A level that is out of line with earlier forms makes the rate look wrong.
  const isLevelWrong = [level, base].some((figure) =>
    (["V08", "V11", "V12"] as const).some((code) => hasSpoken(context, code, row.indicator.id, figure)),
  );
  const suggestion =
    !isLevelWrong && isOpposite(pair.reported, expected)
      ? { kind: "sign-slip" as const, changes: [{ ...cellAddressOf(fact), value: -value }], args: { value: -value } }
      : null;
  const variant = value < 0 ? "fall-reported" : "rise-reported";
  return [fail(context, variant, at(row, measure, level, base), { args, suggestion })];
}

function isContrary({ reported, recomputed, value, recomputedPercent }: GrowthPair, nominal: boolean): boolean {
  const zero = exactly(0);
  const apart =
    (surelyLess(reported, zero) && surelyLess(zero, recomputed)) ||
    (surelyLess(zero, reported) && surelyLess(recomputed, zero));
  return apart && (nominal || Math.abs(value - recomputedPercent) > PRICE_POINTS);
}
