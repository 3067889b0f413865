import { tidy } from "../../numbers";
import { around, canBeEqual, exactly, type Interval, times } from "./tolerance";

/** Powers of ten by which a unit of these forms can be mistaken for another: 元, 千元, 万元, 亿元, and lost digits. */
const POWERS = [1, 2, 3, 4, 5, 8] as const;

/** log10 of how far the corrected figure may lie from what it is compared with. */
const CLOSE = 0.2;
/** A factor of 10 or 100 can also be real, so there it must be closer. */
const CLOSER = 0.1;

/** The k of 10^k by which `value` is too large (too small when negative) beside the reference; 0 when it is not. */
export function powerSlip(value: number, reference: number): number {
  if (value <= 0 || reference <= 0) return 0;
  const distance = Math.log10(value / reference);
  const power = POWERS.find((k) => Math.abs(Math.abs(distance) - k) <= (k <= 2 ? CLOSER : CLOSE));
  return power === undefined ? 0 : Math.sign(distance) * power;
}

/** The value ÷ 10^k as a person would have written it. */
export function withoutSlip(value: number, power: number): number {
  return tidy(power >= 0 ? value / 10 ** power : value * 10 ** -power);
}

/** Below this a growth of so many percent and a hundredth of it cannot be told apart. */
const SMALLEST_PERCENT = 0.5;

/**
 * The percentage that was entered as a fraction (0.07 for 7): times 100 it agrees with `expected` and is nearer to
 * its middle than as it stands; null when it was not. A figure that agrees as it stands is believed, unless it is
 * written to hundredths of a percent, which forms do not ask.
 */
export function percentSlip(value: number, expected: Interval): number | null {
  const middle = (expected.low + expected.high) / 2;
  if (!Number.isFinite(middle) || Math.abs(middle) < SMALLEST_PERCENT || value === 0) return null;
  if (Math.abs(value * 100 - middle) >= Math.abs(value - middle)) return null;
  const decimals = String(tidy(value)).split(".")[1]?.length ?? 0;
  if (canBeEqual(exactly(value), expected) && (decimals < 2 || Math.abs(value) >= 1)) return null;
  // 0.07 may stand for 7.4; a fraction written with fewer digits is given no more room than that.
  const half = 0.5 * 10 ** -Math.max(2, decimals);
  return canBeEqual(times(around(value, half), 100), expected) ? tidy(value * 100) : null;
}

/** Whether the reported figure is the expected one with the wrong sign. */
export function isOpposite(reported: Interval, expected: Interval): boolean {
  return !canBeEqual(reported, expected) && canBeEqual(times(reported, -1), expected);
}
