import type { ZipArchive } from "../zip/archive";
import type { Allowance } from "./allowance";
import { isUnseen, readFillColors, readFontColors } from "./colors";
import { BUILT_IN_FORMATS, isDateFormat } from "./formats";
import { parseWhole } from "./number";
import { openPart, SPREADSHEET } from "./part";
import { attributeText } from "./text";
import type { XmlScanner } from "./xml";

/** What a cell's style tells of its value. */
export interface CellStyle {
  /** The number format code; absent for General. */
  readonly format?: string;
  readonly isDate: boolean;
  /** The font has the color of its ground. */
  readonly isUnseen?: true;
}

export const GENERAL: CellStyle = { isDate: false };

/** The styles cells point to, by index. */
export function readStyles(zip: ZipArchive, part: string, allowance: Allowance): CellStyle[] {
  const xml = openPart(zip, part, SPREADSHEET);
  const codes = new Map<number, string>();
  let fonts: readonly (string | null)[] = [];
  let fills: readonly (string | null)[] = [];
  let cells: readonly CellXf[] = [];
  while (xml.child(1)) {
    if (xml.is("numFmts")) readCodes(xml, codes, allowance);
    else if (xml.is("fonts")) fonts = readFontColors(xml, allowance);
    else if (xml.is("fills")) fills = readFillColors(xml, allowance);
    else if (xml.is("cellXfs")) {
      cells = readCellXfs(xml, allowance);
      // Named styles and those of conditional formats are all that follows.
      break;
    }
  }
  const styles = new Map<string, CellStyle>();
  return cells.map(({ format, font, fill }) => {
    const unseen = isUnseen(fonts[font], fills[fill]);
    const key = `${format} ${unseen}`;
    const known = styles.get(key) ?? styleOf(codes.get(format) ?? BUILT_IN_FORMATS[format], unseen);
    styles.set(key, known);
    return known;
  });
}

function styleOf(format: string | undefined, unseen: boolean): CellStyle {
  const style = format === undefined || /^general$/i.test(format) ? GENERAL : { format, isDate: isDateFormat(format) };
  return unseen ? { ...style, isUnseen: true } : style;
}

function readCodes(xml: XmlScanner, codes: Map<number, string>, allowance: Allowance): void {
  while (xml.child(2)) {
    allowance.take(1);
    let id = -1;
    let code = "";
    while (xml.attribute()) {
      if (xml.keyIs("numFmtId")) id = parseWhole(xml.bytes, xml.valueStart, xml.valueEnd);
      else if (xml.keyIs("formatCode")) code = attributeText(xml);
    }
    codes.set(id, code);
  }
}

/** What a cell's style points to. */
interface CellXf {
  readonly format: number;
  readonly font: number;
  readonly fill: number;
}

function readCellXfs(xml: XmlScanner, allowance: Allowance): CellXf[] {
  const found: CellXf[] = [];
  while (xml.child(2)) {
    allowance.take(1);
    let [format, font, fill] = [0, 0, 0];
    while (xml.attribute()) {
      if (xml.keyIs("numFmtId")) format = parseWhole(xml.bytes, xml.valueStart, xml.valueEnd);
      else if (xml.keyIs("fontId")) font = parseWhole(xml.bytes, xml.valueStart, xml.valueEnd);
      else if (xml.keyIs("fillId")) fill = parseWhole(xml.bytes, xml.valueStart, xml.valueEnd);
    }
    found.push({ format, font, fill });
  }
  return found;
}
