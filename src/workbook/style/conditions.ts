import { parseAddress } from "../../core/grid/address";
import { parseNumber } from "../read/number";
import { openPart, SPREADSHEET } from "../read/part";
import { attributeText, textOf } from "../read/text";
import type { XmlScanner } from "../read/xml";
import type { ZipArchive } from "../zip/archive";
import { readColor } from "./color";
import { readRanges } from "./ranges";
import type { DataBarStyle, TextStyle } from "./style";
import { isOn } from "./styles";

/** What a condition changes of a cell. */
export type Change = Pick<TextStyle, "color" | "bold">;

/** The changes that conditions of a workbook point to, by index. */
export function readChanges(zip: ZipArchive, part: string): Change[] {
  const changes: Change[] = [];
  const xml = openPart(zip, part, SPREADSHEET);
  while (xml.child(1)) {
    if (!xml.is("dxfs")) continue;
    while (xml.child(2)) {
      let [color, bold]: [string | null, boolean] = [null, false];
      while (xml.child(3)) {
        if (!xml.is("font")) continue;
        while (xml.child(4)) {
          if (xml.is("color")) color = readColor(xml);
          else if (xml.is("b")) bold = isOn(xml);
        }
      }
      changes.push({ color, bold });
    }
  }
  return changes;
}

/**
 * Reads the conditions on some cells as far as they say that a cell is a certain text, or draw a bar between two
 * numbers; any other is left out.
 */
export function readConditions(
  xml: XmlScanner,
  changes: readonly Change[],
  { texts, bars }: { readonly texts: TextStyle[]; readonly bars: DataBarStyle[] },
): void {
  let reference = "";
  while (xml.attribute()) if (xml.keyIs("sqref")) reference = attributeText(xml);
  const ranges = readRanges(reference);
  const [first] = ranges;
  while (xml.child(2)) {
    if (!xml.is("cfRule")) continue;
    let change: Change | undefined;
    while (xml.attribute()) if (xml.keyIs("dxfId")) change = changes[Number(attributeText(xml))];
    while (xml.child(3)) {
      if (xml.is("dataBar")) bars.push(...readBar(xml).map((bar) => ({ ...bar, ranges })));
      else if (xml.is("formula")) {
        xml.leaf();
        const [, cell = "", text] = OWN_TEXT.exec(textOf(xml)) ?? [];
        const place = parseAddress(cell.replaceAll("$", ""));
        const isOwn = place && first && place.row === first.top && place.column === first.left;
        if (isOwn && change && text !== undefined) texts.push({ ...change, ranges, text: text.replaceAll('""', '"') });
      }
    }
  }
}

/** A formula such as $S10="● 达序时". */
const OWN_TEXT = /^(\$?[A-Z]{1,3}\$?\d+)="((?:[^"]|"")*)"$/;

function readBar(xml: XmlScanner): Omit<DataBarStyle, "ranges">[] {
  const ends: number[] = [];
  let color: string | null = null;
  while (xml.child(4)) {
    if (xml.is("color")) color = readColor(xml);
    else if (xml.is("cfvo")) {
      let [isNumber, value] = [false, Number.NaN];
      while (xml.attribute()) {
        if (xml.keyIs("type")) isNumber = xml.valueIs("num");
        else if (xml.keyIs("val")) value = parseNumber(xml.bytes, xml.valueStart, xml.valueEnd);
      }
      ends.push(isNumber ? value : Number.NaN);
    }
  }
  const [from = Number.NaN, to = Number.NaN] = ends;
  return color !== null && to > from ? [{ from, to, color }] : [];
}
