import type { Finding } from "../../findings/finding";
import { isGrowth, type LevelMeasure, type Measure } from "../../measure";
import { isLess, sameNumber } from "../../numbers";
import type { Indicator } from "../../targets/schema";
import type { Check, CheckContext } from "../check";
import { lastFigure } from "../evidence/past";
import { isNonNegative, isRunningTotal, rangeOf } from "../evidence/quantity";
import { dueRows, figureOf, type Row } from "../evidence/rows";
import { oppositeOf, RUNNING_TOTALS } from "../evidence/running-total";
import { at, findingReporter } from "../report";

const { fail } = findingReporter("V09", "A");

export const V09: Check = {
  code: "V09",
  kind: "within-form",
  level: "A",
  appliesTo: (indicator) => Object.keys(indicator.ranges).length > 0 || indicator.whole || mayBeNegative(indicator),
  run: (context) =>
    dueRows(context).flatMap((row) => [
      ...row.indicator.measures.flatMap((measure) => outOfRange(context, row, measure)),
      ...(mayBeNegative(row.indicator) ? lostSign(context, row) : []),
    ]),
};

/** Whether a form asks a flow that can fall below zero, as revenue does when more is paid back than comes in. */
function mayBeNegative(indicator: Indicator): boolean {
  return isRunningTotal(indicator) && !isNonNegative(indicator);
}

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

/** A figure below zero that is by its size what stands above zero beside it last year, or this. */
const ALIKE = 2;

/** A minus nobody meant: the only one in its row. With the last form at hand V11 tells more surely. */
function lostSign(context: CheckContext, row: Row): Finding[] {
  const figures = RUNNING_TOTALS.flatMap(({ month, cumulative }) => [month, cumulative]).filter((measure) =>
    row.indicator.measures.includes(measure),
  );
  const below = figures.filter((measure) => (figureOf(row, measure) ?? 0) < 0);
  const [measure] = below;
  if (measure === undefined || below.length > 1) return [];
  if (figures.some((other) => other !== measure && !((figureOf(row, other) ?? 0) > 0))) return [];
  const other = BESIDE[measure];
  const value = figureOf(row, measure)!;
  const beside = figureOf(row, other);
  if (beside === null || lastFigure(context, row.indicator, totalOf(measure))) return [];
  if (-value > beside * ALIKE || -value * ALIKE < beside) return [];
  const args = { value, beside };
  const suggestion = oppositeOf(row, measure);
  return [fail(context, "negative-alone", at(row, measure, other), { args, level: "C", suggestion })];
}

const BESIDE = {
  month: "monthLastYear",
  monthLastYear: "month",
  cumulative: "cumulativeLastYear",
  cumulativeLastYear: "cumulative",
} as const satisfies Record<LevelMeasure, LevelMeasure>;

function totalOf(measure: LevelMeasure): LevelMeasure {
  return measure === "month" || measure === "cumulative" ? "cumulative" : "cumulativeLastYear";
}
