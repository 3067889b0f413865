import { upperGamma } from "../sampling/special-functions";

/** How far counts are from what is expected. */
export interface GoodnessOfFit {
  readonly size: number;
  /** Pearson's chi-square (1900): Σ (O − E)² ÷ E. */
  readonly chiSquare: number;
  readonly degrees: number;
  /** The chance of so great a chi-square where the expectation holds: Q(degrees ÷ 2, chi-square ÷ 2). */
  readonly chance: number;
  /** Mean absolute deviation of the shares (Nigrini, Benford's Law, 2012). */
  readonly meanDeviation: number;
  readonly expected: readonly number[];
}

/** Holds counts against the shares expected of them, which add up to 1. */
export function goodnessOfFit(observed: readonly number[], shares: readonly number[]): GoodnessOfFit {
  const size = observed.reduce((sum, count) => sum + count, 0);
  const expected = shares.map((share) => share * size);
  const chiSquare = observed.reduce((sum, count, index) => sum + (count - expected[index]!) ** 2 / expected[index]!, 0);
  const deviations = observed.reduce((sum, count, index) => sum + Math.abs(count / size - shares[index]!), 0);
  const degrees = observed.length - 1;
  const chance = upperGamma(degrees / 2, chiSquare / 2);
  return { size, chiSquare, degrees, chance, meanDeviation: deviations / observed.length, expected };
}

/** Shares of the first digits 1 to 9 by Benford's law (Newcomb, 1881; Benford, 1938): log10(1 + 1/d). */
export const BENFORD_SHARES: readonly number[] = Array.from({ length: 9 }, (_, index) =>
  Math.log10(1 + 1 / (index + 1)),
);

/** Each last digit as often as any other. */
export const EQUAL_SHARES: readonly number[] = Array.from({ length: 10 }, () => 0.1);
