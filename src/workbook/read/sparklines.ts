import type { SparklineSource } from "../../core/audit/book";
import type { ZipArchive } from "../zip/archive";
import type { Allowance } from "./allowance";
import { openPart, SPREADSHEET, utf8Of } from "./part";
import { textOf } from "./text";
import { END, OPEN, sameBytes } from "./xml";

/** The element that begins the sparklines of a sheet. */
const GROUPS = new TextEncoder().encode("sparklineGroups");
/** Bytes at the end of a part in which they are looked for: thousands of lines take no more. */
const TAIL = 512 * 1024;
/** What a sparkline counts among the cells that charts may take. */
const CELLS_PER_LINE = 2;

/** The lines within the cells of a sheet's part, with the cells each of them shows. */
export function readSparklines(zip: ZipArchive, sheet: string, part: string, allowance: Allowance): SparklineSource[] {
  if (!holds(utf8Of(zip.read(part)), GROUPS)) return [];
  const xml = openPart(zip, part, SPREADSHEET);
  const found: SparklineSource[] = [];
  let [depth, range, cell] = [0, "", ""];
  for (let move = xml.next(); move !== END; move = xml.next()) {
    const is = (name: string) => sameBytes(xml.bytes, xml.nameStart, xml.nameEnd, name);
    if (move === OPEN) {
      if (is("sparkline")) [depth, range, cell] = [xml.depth, "", ""];
      continue;
    }
    if (depth === 0) continue;
    if (xml.depth < depth) {
      allowance.take(CELLS_PER_LINE);
      if (range !== "" && cell !== "") found.push({ sheet, cell, range });
      depth = 0;
    } else if (is("f")) range = textOf(xml);
    else if (is("sqref")) cell = textOf(xml).trim();
  }
  return found;
}

/** Whether the end of a part, where extensions stand, spells a text. */
function holds(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const first = Math.max(0, bytes.length - TAIL);
  for (let at = bytes.length - wanted.length; at >= first; at--) {
    if (bytes[at] === wanted[0] && wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
