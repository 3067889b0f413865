import type { Finding } from "../findings/finding";
import { isGrowth } from "../measure";
import { indicatorOf } from "../targets/indicators";
import type { CheckContext } from "./check";
import { factAt, factsOf } from "./evidence/indexed";
import { formFrom } from "./evidence/relations";
import { figureOf } from "./evidence/rows";

/**
 * How much the district figure would move, in percent of what it is now, were the finding's suggestion right; the
 * greatest of the cells it changes. undefined where that cannot be told: no number is suggested, or other units'
 * parts of the figure are not at hand.
 */
export function effectOf(context: CheckContext, finding: Finding): number | undefined {
  let greatest: number | undefined;
  for (const { sheet, cell, value } of finding.suggestion?.changes ?? []) {
    if (typeof value !== "number") continue;
    const fact = factAt(context.own, { sheet, cell });
    if (!fact || fact.value === null || isGrowth(fact.measure)) continue;
    const district = districtFigure(context, fact.indicator, fact.measure);
    if (district === null || district === 0) continue;
    const effect = ((value - fact.value) / district) * 100;
    if (greatest === undefined || Math.abs(effect) > Math.abs(greatest)) greatest = effect;
  }
  return greatest;
}

/** The district figure as submitted; null where a part of it is not at hand or it is no sum. */
function districtFigure(context: CheckContext, id: string, measure: Parameters<typeof figureOf>[1]): number | null {
  const indicator = indicatorOf(context.list, id);
  if (indicator.rollup.level === "none" || indicator.rollup.level === "ratio-of-sums") return null;
  const own = figureOf({ facts: factsOf(context.own, id) }, measure);
  if (indicator.reporting === "same" || own === null) return own;
  let sum = 0;
  for (const department of indicator.reporters) {
    const form = formFrom(context, department);
    const value = form ? figureOf({ facts: factsOf(form, id) }, measure) : null;
    if (value === null) return null;
    sum += value;
  }
  return sum;
}
