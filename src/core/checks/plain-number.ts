import { isGrowth, type Measure } from "../measure";
import { tidy } from "../numbers";
import type { Indicator, Unit } from "../targets/schema";
import { chineseNumeral } from "./chinese-numeral";

/** What somebody meant by a text in a figure's cell. `unit` is what stood behind the number, "" when nothing did. */
export interface PlainNumber {
  readonly value: number;
  readonly unit: string;
}

const SPELLED = /^[零〇一二两三四五六七八九十百千万亿]+/;
const WRITTEN = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?/;
const SHORT_SCALES = new Map([
  ["亿", 1e8],
  ["千万", 1e7],
  ["百万", 1e6],
  ["万", 1e4],
  ["千", 1e3],
]);

/**
 * Reads a number from a text such as "21.59", "1,180户" or "215900万元", converted into the indicator's unit
 * (percent for growth) with the list's units. null when it can be read in no way or more than one.
 */
export function plainNumber(
  text: string,
  indicator: Indicator,
  measure: Measure,
  units: readonly Unit[],
): PlainNumber | null {
  const plain = halfWidth(text);
  const spelled = SPELLED.exec(plain)?.[0];
  const written = WRITTEN.exec(plain)?.[0] ?? "";
  const token = spelled ?? written;
  const number = spelled ? chineseNumeral(spelled) : written === "" ? null : Number(written.replaceAll(",", ""));
  if (number === null || !Number.isFinite(number)) return null;
  const unit = plain.slice(token.length);
  const factor = factorOf(unit, isGrowth(measure) ? "%" : indicator.unit, units);
  return factor === null ? null : { value: tidy(number * factor), unit };
}

/** Full-width characters as half-width, typographic minus signs as "-", without spaces. */
export function halfWidth(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b]/g, "")
    .replace(/[−–]/g, "-")
    .replace(/(?<=\d)、(?=\d{3})/g, ",");
}

/** What one `given` is in the unit of the cell; null where they do not measure the same. */
function factorOf(given: string, wanted: string, units: readonly Unit[]): number | null {
  if (given === "" || given === wanted) return 1;
  const find = (symbol: string) => units.find((unit) => unit.symbol.normalize("NFKC") === symbol);
  const target = find(wanted.normalize("NFKC"));
  const source = find(given);
  if (source && target) return source.dimension === target.dimension ? source.factor / target.factor : null;
  const scale = SHORT_SCALES.get(given);
  // "3.2亿" in a cell counted in 亿元 means 亿元: the scale counts the base of the dimension.
  return scale === undefined ? null : scale / (target?.factor ?? 1);
}
