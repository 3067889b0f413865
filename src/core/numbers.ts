import { isGrowth, type Measure } from "./measure";

/** Relative slack that absorbs the rounding of binary fractions, far below any digit a form states. */
const SLACK = 1e-9;

/** Decimals read of a figure that has more than its indicator states. */
export const MOST_DECIMALS = 4;

/** Decimals of a growth as forms state it. */
export const STATED_GROWTH_DECIMALS = 1;

/** Decimals of a growth in the summary: one more than forms state, since a rate of sums is no stated figure. */
export const SUMMARY_GROWTH_DECIMALS = 2;

/** Decimals the summary prints a figure with. */
export function summaryDecimals({ decimals }: { readonly decimals: number }, measure: Measure): number {
  return isGrowth(measure) ? SUMMARY_GROWTH_DECIMALS : decimals;
}

/** Whether two numbers are the same but for binary rounding: 0.1 + 0.2 and 0.3. */
export function sameNumber(a: number, b: number): boolean {
  return near(a, b, SLACK);
}

/** Equal but for the order in which they were added up; `size` is at least how large what was added is. */
export function near(a: number, b: number, size = 1): boolean {
  return a === b || Math.abs(a - b) <= SLACK * Math.max(size, Math.abs(a), Math.abs(b));
}

/** Whether `a` is less than `b` by more than binary rounding. */
export function isLess(a: number, b: number): boolean {
  return a < b && !sameNumber(a, b);
}

/** The number a person would have written: 215900 × 0.0001 as 21.59, without the noise of binary fractions. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** Rounds half away from zero to so many decimals, as spreadsheets do. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(tidy(value)) * scale * (1 + Number.EPSILON))) / scale;
}

/**
 * How far two figures lie apart as a reader sees them, who has both before him: the difference of what is printed, never
 * the rounded difference of what lies behind it. 98.75 and 100 are 1.2 apart where they read 98.8 and 100.0.
 */
export function printedDifference(a: number, b: number, decimals = MOST_DECIMALS): number {
  return roundTo(roundTo(a, decimals) - roundTo(b, decimals), decimals);
}

/** Decimals a stated number has, at most four: 4.3 has one. */
export function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals++) {
    if (roundTo(value, decimals) === roundTo(value, MOST_DECIMALS)) return decimals;
  }
  return MOST_DECIMALS;
}
