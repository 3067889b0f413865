import type { Finding } from "../../findings/finding";
import { GROWTH_MEASURES, GROWTH_OPERANDS, type GrowthMeasure } from "../../measure";
import type { Indicator } from "../../targets/schema";
import type { CheckContext } from "../check";
import { at, findingReporter } from "../report";
import { hasOperands } from "./quantity";
import { restoration } from "./restoration";
import { dueRows, figureOf, isIncomputable, type Row, readiness } from "./rows";
import { isOpposite, percentSlip } from "./slips";
import { isActive } from "./spoken";
import { canBeEqual, growthOf, type Interval, stated } from "./tolerance";

/** On a comparable basis prices put a rate up to so many percentage points from what current prices give. */
export const PRICE_POINTS = 3;

/** A growth rate as reported beside the same as its level and base give it, both with their rounding. */
export interface GrowthPair {
  readonly value: number;
  readonly level: number;
  readonly base: number;
  readonly reported: Interval;
  readonly recomputed: Interval;
  /** Of the unrounded figures, in percent, for messages. */
  readonly recomputedPercent: number;
}

/** null where one of the three is not a number or the base is not positive. */
export function growthPair(row: Row, measure: GrowthMeasure): GrowthPair | null {
  const operands = GROWTH_OPERANDS[measure];
  const value = figureOf(row, measure);
  const level = figureOf(row, operands.level);
  const base = figureOf(row, operands.base);
  if (value === null || level === null || base === null || base <= 0) return null;
  const { indicator } = row;
  return {
    value,
    level,
    base,
    reported: stated(indicator, measure, value),
    recomputed: growthOf(stated(indicator, operands.level, level), stated(indicator, operands.base, base)),
    recomputedPercent: (level / base - 1) * 100,
  };
}

/** The growth measures of a row together with the level and base the form asks beside them. */
export function comparableMeasures({ indicator }: Pick<Row, "indicator">): GrowthMeasure[] {
  return GROWTH_MEASURES.filter((measure) => indicator.measures.includes(measure) && hasOperands(indicator, measure));
}

/** Whether a growth measure of an indicator follows from what the form asks beside it. */
export function isRecomputed(indicator: Indicator, measure: GrowthMeasure): boolean {
  return indicator.growthBasis === "nominal" && comparableMeasures({ indicator }).includes(measure);
}

/** V13 and V14: growth on a nominal basis is what its level and base give. */
export function recomputeGrowth(code: "V13" | "V14", measure: GrowthMeasure, context: CheckContext): Finding[] {
  const { fail, undecided, missing } = findingReporter<"V13" | "V14">(code, "C");
  const { level, base } = GROWTH_OPERANDS[measure];
  return dueRows(context).flatMap((row) => {
    if (!isRecomputed(row.indicator, measure)) return [];
    const figures = [measure, level, base];
    const noBase = () =>
      undecided(context, "no-base", at(row, measure, base), { args: { base: figureOf(row, base)! } });
    if (isIncomputable(row, measure)) return [noBase()];
    const ready = readiness(row, figures);
    if (ready === "pointless") return [];
    if (ready === "missing") return [missing(context, row, figures)];
    const pair = growthPair(row, measure);
    if (!pair) return [noBase()];
    if (canBeEqual(pair.reported, pair.recomputed) || isKnownSlip(context, pair)) return [];
    const { value, recomputedPercent } = pair;
    const args = { valuePercent: value, recomputedPercent, level: pair.level, base: pair.base };
    const suggestion = restoration(context, row, measure);
    return [fail(context, "differs", at(row, measure, level, base), { args, suggestion })];
  });
}

/** V07 and V15 say these more precisely. */
function isKnownSlip(context: CheckContext, { value, reported, recomputed }: GrowthPair): boolean {
  if (percentSlip(value, recomputed) !== null) return isActive(context, "V07");
  return isOpposite(reported, recomputed) && isActive(context, "V15");
}
