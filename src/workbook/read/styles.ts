import type { ZipArchive } from "../zip/archive";
import type { Allowance } from "./allowance";
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
}

export const GENERAL: CellStyle = { isDate: false };

/** The styles cells point to, by index. */
export function readStyles(zip: ZipArchive, part: string, allowance: Allowance): CellStyle[] {
  const xml = openPart(zip, part, SPREADSHEET);
  const codes = new Map<number, string>();
  let formats: number[] = [];
  while (xml.child(1)) {
    if (xml.is("numFmts")) readCodes(xml, codes, allowance);
    else if (xml.is("cellXfs")) {
      formats = readFormatIds(xml, allowance);
      // Named styles and those of conditional formats are all that follows.
      break;
    }
  }
  const styles = new Map<number, CellStyle>();
  return formats.map((id) => {
    const known = styles.get(id) ?? styleOf(codes.get(id) ?? BUILT_IN_FORMATS[id]);
    styles.set(id, known);
    return known;
  });
}

function styleOf(format: string | undefined): CellStyle {
  if (format === undefined || /^general$/i.test(format)) return GENERAL;
  return { format, isDate: isDateFormat(format) };
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

function readFormatIds(xml: XmlScanner, allowance: Allowance): number[] {
  const ids: number[] = [];
  while (xml.child(2)) {
    allowance.take(1);
    let id = 0;
    while (xml.attribute()) {
      if (!xml.keyIs("numFmtId")) continue;
      id = parseWhole(xml.bytes, xml.valueStart, xml.valueEnd);
      break;
    }
    ids.push(id);
  }
  return ids;
}
