import type { ZipArchive } from "../zip/archive";
import type { Allowance } from "./allowance";
import { openPart, SPREADSHEET } from "./part";
import { textOf } from "./text";
import type { XmlScanner } from "./xml";

/** The texts that cells share, in order. */
export function readSharedStrings(zip: ZipArchive, part: string, allowance: Allowance): string[] {
  const xml = openPart(zip, part, SPREADSHEET);
  const strings: string[] = [];
  while (xml.child(1)) {
    if (!xml.is("si")) continue;
    allowance.take(1);
    strings.push(readRichText(xml));
  }
  return strings;
}

/** The text of the element just opened, `si` or `is`: plain or in runs, without phonetic guides. */
export function readRichText(xml: XmlScanner): string {
  const depth = xml.depth;
  let text = "";
  while (xml.child(depth)) {
    if (xml.is("t")) text += readText(xml);
    else if (xml.is("r")) {
      while (xml.child(depth + 1)) if (xml.is("t")) text += readText(xml);
    }
  }
  return text;
}

/** Spaces around a text count only where the file says so, as in Excel. */
function readText(xml: XmlScanner): string {
  let preserved = false;
  while (xml.attribute()) if (xml.keyIs("space")) preserved = xml.valueIs("preserve");
  xml.leaf();
  if (!preserved) xml.trim();
  return textOf(xml);
}
