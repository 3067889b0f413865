/** The powers of ten that a double holds exactly. */
export const POWERS: readonly number[] = Array.from({ length: 23 }, (_, power) => 10 ** power);
/** As many decimal digits as a double always holds exactly. */
export const EXACT_DIGITS = 15;

/** Multiplying by this splits a double into halves whose products are exact (Dekker, 1971). */
const SPLITTER = 2 ** 27 + 1;
/** More than the quotient's second part can be wrong by, relative to the quotient. */
const DOUBT = 2 ** -90;

/**
 * (high · 10^digits + low) / 10^power, rounded once and so correctly; NaN in the rare case that two doubles cannot tell
 * which way to round. Cached results of formulas have 16 or 17 digits, and making a string of each costs ten times more.
 */
export function quotient(high: number, low: number, digits: number, power: number): number {
  const scale = POWERS[digits]!;
  const scaled = high * scale;
  const rest = low + productError(high, scale, scaled);
  const dividend = scaled + rest;
  const dividendRest = rest - (dividend - scaled);

  const divisor = POWERS[power]!;
  const first = dividend / divisor;
  const product = first * divisor;
  const second = (dividend - product - productError(first, divisor, product) + dividendRest) / divisor;
  const doubt = first * DOUBT;
  const value = first + (second - doubt);
  return value === first + (second + doubt) ? value : Number.NaN;
}

/** What rounding took from the product of two doubles, exactly. */
function productError(a: number, b: number, product: number): number {
  const aHigh = SPLITTER * a - (SPLITTER * a - a);
  const bHigh = SPLITTER * b - (SPLITTER * b - b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}
