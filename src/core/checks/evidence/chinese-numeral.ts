const DIGITS = "零一二三四五六七八九";
/** Places below ten thousand, each with its worth. */
const PLACES = new Map([
  ["千", 1000],
  ["百", 100],
  ["十", 10],
]);
const GROUPS = [
  { mark: "亿", worth: 1e8 },
  { mark: "万", worth: 1e4 },
] as const;

/** Other ways to write the same numerals: 〇, 两, and those of cheques. */
const VARIANTS = new Map(
  Array.from("〇两壹贰叁肆伍陆柒捌玖拾佰仟萬億", (variant, index) => [
    variant,
    Array.from("零二一二三四五六七八九十百千万亿")[index]!,
  ]),
);

/**
 * Reads a number written in Chinese: 三百二十, 一万零二, 八点四三; 二百六 and 一万二 as they are spoken, 260 and 12,000.
 * null for anything else, such as mere digits (三四 may be three or four) or a place skipped without 零.
 */
export function chineseNumeral(text: string): number | null {
  const plain = Array.from(text, (character) => VARIANTS.get(character) ?? character).join("");
  const [whole, fraction, ...more] = plain.split("点");
  if (more.length > 0) return null;
  const value = groupsOf(whole!);
  if (value === null || fraction === undefined) return value;
  const decimals = Array.from(fraction, (digit) => DIGITS.indexOf(digit));
  return decimals.length === 0 || decimals.includes(-1) ? null : Number(`${value}.${decimals.join("")}`);
}

function groupsOf(text: string): number | null {
  for (const { mark, worth } of GROUPS) {
    const split = text.lastIndexOf(mark);
    if (split < 0) continue;
    const over = groupsOf(text.slice(0, split));
    const under = restOf(text.slice(split + 1), worth);
    return over === null || over === 0 || under === null ? null : over * worth + under;
  }
  return belowTenThousand(text);
}

/** What follows 万 or 亿: nothing, a digit of the next place down (一万二), or the lower places, skipped ones said as 零. */
function restOf(text: string, worth: number): number | null {
  if (text === "") return 0;
  const digit = DIGITS.indexOf(text);
  if (digit > 0) return (digit * worth) / 10;
  const skips = text.startsWith("零");
  const value = groupsOf(skips ? text.slice(1) : text);
  return value !== null && value < worth && value < worth / 10 === skips ? value : null;
}

function belowTenThousand(text: string): number | null {
  if (text === "零") return 0;
  let sum = 0;
  let last = 10_000;
  let skips = false;
  let digit = 0;
  for (const character of text) {
    const worth = PLACES.get(character);
    const value = DIGITS.indexOf(character);
    if (worth !== undefined) {
      // 十二 and 二百十二 have no digit before their ten.
      if (digit === 0 && worth !== 10) return null;
      if (worth >= last || (last < 10_000 && worth < last / 10 !== skips)) return null;
      sum += (digit || 1) * worth;
      [last, skips, digit] = [worth, false, 0];
    } else if (value === 0 && digit === 0 && last < 10_000 && !skips) {
      skips = true;
    } else if (value > 0 && digit === 0) {
      digit = value;
    } else {
      return null;
    }
  }
  if (digit === 0) return skips || sum === 0 ? null : sum;
  if (last === 10_000) return digit;
  if (skips) return last > 10 ? sum + digit : null;
  return sum + (digit * last) / 10;
}
