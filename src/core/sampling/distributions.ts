import { logChoose, upperGamma } from "./special-functions";

/** How errors fall into a sample: items with replacement, items of a finite population, or monetary units. */
export const DISTRIBUTIONS = ["binomial", "poisson", "hypergeometric"] as const;

export type Distribution = (typeof DISTRIBUTIONS)[number];

/** The chance of at most `errors` among `size` items of which each is wrong with chance `rate`. */
export function binomialAtMost(errors: number, size: number, rate: number): number {
  if (errors >= size || rate <= 0) return 1;
  if (rate >= 1) return 0;
  let sum = 0;
  for (let k = 0; k <= errors; k++) {
    sum += Math.exp(logChoose(size, k) + k * Math.log(rate) + (size - k) * Math.log1p(-rate));
  }
  return Math.min(1, sum);
}

/** The chance of at most `errors` where `expected` are expected; `errors` may lie between whole numbers. */
export function poissonAtMost(errors: number, expected: number): number {
  return upperGamma(errors + 1, expected);
}

/** The chance of at most `errors` in `size` items drawn from `population` of which `wrong` are. */
export function hypergeometricAtMost(errors: number, size: number, wrong: number, population: number): number {
  if (errors >= Math.min(size, wrong)) return 1;
  const all = logChoose(population, size);
  let sum = 0;
  for (let k = Math.max(0, size - (population - wrong)); k <= errors; k++) {
    sum += Math.exp(logChoose(wrong, k) + logChoose(population - wrong, size - k) - all);
  }
  return Math.min(1, sum);
}
