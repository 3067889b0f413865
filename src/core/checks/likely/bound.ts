import type { CheckCode } from "../../findings/finding";
import type { Measure } from "../../measure";
import { onceFor } from "../../once-for";
import type { Interval } from "../evidence/tolerance";

/** What a rule asks of figures: low ≤ sum of factor × figure ≤ high, with what was rounded away allowed for. */
export interface Bound {
  /** The findings that say it is broken. */
  readonly told: readonly { readonly code: CheckCode; readonly indicator: string; readonly measure: Measure }[];
  readonly terms: readonly Term[];
  readonly low: number;
  readonly high: number;
  /** A figure it holds as a factor of others: with that open nothing is asked of the others. */
  readonly factor?: Factor;
}

/** A rate or share that others are multiplied with, and what it must be as they stand. */
export interface Factor extends Interval {
  readonly figure: number;
  /** When nothing is rounded. */
  readonly value: number;
}

/** A figure by its place among the figures looked at. */
export interface Term {
  readonly figure: number;
  readonly factor: number;
}

/** Far below any digit a form states, far above what binary fractions lose. */
const SLACK = 1e-9;

/** What bounds ask of figures that stand. */
export interface Problem {
  readonly values: readonly number[];
  readonly bounds: readonly Bound[];
  /** How hard each figure is to believe wrong; a figure of infinite weight is taken as right. */
  readonly weights: readonly number[];
}

/** Bounds by the figures they hold, so that a few figures meet only what is asked of them. */
export function boundsByFigure({ values, bounds }: Pick<Problem, "values" | "bounds">): readonly (readonly Bound[])[] {
  const byFigure: Bound[][] = values.map(() => []);
  for (const bound of bounds) for (const figure of figuresOf(bound)) byFigure[figure]!.push(bound);
  return byFigure;
}

/** The figures of a bound, each once. */
export const figuresOf = onceFor(({ terms, factor }: Bound): readonly number[] => [
  ...new Set([...terms.map(({ figure }) => figure), ...(factor ? [factor.figure] : [])]),
]);

const NONE: ReadonlySet<number> = new Set();

export function isBroken(bound: Bound, values: readonly number[]): boolean {
  const { low, high } = leftFor(bound, values, NONE);
  return low > 0 || high < 0;
}

/** What a bound leaves for open figures, the others standing: from `low` to `high`. */
export function leftFor({ terms, low, high }: Bound, values: readonly number[], open: ReadonlySet<number>) {
  let sum = 0;
  let size = 1;
  for (const { figure, factor } of terms) {
    const part = factor * values[figure]!;
    size = Math.max(size, Math.abs(part));
    if (!open.has(figure)) sum += part;
  }
  const allowed = (limit: number) => SLACK * Math.max(size, Number.isFinite(limit) ? Math.abs(limit) : 0);
  return { low: low - sum - allowed(low), high: high - sum + allowed(high) };
}
