import type { Finding } from "../../findings/finding";
import { GROWTH_OPERANDS, isGrowth, LEVEL_MEASURES, type LevelMeasure, type Measure } from "../../measure";
import { tidy } from "../../numbers";
import type { Check, CheckContext } from "../check";
import { comparableMeasures, growthPair, PRICE_POINTS } from "../evidence/growth";
import { showsPercent } from "../evidence/number-format";
import { ratioOf } from "../evidence/ratio";
import { cellAddressOf, dueRows, figureOf, intervalOf, type Row, readiness } from "../evidence/rows";
import { percentSlip } from "../evidence/slips";
import { type Interval, widen } from "../evidence/tolerance";
import { at, findingReporter } from "../report";

const { fail, missing } = findingReporter("V07", "B");

/** A share moves little within a year. */
const SHARE_POINTS = 15;

export const V07: Check = {
  code: "V07",
  kind: "within-form",
  level: "B",
  looksBack: true,
  appliesTo: ({ measures, kind }) => measures.some(isGrowth) || kind === "share" || kind === "rate",
  run: (context) =>
    dueRows(context).flatMap((row) => [
      ...row.indicator.measures.flatMap((measure) => findingOf(context, row, measure)),
      ...missingOperands(context, row),
    ]),
};

function findingOf(context: CheckContext, row: Row, measure: Measure): Finding[] {
  const value = figureOf(row, measure);
  const fact = row.facts[measure];
  if (value === null || !fact || (!isGrowth(measure) && row.indicator.unit !== "%")) return [];
  const expected = expectedOf(context, row, measure);
  const corrected = expected && percentSlip(value, expected);
  if (corrected !== null) {
    const args = { value, corrected, recomputed: (expected!.low + expected!.high) / 2 };
    return [fail(context, "fraction", at(row, measure), { args, suggestion: slip(row, measure, corrected) })];
  }
  // A cell formatted as a percentage shows 7 % where it holds 0.07.
  if (
    fact.format !== undefined &&
    showsPercent(fact.format) &&
    Math.abs(value) < 1 &&
    value !== 0 &&
    !agrees(row, measure, expected)
  ) {
    const shown = value * 100;
    return [
      fail(context, "percent-format", at(row, measure), {
        args: { value, corrected: shown },
        suggestion: slip(row, measure, shown),
      }),
    ];
  }
  // From 1 on the number is as it should be, and only what the cell shows is not.
  if (fact.format !== undefined && showsPercent(fact.format) && Math.abs(value) >= 1) {
    return [
      fail(context, "percent-shown", at(row, measure), {
        level: agrees(row, measure, expected) ? "D" : "C",
        args: { value, shown: value * 100 },
      }),
    ];
  }
  return [];
}

function slip(row: Row, measure: Measure, corrected: number) {
  const value = tidy(corrected);
  return {
    kind: "percent-slip" as const,
    changes: [{ ...cellAddressOf(row.facts[measure]!), value }],
    args: { value },
  };
}

function agrees(row: Row, measure: Measure, expected: Interval | null): boolean {
  const own = intervalOf(row, measure);
  return own !== null && expected !== null && own.low <= expected.high && expected.low <= own.high;
}

/** What the percentage should be near to, from the figures beside it, else from this year's earlier forms. */
function expectedOf(context: CheckContext, row: Row, measure: Measure): Interval | null {
  if (isGrowth(measure)) {
    const pair = growthPair(row, measure);
    if (pair) return row.indicator.growthBasis === "nominal" ? pair.recomputed : widen(pair.recomputed, PRICE_POINTS);
  } else {
    const ratio = ratioOf(context, row, measure);
    if (ratio) return ratio;
    const lastYear = measure === "cumulative" ? intervalOf(row, "cumulativeLastYear") : null;
    if (lastYear) return widen(lastYear, SHARE_POINTS);
  }
  const { department, period } = context.submission.identity;
  const last = department && period && context.history.latest(department, row.indicator.id, measure, period);
  return last ? widen({ low: last.value, high: last.value }, isGrowth(measure) ? PRICE_POINTS : SHARE_POINTS) : null;
}

/** One finding for the row: rates and shares whose figures to compute them from are not there. */
function missingOperands(context: CheckContext, row: Row): Finding[] {
  const lacking = comparableMeasures(row)
    .map((measure) => [measure, GROWTH_OPERANDS[measure].level, GROWTH_OPERANDS[measure].base] as const)
    .filter((figures) => readiness(row, figures) === "missing");
  if (lacking.length > 0) return [missing(context, row, [...new Set(lacking.flat())])];
  const shares: LevelMeasure[] = row.indicator.unit === "%" ? [...LEVEL_MEASURES] : [];
  const blank = shares.filter(
    (measure) => row.indicator.measures.includes(measure) && readiness(row, [measure]) === "missing",
  );
  return blank.length > 0 ? [missing(context, row, blank)] : [];
}
