import { GROWTH_OPERANDS, type GrowthMeasure, isGrowth, type LevelMeasure, type Measure } from "../measure";
import type { Indicator } from "../targets/schema";
import type { Side } from "./gather";
import type { Operation, SummaryRow } from "./summary";

/** Finds an indicator of the list by its id. */
export type IndicatorLookup = (id: string) => Indicator;

/** How a district figure is made of its units' figures, whoever adds them up. */
export interface Recipe {
  readonly method: SummaryRow["method"];
  readonly sides: readonly Side[];
  /**
   * What is done with the sides' totals: the one total is the figure; two make a figure; or the units' own figures stand
   * side by side without one of the district.
   */
  readonly make: "total" | "nothing" | ((over: number, under: number) => number);
}

/** A figure before it is compared with anything, or why there is none. Unrounded. */
export interface MadeFigure {
  readonly value: number | null;
  readonly absent: NonNullable<SummaryRow["absent"]> | null;
}

/** A level of the district: the sum over its units, the ratio of two sums, or the one figure reported; or its growth. */
export function recipeOf(indicator: Indicator, measure: Measure, find: IndicatorLookup): Recipe {
  return isGrowth(measure) ? growthRecipe(indicator, measure) : levelRecipe(indicator, measure, find);
}

/** What a recipe makes of the totals of its operations. `allAnswered`: whether every unit that owes the figure answered. */
export function makeFigure(
  { sides, make }: Recipe,
  totalOf: (operation: Operation) => number | null,
  allAnswered: boolean,
): MadeFigure {
  if (make === "nothing") return { value: null, absent: "not-rolled-up" };
  const [over, under] = sides.map(({ operation }) => totalOf(operation));
  // All who owe one answered "—", or somebody did not answer.
  if (over === null || under === null) return { value: null, absent: allAnswered ? "not-applicable" : "not-reported" };
  if (make === "total") return { value: over!, absent: null };
  return under! <= 0 ? { value: null, absent: "no-base" } : { value: make(over!, under!), absent: null };
}

function levelRecipe(indicator: Indicator, measure: LevelMeasure, find: IndicatorLookup): Recipe {
  const same = indicator.reporting === "same";
  switch (indicator.rollup.level) {
    case "sum":
      return single(indicator, measure, same ? "same" : "sum", same ? "take" : "add");
    case "latest":
      return single(indicator, measure, "latest", same ? "take" : "add");
    case "official":
      return official(indicator, measure);
    case "ratio-of-sums":
      return ratioOfSums(indicator, measure, find);
    case "none":
      return notRolledUp(indicator, measure);
  }
}

/**
 * Year-on-year growth in percent: ΣA / ΣB − 1 over the units with both level and base, or the one official rate. Rates are
 * never added or averaged: several units' rates or per-head figures make no growth here, and a base that is not positive
 * gives none.
 */
function growthRecipe(indicator: Indicator, measure: GrowthMeasure): Recipe {
  switch (indicator.rollup.growth) {
    case "growth-from-sums":
      return growthFromSums(indicator, measure);
    case "official-rate":
      return official(indicator, measure);
    case "none":
      return notRolledUp(indicator, measure);
  }
}

function growthFromSums(indicator: Indicator, measure: GrowthMeasure): Recipe {
  const { level, base } = GROWTH_OPERANDS[measure];
  const additive = indicator.kind === "flow" || indicator.kind === "stock";
  const rates = !additive && indicator.reporting === "add" && indicator.reporters.length > 1;
  if (rates || !indicator.measures.includes(level) || !indicator.measures.includes(base)) {
    return notRolledUp(indicator, measure);
  }
  return {
    method: "growth-from-sums",
    sides: [
      { indicator, measure: level, operation: "level" },
      { indicator, measure: base, operation: "base" },
    ],
    make: (over, under) => (over / under - 1) * 100,
  };
}

/** One rate reported as such. Rates of several units cannot be put together, so then there is no district figure. */
function official(indicator: Indicator, measure: Measure): Recipe {
  const one = indicator.reporters.length === 1 || indicator.reporting === "same";
  return one ? single(indicator, measure, "official-rate", "take") : notRolledUp(indicator, measure);
}

/** The sum of the numerators over that of the denominators, over the units that have both. */
function ratioOfSums(indicator: Indicator, measure: LevelMeasure, find: IndicatorLookup): Recipe {
  const { ratio } = indicator;
  if (!ratio) return notRolledUp(indicator, measure);
  return {
    method: "ratio-of-sums",
    sides: [
      { indicator: find(ratio.numerator), measure, operation: "numerator" },
      { indicator: find(ratio.denominator), measure, operation: "denominator" },
    ],
    make: (over, under) => (over / under) * ratio.scale,
  };
}

function single(
  indicator: Indicator,
  measure: Measure,
  method: SummaryRow["method"],
  operation: "add" | "take",
): Recipe {
  return { method, sides: [{ indicator, measure, operation }], make: "total" };
}

function notRolledUp(indicator: Indicator, measure: Measure): Recipe {
  return { method: "none", sides: [{ indicator, measure, operation: "take" }], make: "nothing" };
}
