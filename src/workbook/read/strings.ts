import type { ZipArchive } from "../zip/archive";
import type { Allowance } from "./allowance";
import { openPart, SPREADSHEET } from "./part";
import { textOf } from "./text";
import { sameBytes, type XmlScanner } from "./xml";

/** The texts that cells share, in order. */
export function readSharedStrings(zip: ZipArchive, part: string, allowance: Allowance): string[] {
  const xml = openPart(zip, part, SPREADSHEET);
  const strings: string[] = [];
  for (;;) {
    if (takePlainItem(xml)) {
      allowance.take(1);
      strings.push(textOf(xml));
      continue;
    }
    if (!xml.child(1)) return strings;
    if (!xml.is("si")) continue;
    allowance.take(1);
    strings.push(readRichText(xml, allowance));
  }
}

const LESS = 0x3c;
const OPENINGS = ["<si><t>", '<si><t xml:space="preserve">'] as const;
const CLOSING = "</t></si>";

/** Takes the text of an item written as nearly all are, and goes past it; any other spelling is left to the scanner. */
function takePlainItem(xml: XmlScanner): boolean {
  const start = xml.plainPosition;
  if (start === 0) return false;
  const { bytes } = xml;
  const opening = OPENINGS.find((spelling) => sameBytes(bytes, start, start + spelling.length, spelling));
  if (opening === undefined) return false;
  const text = start + opening.length;
  const end = bytes.indexOf(LESS, text);
  if (end < 0 || !sameBytes(bytes, end, end + CLOSING.length, CLOSING)) return false;
  xml.take(text, end);
  if (opening === OPENINGS[0]) xml.trim();
  xml.resume(end + CLOSING.length);
  return true;
}

/**
 * The text of the element just opened, `si` or `is`: plain or in runs, without phonetic guides. Every further piece counts
 * as a cell.
 */
export function readRichText(xml: XmlScanner, allowance: Allowance): string {
  const depth = xml.depth;
  let text = "";
  let pieces = 0;
  const add = () => {
    if (++pieces > 1) allowance.take(1);
    text += readText(xml);
  };
  while (xml.child(depth)) {
    if (xml.is("t")) add();
    else if (xml.is("r")) {
      while (xml.child(depth + 1)) if (xml.is("t")) add();
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
