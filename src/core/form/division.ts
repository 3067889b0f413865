/** The first two digits of division codes by GB/T 2260, and 99, which no province has, for invented districts. */
const PROVINCES = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 99".split(" "),
);

/** Whether a text is the division code of a district: six digits, the first two of them a province's. */
export function isDivisionCode(text: string): boolean {
  return /^\d{6}$/.test(text) && PROVINCES.has(text.slice(0, 2));
}
