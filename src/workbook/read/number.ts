import { EXACT_DIGITS, POWERS, quotient } from "./quotient";

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const MOST_DIGITS = 19;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The number written in a range of bytes, correct to the last bit; NaN for anything else or too great. */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === MINUS;
  let high = 0;
  let low = 0;
  let digits = 0;
  let zeros = 0;
  let decimals = -1;
  for (let at = negative ? start + 1 : start; at < end; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit >= 0 && digit <= 9) {
      if (digits < EXACT_DIGITS) high = high * 10 + digit;
      else low = low * 10 + digit;
      if (high > 0) digits++;
      else zeros++;
      if (decimals >= 0) decimals++;
    } else if (digit === POINT - ZERO && decimals < 0) decimals = 0;
    else return parseSlowly(bytes, start, end);
  }
  if (digits + zeros === 0 || digits > MOST_DIGITS || decimals >= POWERS.length) return parseSlowly(bytes, start, end);
  const power = Math.max(0, decimals);
  const value = digits <= EXACT_DIGITS ? high / POWERS[power]! : quotient(high, low, digits - EXACT_DIGITS, power);
  if (Number.isNaN(value)) return parseSlowly(bytes, start, end);
  return negative ? -value : value;
}

function parseSlowly(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 400) return Number.NaN;
  const text = String.fromCharCode(...bytes.subarray(start, end)).trim();
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}

/** The whole number written in a range of digits; −1 for anything else or beyond 9 digits. */
export function parseWhole(bytes: Uint8Array, start: number, end: number): number {
  if (end === start || end - start > 9) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
