/** Relative slack that absorbs the rounding of binary fractions, far below any digit a form states. */
const SLACK = 1e-9;

/** Whether two numbers are the same but for binary rounding: 0.1 + 0.2 and 0.3. */
export function sameNumber(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= slackOf(a, b);
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

function slackOf(a: number, b: number): number {
  return SLACK * Math.max(Math.abs(a), Math.abs(b), SLACK);
}
