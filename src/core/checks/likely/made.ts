import type { Measure } from "../../measure";
import type { Interval } from "../evidence/tolerance";
import type { Bound, Term } from "./bound";

/** A sum of typed figures, and what may have been rounded away in it. */
export interface Made {
  readonly terms: readonly Term[];
  readonly half: number;
}

/** What does not apply, and adds nothing. */
export const NO_FIGURES: Made = { terms: [], half: 0 };

/** `factor` times the second added to the first, each figure named once; undefined where one of them is. */
export function plus(sum: Made | undefined, added: Made | undefined, factor = 1): Made | undefined {
  if (!sum || !added) return undefined;
  const factors = new Map(sum.terms.map((term) => [term.figure, term.factor]));
  for (const term of added.terms) {
    factors.set(term.figure, (factors.get(term.figure) ?? 0) + term.factor * factor);
  }
  const terms = [...factors].flatMap(([figure, own]) => (own === 0 ? [] : [{ figure, factor: own }]));
  return { terms, half: sum.half + added.half * Math.abs(factor) };
}

/** The bound that a sum lies in an interval, its rounding allowed for; none where a figure is missing or all cancel out. */
export function boundOn(made: Made | undefined, { low, high }: Interval, told: Bound["told"]): Bound[] {
  if (!made || made.terms.length === 0) return [];
  return [{ told, terms: made.terms, low: low - made.half, high: high + made.half }];
}

export function toldBy(code: Bound["told"][number]["code"], indicator: string, measure: Measure): Bound["told"] {
  return [{ code, indicator, measure }];
}
