import type { Speaker } from "./sentence";

interface EnglishUnit {
  /** As a heading has it. */
  readonly name: string;
  /** As it stands behind a number; nothing where English only counts: 11 户 are 11 of what is spoken of. */
  readonly counted: string;
}

const scaled = (name: string): EnglishUnit => ({ name, counted: `× ${name}` });
const plain = (name: string): EnglishUnit => ({ name, counted: name });
const NUMBER: EnglishUnit = { name: "number", counted: "" };

/** Units of the target list in English; one that is not here is written as in the list. */
const UNITS: ReadonlyMap<string, EnglishUnit> = new Map([
  ["元", plain("yuan")],
  ["千元", scaled("1k yuan")],
  ["万元", scaled("10k yuan")],
  ["亿元", scaled("100m yuan")],
  ["美元", plain("US dollars")],
  ["万美元", scaled("10k US dollars")],
  ["亿美元", scaled("100m US dollars")],
  ["平方米", plain("m²")],
  ["万平方米", scaled("10k m²")],
  ["平方公里", plain("km²")],
  ["公顷", plain("ha")],
  ["亩", plain("mu")],
  ["吨", plain("t")],
  ["万吨", scaled("10k t")],
  ["天", plain("days")],
  ["人", plain("persons")],
  ["名", plain("persons")],
  ["万人", scaled("10k persons")],
  ["万户", scaled("10k households")],
  ["户次", plain("visits")],
  ["万户次", scaled("10k visits")],
  ...[..."个处座条次项件台套户家镇村"].map((word) => [word, NUMBER] as const),
]);

/** What a unit is called as a heading. */
export function unitText(unit: string, say: Speaker): string {
  return say("terms.unit", { unitZh: unit, unitEn: UNITS.get(unit)?.name ?? unit });
}

/** A number with its unit behind it. */
export function counted(number: string, unit: string, say: Speaker): string {
  const unitEn = UNITS.get(unit)?.counted ?? unit;
  return say("terms.amount", { number, unitZh: unit, unitEn: unitEn && `\u00a0${unitEn}` });
}
