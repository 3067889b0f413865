import { isDue } from "../form/form";
import { isGrowth, type Measure } from "../measure";
import type { Period } from "../period";
import type { Indicator } from "../targets/schema";
import type { StoredComponent, StoredFigure } from "./stored";

/** Why a cell holds no figure. */
export type Absence = "not-reported" | "not-due" | "no-base" | "not-rolled-up" | "not-applicable" | "answered-none";

/** Why a figure is not there, from what stands in its cell and what it would be made of. */
export function absenceOf(
  { measure, line, value }: StoredFigure,
  indicator: Indicator,
  composition: readonly StoredComponent[],
  { month }: Period,
): Absence {
  const computed = measure === "growth" && indicator.rollup.growth === "growth-from-sums";
  if (!indicator.measures.includes(measure) && !computed) return "not-applicable";
  if (line.reporter === null && isSeparate(indicator, measure)) return "not-rolled-up";
  if (!isDue(indicator, month) && composition.length === 0) return "not-due";
  const operations = new Set(composition.flatMap(({ operation, value }) => (value === null ? [] : operation)));
  const divided = operations.has("denominator") || operations.has("base");
  if (divided && operations.size > 1) return "no-base";
  // A figure nobody reported is left blank on the sheet.
  return value === "—" && composition.length > 0 ? "answered-none" : "not-reported";
}

/** Whether several units' figures stand side by side without a figure of the district. */
function isSeparate({ rollup, reporters, reporting }: Indicator, measure: Measure): boolean {
  const one = reporters.length === 1 || reporting === "same";
  const rule = isGrowth(measure) ? rollup.growth : rollup.level;
  return rule === "none" || (!one && (rule === "official" || rule === "official-rate"));
}
