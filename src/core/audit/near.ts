const NEAR = 1e-9;

/** Equal but for the order in which a spreadsheet adds up. */
export function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= NEAR * Math.max(1, Math.abs(a), Math.abs(b));
}
