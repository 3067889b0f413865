import type { Range, Sheet } from "../../core/grid/grid";
import type { PrintStyle, SheetStyle, WorkbookStyle } from "../../workbook/style/style";
import { numbers } from "../sheet/drawn";
import { extentOf, type Geometry, measure } from "../sheet/geometry";
import { grownRows } from "../sheet/growth";

/** A sheet laid out for paper: as wide as the page at most, with the rows that are printed by what they are printed in. */
export interface PageLayout {
  readonly geometry: Geometry;
  readonly area: Range;
  readonly print: PrintStyle;
  /** Rows before those that are repeated. */
  readonly head: readonly number[];
  /** Rows repeated on every page. */
  readonly repeated: readonly number[];
  /** The rest, by the pages the sheet itself begins. */
  readonly parts: readonly (readonly number[])[];
}

const PIXELS_PER_INCH = 96;
/** Inches of the longer and the shorter side. */
const PAPERS = { A3: [420 / 25.4, 297 / 25.4], A4: [297 / 25.4, 210 / 25.4] } as const;

/** Lays a sheet out as its workbook prints it: one page wide, never larger than it is. */
export function pageLayout(sheet: Sheet, look: WorkbookStyle, sheetLook: SheetStyle): PageLayout {
  const { print, repeated } = sheetLook;
  const used = extentOf(sheet, sheetLook);
  const area = print.area ?? { top: 1, left: 1, bottom: used.lastRow, right: used.lastColumn };
  const extent = {
    lastRow: Math.max(area.bottom, repeated?.to ?? 0),
    lastColumn: area.right,
    grown: grownRows(sheet, look, sheetLook, Number.POSITIVE_INFINITY),
  };
  const at = (zoom: number) => measure(sheet, sheetLook, extent, { viewport: 0, side: 0, zoom });
  const { lefts } = at(100);
  const width = lefts[area.right + 1]! - lefts[area.left]!;
  const geometry = at(100 * Math.min(1, widthOf(print) / Math.max(1, width)));
  const isShown = (row: number) => geometry.tops[row] !== geometry.tops[row + 1];
  const start = repeated && repeated.from >= area.top ? repeated.from : area.top;
  const from = repeated ? Math.max(repeated.to + 1, area.top) : area.top;
  return {
    geometry,
    area,
    print,
    head: numbers(area.top, start - 1).filter(isShown),
    repeated: repeated ? numbers(repeated.from, repeated.to).filter(isShown) : [],
    parts: partsOf(from, area.bottom, print.breaks)
      .map((rows) => rows.filter(isShown))
      .filter((rows) => rows.length > 0),
  };
}

/** Pixels between the margins. */
function widthOf({ paper, landscape, margins }: PrintStyle): number {
  const inches = PAPERS[paper][landscape ? 0 : 1] - margins.left - margins.right;
  return Math.floor(inches * PIXELS_PER_INCH);
}

function partsOf(from: number, to: number, breaks: readonly number[]): number[][] {
  const ends = [...breaks.filter((row) => row >= from && row < to), to];
  return ends.map((end, index) => numbers(index === 0 ? from : ends[index - 1]! + 1, end));
}
