import { isGrowth, type Measure } from "../../measure";
import { isLess, STATED_GROWTH_DECIMALS } from "../../numbers";
import type { Indicator } from "../../targets/schema";

/**
 * The values a rounded figure may stand for: one stated to n decimals is anything within half a unit of its
 * last digit. Rules compute with intervals and fail only where no values within them satisfy the rule, as in
 * XBRL Calculations 1.1 (2023), "round-to-nearest" mode.
 */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export function exactly(value: number): Interval {
  return { low: value, high: value };
}

/** A figure with half of its last stated digit on both sides; counts are exact. */
export function stated(indicator: Indicator, measure: Measure, value: number): Interval {
  if (isGrowth(measure)) return around(value, halfDigit(STATED_GROWTH_DECIMALS));
  return indicator.whole ? exactly(value) : around(value, halfDigit(indicator.decimals));
}

export function around(value: number, half: number): Interval {
  return { low: value - half, high: value + half };
}

export function widen({ low, high }: Interval, by: number): Interval {
  return { low: low - by, high: high + by };
}

export function add(a: Interval, b: Interval): Interval {
  return { low: a.low + b.low, high: a.high + b.high };
}

export function times({ low, high }: Interval, factor: number): Interval {
  return factor >= 0 ? { low: low * factor, high: high * factor } : { low: high * factor, high: low * factor };
}

/** Anything at all where the divisor may be zero or negative: then nothing can be told. */
export function divide(a: Interval, b: Interval): Interval {
  if (b.low <= 0) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const quotients = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high];
  return { low: Math.min(...quotients), high: Math.max(...quotients) };
}

/** level / base − 1 in percent. */
export function growthOf(level: Interval, base: Interval): Interval {
  const ratio = divide(level, base);
  return { low: (ratio.low - 1) * 100, high: (ratio.high - 1) * 100 };
}

export function canBeEqual(a: Interval, b: Interval): boolean {
  return !isLess(a.high, b.low) && !isLess(b.high, a.low);
}

/** Whether `a` is less than `b` whatever was rounded away. */
export function surelyLess(a: Interval, b: Interval): boolean {
  return isLess(a.high, b.low);
}

/** Half of the last digit by number of decimals; raising to a power for every figure takes longer than all else here. */
const HALF_DIGITS = Array.from({ length: 10 }, (_, decimals) => 0.5 * 10 ** -decimals);

function halfDigit(decimals: number): number {
  return HALF_DIGITS[decimals] ?? 0.5 * 10 ** -decimals;
}
