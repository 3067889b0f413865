import { GROWTH_OPERANDS, type GrowthMeasure } from "../measure";
import type { Indicator } from "../targets/schema";
import type { Figures } from "./figures";
import { gather } from "./gather";
import { notRolledUp, official, quotient, type RolledUpFigure } from "./level";

/**
 * The district's year-on-year growth in percent: ΣA / ΣB − 1 over the units with both level and base, or the one
 * official rate. Rates are never added or averaged: several units' rates or per-head figures make no growth here, and a
 * base that is not positive gives none.
 */
export function rollUpGrowth(indicator: Indicator, measure: GrowthMeasure, figures: Figures): RolledUpFigure {
  switch (indicator.rollup.growth) {
    case "growth-from-sums":
      return growthFromSums(indicator, measure, figures);
    case "official-rate":
      return official(indicator, measure, figures);
    case "none":
      return notRolledUp(indicator, measure, figures);
  }
}

function growthFromSums(indicator: Indicator, measure: GrowthMeasure, figures: Figures): RolledUpFigure {
  const { level, base } = GROWTH_OPERANDS[measure];
  const additive = indicator.kind === "flow" || indicator.kind === "stock";
  if (!additive && indicator.reporting === "add" && indicator.reporters.length > 1) {
    return notRolledUp(indicator, measure, figures);
  }
  if (!indicator.measures.includes(level) || !indicator.measures.includes(base)) {
    return notRolledUp(indicator, measure, figures);
  }
  const gathered = gather(
    [
      { indicator, measure: level, operation: "level" },
      { indicator, measure: base, operation: "base" },
    ],
    figures,
  );
  return quotient(gathered, "growth-from-sums", ["level", "base"], (over, under) => (over / under - 1) * 100);
}
