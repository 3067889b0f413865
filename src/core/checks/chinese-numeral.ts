const DIGITS = new Map(Array.from("零一二三四五六七八九", (digit, value) => [digit, value] as const));
for (const [digit, value] of [
  ["〇", 0],
  ["两", 2],
] as const)
  DIGITS.set(digit, value);

const TENS = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const GROUPS = new Map([
  ["亿", 1e8],
  ["万", 1e4],
]);

/** Reads a whole number written in Chinese, "三百二十" or "一万二千"; null for anything else. */
export function chineseNumeral(text: string): number | null {
  if (text === "") return null;
  for (const [mark, worth] of GROUPS) {
    const split = text.lastIndexOf(mark);
    if (split < 0) continue;
    const over = chineseNumeral(text.slice(0, split));
    const rest = text.slice(split + 1);
    const under = rest === "" ? 0 : chineseNumeral(rest);
    return over === null || under === null ? null : over * worth + under;
  }
  return belowTenThousand(text);
}

function belowTenThousand(text: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  for (const character of text) {
    const tens = TENS.get(character);
    const value = DIGITS.get(character);
    if (tens !== undefined) {
      // "十二" has no digit before its ten.
      sum += (digit ?? 1) * tens;
      digit = null;
    } else if (value !== undefined && !digit) {
      digit = value;
    } else {
      return null;
    }
  }
  return sum + (digit ?? 0);
}
