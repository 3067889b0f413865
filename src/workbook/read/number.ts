const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
/** Below this every integer is exact, and an exact integer over an exact power of ten rounds correctly. */
const EXACT = 2 ** 53;
const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power);
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The number written in a range of bytes, to the last bit; NaN for anything else. */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === MINUS;
  if (negative) at++;
  let mantissa = 0;
  let decimals = -1;
  const digits = at;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    const digit = byte - ZERO;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      if (decimals >= 0) decimals++;
    } else if (byte === POINT && decimals < 0) decimals = 0;
    else return slowly(bytes, start, end);
  }
  if (at - digits < 2 - Number(decimals < 0) || mantissa >= EXACT || decimals > 22) return slowly(bytes, start, end);
  const value = decimals > 0 ? mantissa / POWERS[decimals]! : mantissa;
  return negative ? -value : value;
}

function slowly(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 400) return Number.NaN;
  const text = String.fromCharCode(...bytes.subarray(start, end)).trim();
  return NUMBER.test(text) ? Number(text) : Number.NaN;
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
