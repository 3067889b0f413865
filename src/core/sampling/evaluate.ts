import { binomialAtMost, type Distribution, hypergeometricAtMost, poissonAtMost } from "./distributions";

/** What a sample says of its population, as shares of it: the most likely error and what it is not above, at the confidence. */
export interface Evaluation {
  readonly mostLikely: number;
  readonly upper: number;
}

export interface AttributeSample {
  readonly method: Distribution;
  readonly confidence: number;
  readonly size: number;
  readonly errors: number;
  /** Items in the population; asked for by the hypergeometric method. */
  readonly population?: number;
}

/**
 * The share of wrong items. The upper bound is the share at which finding so few errors has the chance 1 − confidence
 * (Clopper and Pearson, 1934); in a finite population the greatest number of wrong items that is not ruled out.
 */
export function evaluateAttributes(sample: AttributeSample): Evaluation {
  const { size, errors } = sample;
  return { mostLikely: errors / size, upper: upperBound(sample) };
}

/**
 * The overstated share of a value from a sample by monetary unit: the errors' taints, each the overstated part of its
 * item. Upper bound by Stringer (1963): p(0) + Σ (p(j) − p(j−1)) · taint(j), taints from the greatest down, p(j) the upper
 * bound for j errors. Understatements do not lower it.
 */
export function evaluateTaints(
  {
    method,
    confidence,
    size,
  }: { readonly method: "binomial" | "poisson"; readonly confidence: number; readonly size: number },
  taints: readonly number[],
): Evaluation {
  const bound = (errors: number) => upperBound({ method, confidence, size, errors });
  const over = taints.filter((taint) => taint > 0).toSorted((a, b) => b - a);
  const upper = over.reduce((sum, taint, index) => sum + (bound(index + 1) - bound(index)) * taint, bound(0));
  return { mostLikely: taints.reduce((sum, taint) => sum + taint, 0) / size, upper };
}

/** The errors expected where finding at most so many has the chance 1 − confidence: the factor of the printed tables. */
export function confidenceFactor(confidence: number, errors: number): number {
  return crossing((expected) => poissonAtMost(errors, expected), 1 - confidence, 0, 4 * (errors + 20));
}

/** The share of wrong items that is not exceeded, at the confidence; 1 where every item may be wrong. */
export function upperBound({ method, confidence, size, errors, population }: AttributeSample): number {
  if (method === "hypergeometric") return finiteBound(confidence, size, errors, population ?? size);
  if (errors >= size) return 1;
  if (method === "poisson") return Math.min(1, confidenceFactor(confidence, errors) / size);
  return crossing((rate) => binomialAtMost(errors, size, rate), 1 - confidence, errors / size, 1);
}

function finiteBound(confidence: number, size: number, errors: number, population: number): number {
  let [possible, ruledOut] = [errors, population - (size - errors) + 1];
  while (ruledOut - possible > 1) {
    const wrong = Math.floor((possible + ruledOut) / 2);
    if (hypergeometricAtMost(errors, size, wrong, population) > 1 - confidence) possible = wrong;
    else ruledOut = wrong;
  }
  return possible / population;
}

/** Where a falling function comes to a level between two points, halved until the points meet. */
function crossing(chance: (at: number) => number, level: number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 200 && high - low > Number.EPSILON * high; step++) {
    const middle = (low + high) / 2;
    if (chance(middle) > level) low = middle;
    else high = middle;
  }
  return high;
}
