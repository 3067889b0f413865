import { isGrowth, type Measure } from "../measure";
import { tidy } from "../numbers";
import type { TargetList } from "./schema";

type Units = TargetList["header"]["units"];

/** How many of a unit another one is: 1 for the same, null where they measure different things or one is unknown. */
export function unitFactor(from: string, to: string, units: Units): number | null {
  if (from === to) return 1;
  const [then, now] = [from, to].map((symbol) => units.find((known) => known.symbol === symbol));
  return then && now && then.dimension === now.dimension ? then.factor / now.factor : null;
}

/** A figure of a measure in another unit, by symbols; growth, in percent, is the same in any. null as unitFactor. */
export function inUnit(value: number, measure: Measure, from: string, to: string, units: Units): number | null {
  const factor = isGrowth(measure) ? 1 : unitFactor(from, to, units);
  if (factor === null) return null;
  return factor === 1 ? value : tidy(value * factor);
}
