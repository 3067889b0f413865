import { serialOf } from "./iso-date";
import { parseNumber, parseWhole } from "./number";
import type { CellStyle } from "./styles";
import { textOf } from "./text";
import type { XmlScanner } from "./xml";

/** What a cell refers to elsewhere in its workbook. */
export interface ValueContext {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

const TYPES = ["s", "n", "str", "inlineStr", "b", "e", "d"] as const;

/** A cell's type as the file writes it. */
export type Type = (typeof TYPES)[number];

const LETTER_T = 0x74;
const ONE = 0x31;

/** The type in the attribute last read. Throws a refusal for a type that does not exist. */
export function typeOf(xml: XmlScanner): Type {
  for (const type of TYPES) if (xml.valueIs(type)) return type;
  return xml.fail();
}

/** The value in the `v` just passed; null when it is empty. What should be a number and is not is kept as text. */
export function readValue(xml: XmlScanner, type: Type, context: ValueContext): number | string | boolean | null {
  if (type === "str" || type === "inlineStr") return textOf(xml);
  xml.trim();
  if (xml.textStart === xml.textEnd) return null;
  switch (type) {
    case "n":
      return numberOr(parseNumber(xml.bytes, xml.textStart, xml.textEnd), xml);
    case "s":
      return context.strings[parseWhole(xml.bytes, xml.textStart, xml.textEnd)] ?? xml.fail();
    case "b":
      return xml.bytes[xml.textStart] === ONE || xml.bytes[xml.textStart] === LETTER_T;
    case "d":
      return numberOr(serialOf(textOf(xml), context.date1904), xml);
    default:
      return textOf(xml);
  }
}

function numberOr(value: number, xml: XmlScanner): number | string {
  return Number.isNaN(value) ? textOf(xml) : value;
}
