import { isGrowth, type Measure } from "../../measure";
import { tidy } from "../../numbers";
import { bare } from "../../submission/cell-text";
import type { Indicator, Unit } from "../../targets/schema";
import { arithmetic } from "./arithmetic";
import { chineseNumeral } from "./chinese-numeral";

/**
 * What somebody meant by a text in a figure's cell. `unit` is what stood behind the number, "" when nothing did.
 * `literal`: the value is the digits as they stand there, only no number yet; otherwise it was worked out from them.
 */
export interface PlainNumber {
  readonly value: number;
  readonly unit: string;
  readonly literal: boolean;
  /** Said to be about so much: 约8.29, 8.29左右. */
  readonly approximate: boolean;
}

/** What says that a number is only about right; "more than" and "nearly" leave open what it is. */
const ABOUT = /^(?:大约|约|≈)|(?:左右|上下)$/g;
/** As a program shows a number too long for its cell: 2.68E2. */
const EXPONENT = /^[+-]?\d(?:\.\d+)?E[+-]?\d{1,2}$/i;

const SPELLED = /^[零〇一二两三四五六七八九十百千万亿点壹贰叁肆伍陆柒捌玖拾佰仟萬億]+/;
const WRITTEN = /^[+-]?(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)?(?:\.\d+)?(?![\d.,])/;
/** Digits a number keeps exactly. */
const MOST_DIGITS = 15;

/** Scales behind a number that stand for what the cell's unit counts: 亿 and 万; 千 only where nothing greater is meant. */
const SCALES = new Map([
  ["亿", 1e8],
  ["千万", 1e7],
  ["百万", 1e6],
  ["万", 1e4],
  ["千", 1e3],
]);

/**
 * Reads a number from a text such as "21.59", "1,180户", "215900万元" or "=100+20", converted into the indicator's unit
 * (percent for growth) with the list's units. null when it can be read in no way or more than one.
 */
export function plainNumber(
  text: string,
  indicator: Indicator,
  measure: Measure,
  units: readonly Unit[],
): PlainNumber | null {
  const unmarked = withoutFootnote(withoutApostrophe(text));
  if (hasOddDigits(unmarked) || hasGap(unmarked)) return null;
  const given = halfWidth(unmarked);
  const plain = given.replace(ABOUT, "").replace(/^百分之(.+)$/, "$1%");
  const approximate = given.search(ABOUT) >= 0;
  const calculated = EXPONENT.test(plain) ? Number(plain) : arithmetic(plain);
  if (calculated !== null) return { value: tidy(calculated), unit: "", literal: false, approximate };
  const wanted = isGrowth(measure) ? "%" : indicator.unit;
  const found = leadingNumber(plain, isGrowth(measure));
  const factor = found && factorOf(found, wanted, units);
  if (!found || factor === null) return null;
  const value = factor === 1 ? found.number : tidy(found.number * factor);
  if (factor !== 1 && value !== 0 && Math.abs(value) < 0.5 * 10 ** -indicator.decimals) return null;
  return {
    value: value + 0,
    unit: found.unit,
    literal: found.literal && factor === 1 && unmarked === text && !approximate,
    approximate,
  };
}

/** Text for comparing with typographic minus signs as "-" and the Chinese full stop inside a number as its point. */
export function halfWidth(text: string): string {
  return bare(text)
    .replace(/[−–]/g, "-")
    .replace(/(?<=\d)。(?=\d)/g, ".");
}

/** The apostrophe that makes a number a text, where it came in as a character of its own. */
function withoutApostrophe(text: string): string {
  return text.replace(/^\s*['‘’＇](?=[\d.-])/, "");
}

/** A circled number at the end is the mark of a footnote. */
function withoutFootnote(text: string): string {
  return text.replace(/(?<=[^\s①-⑳])\s*[①-⑳]\s*$/u, "");
}

/** Raised, circled and other digits that are no part of a figure: 267² is not 2672. */
function hasOddDigits(text: string): boolean {
  return Array.from(text).some((character) => !/[\d０-９]/.test(character) && /\d/.test(character.normalize("NFKC")));
}

const NUMBER_CHARACTER = "[\\d０-９.．,，零〇一二两三四五六七八九十百千点]";
const GAP = new RegExp(`${NUMBER_CHARACTER}\\s+${NUMBER_CHARACTER}`, "u");
/** Thin spaces are put between groups of three digits, and nowhere else. */
const THIN_GROUPS = /(?<=\d)[\u2009\u202f](?=\d{3}(?!\d))/g;

/** Whether two numbers may stand there, one under or beside the other. */
function hasGap(text: string): boolean {
  return GAP.test(text.trim().replace(THIN_GROUPS, ""));
}

interface Leading {
  readonly number: number;
  readonly unit: string;
  readonly literal: boolean;
  /** What a 万 or 亿 inside a number in words makes of it: an amount in single units, or one that may be either. */
  readonly counts: "cell-units" | "single-units" | "either";
}

function leadingNumber(plain: string, signed: boolean): Leading | null {
  const spelled = plain.replace(/^负/, "");
  const words = SPELLED.exec(spelled)?.[0];
  if (words) {
    // 二百六十七万 is 二百六十七 in 万, as 267万 is.
    const bare = /^[^万亿萬億]+(?=[万亿萬億]$)/.exec(words)?.[0] ?? words;
    const number = chineseNumeral(bare);
    if (number === null) return null;
    const unit = spelled.slice(bare.length).replace("萬", "万").replace("億", "亿");
    const sign = spelled === plain ? 1 : -1;
    const counts = !/[万亿萬億]/.test(bare) ? "cell-units" : /[万亿萬億]$/.test(bare) ? "single-units" : "either";
    return { number: sign * number, unit, literal: false, counts };
  }
  const written = WRITTEN.exec(plain)?.[0] ?? "";
  const digits = written.replace(/\D/g, "");
  if (digits === "" || digits.length > MOST_DIGITS || (written.startsWith("+") && !signed)) return null;
  const number = Number(written.replaceAll(",", ""));
  return { number, unit: plain.slice(written.length), literal: true, counts: "cell-units" };
}

/** What one of the number's unit is in the unit of the cell; null where they do not measure the same. */
function factorOf({ unit, counts }: Leading, wanted: string, units: readonly Unit[]): number | null {
  const find = (symbol: string) => units.find((known) => known.symbol.normalize("NFKC") === symbol);
  const target = find(wanted.normalize("NFKC"));
  const worth = target?.factor ?? 1;
  if (unit === "" || unit === wanted) {
    if (counts === "single-units") return 1 / worth;
    // 一万二千 in a cell of 万元 may be so many 元 or so many 万元.
    return counts === "either" && worth !== 1 ? null : 1;
  }
  const source = find(unit);
  if (source && target) return source.dimension === target.dimension ? source.factor / worth : null;
  const scale = SCALES.get(unit);
  if (scale === undefined || counts !== "cell-units" || !target || wanted === "%") return null;
  // "3.2亿" in a cell counted in 亿元 means 亿元: the scale counts the base of the dimension.
  return scale < 1e4 && worth !== 1 ? null : scale / worth;
}
