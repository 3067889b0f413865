import { parseAddress } from "../../core/grid/address";
import type { Range, Sheet, Visibility } from "../../core/grid/grid";
import type { ZipArchive } from "../zip/archive";
import type { Allowance } from "./allowance";
import { LAST_COLUMN, LAST_ROW } from "./extent";
import { parseNumber, parseWhole } from "./number";
import { openPart, SPREADSHEET } from "./part";
import { SheetRows } from "./rows";
import { Spans } from "./spans";
import { attributeText } from "./text";
import type { ValueContext } from "./value";
import { isTrue, type XmlScanner } from "./xml";

/** A sheet as the workbook lists it; without a part when it holds no cells, as a chart sheet does. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly part: string | null;
}

/** A sheet's cells, merges, and hidden rows and columns as far as cells or merges reach. */
export function readSheet(zip: ZipArchive, listed: ListedSheet, context: ValueContext, allowance: Allowance): Sheet {
  const { name, visibility, part } = listed;
  const merges: Range[] = [];
  if (part === null) {
    return { name, visibility, rows: new Map(), merges, hiddenRows: new Set(), hiddenColumns: new Set() };
  }
  const xml = openPart(zip, part, SPREADSHEET);
  const rows = new SheetRows(xml, context, allowance);
  const hiddenColumns = new Spans(allowance);
  while (xml.child(1)) {
    if (xml.is("sheetData")) rows.read();
    else if (xml.is("cols")) readHiddenColumns(xml, hiddenColumns);
    else if (xml.is("mergeCells")) readMerges(xml, merges, allowance);
  }
  let { lastRow, lastColumn } = rows;
  for (const range of merges) {
    lastRow = Math.max(lastRow, range.bottom);
    lastColumn = Math.max(lastColumn, range.right);
  }
  return {
    name,
    visibility,
    rows: rows.inOrder(),
    merges,
    hiddenRows: rows.hidden.upTo(lastRow),
    hiddenColumns: hiddenColumns.upTo(lastColumn),
  };
}

function readHiddenColumns(xml: XmlScanner, hidden: Spans): void {
  while (xml.child(2)) {
    let first = 0;
    let last = 0;
    let isHidden = false;
    while (xml.attribute()) {
      if (xml.keyIs("min")) first = parseWhole(xml.bytes, xml.valueStart, xml.valueEnd);
      else if (xml.keyIs("max")) last = parseWhole(xml.bytes, xml.valueStart, xml.valueEnd);
      else if (xml.keyIs("hidden")) isHidden ||= isTrue(xml);
      else if (xml.keyIs("width")) isHidden ||= parseNumber(xml.bytes, xml.valueStart, xml.valueEnd) === 0;
    }
    if (first < 1 || last < first) xml.fail();
    if (isHidden) hidden.add(first, Math.min(last, LAST_COLUMN));
  }
}

function readMerges(xml: XmlScanner, merges: Range[], allowance: Allowance): void {
  while (xml.child(2)) {
    while (xml.attribute()) {
      if (!xml.keyIs("ref")) continue;
      allowance.take(1);
      merges.push(rangeOf(attributeText(xml)) ?? xml.fail());
    }
  }
}

function rangeOf(reference: string): Range | null {
  const [from = "", to = from] = reference.split(":", 2);
  const first = parseAddress(from);
  const last = parseAddress(to);
  if (!first || !last || last.row > LAST_ROW || last.column > LAST_COLUMN) return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
