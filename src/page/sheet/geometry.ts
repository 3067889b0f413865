import { mergeAt } from "../../core/grid/address";
import type { Range, Sheet } from "../../core/grid/grid";
import type { SheetStyle } from "../../workbook/style/style";

/** Where rows and columns of a sheet stand, in CSS pixels at the scale it is shown in. */
export interface Geometry {
  readonly lastRow: number;
  readonly lastColumn: number;
  /** The start of each row and column by number; one more than the last is the end. */
  readonly tops: readonly number[];
  readonly lefts: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Rows that scroll away at the top, and those under them that stay: first..last, or none when last < first. */
  readonly staying: { readonly first: number; readonly last: number };
  /** Columns that stay at the left. */
  readonly stayingColumns: number;
  /** The pixels the sheet was measured for, and those beside them that the row numbers take. */
  readonly viewport: number;
  readonly side: number;
  /** The merged range a cell starts or is covered by. */
  merge(row: number, column: number): Range | undefined;
}

/** Excel's default face is 7 pixels a digit, with 5 for the cell's own margins. */
const DIGIT = 7;
const MARGIN = 5;
const PIXELS_PER_POINT = 96 / 72;
/** A form is made smaller or larger to fill the window by itself, as far as it stays easy to read. */
const [SMALLEST, LARGEST] = [0.86, 1.2];
/** Within these it is made as wide as the window when that is asked for. */
const [LEAST, MOST] = [0.25, 3];

/** How large a sheet is shown: as suits the window, as wide as it, or at a percentage of its own size. */
export type Zoom = "auto" | "width" | number;

/** What a sheet is measured for: the pixels of the window, those the row numbers take beside them, and its zoom. */
export interface Viewing {
  readonly viewport: number;
  readonly side: number;
  readonly zoom: Zoom;
}
/** Rows a chart may reach below the last text, and columns a sheet is shown with at most. */
const [CHARTED, WIDEST] = [500, 256];
/** Blank cells with a style beyond this many rows past the last text are left out. */
const TAIL = 2;

/** What of a sheet does not change when its cells do. */
export type Lines = Pick<Sheet, "merges" | "hiddenRows" | "hiddenColumns">;

export interface Extent {
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Points a row needs for what was typed into it, where that is more than its height. */
  readonly grown: ReadonlyMap<number, number>;
}

/** Measures a sheet for a window. */
export function measure(sheet: Lines, look: SheetStyle, extent: Extent, viewing: Viewing): Geometry {
  const { viewport, side } = viewing;
  const { lastRow, lastColumn, grown } = extent;
  const widths = widthsOf(sheet, look, lastColumn);
  const scale = scaleFor(widths, viewing);
  const lefts = starts(widths, scale);
  const tops = starts(
    Array.from({ length: lastRow }, (_, index) =>
      Math.max(heightOf(sheet, look, index + 1), (grown.get(index + 1) ?? 0) * PIXELS_PER_POINT),
    ),
    scale,
  );
  const merges = new Map(sheet.merges.flatMap((range) => rowsOf(range).map((row) => [row, true] as const)));
  const fixed = Math.min(look.frozen.columns, lastColumn);
  const staying = stayingRows(look, lastRow);
  return {
    lastRow,
    lastColumn,
    tops,
    lefts,
    width: lefts.at(-1)!,
    height: tops.at(-1)!,
    scale,
    staying,
    stayingColumns: stayingColumns(lefts, fixed, viewport),
    viewport,
    side,
    merge: (row, column) => (merges.has(row) ? mergeAt(sheet, row, column) : undefined),
  };
}

/** As many of the frozen columns as leave room for what they head; a phone keeps the names alone. */
function stayingColumns(lefts: readonly number[], fixed: number, viewport: number): number {
  if ((lefts[fixed + 1] ?? 0) <= viewport * 0.45) return fixed;
  return fixed > 0 && lefts[2]! <= viewport * 0.62 ? 1 : 0;
}

/** Of a frozen head only the headings stay, as they are repeated in print; a title may scroll away. */
function stayingRows({ frozen, repeated }: SheetStyle, lastRow: number) {
  const last = Math.min(frozen.rows, lastRow);
  const first = repeated && repeated.from <= last ? repeated.from : 1;
  return { first, last };
}

function scaleFor(widths: readonly number[], { viewport, zoom }: Omit<Viewing, "side">): number {
  if (typeof zoom === "number") return zoom / 100;
  const natural = widths.reduce((sum, width) => sum + width, 0);
  const [least, most] = zoom === "width" ? [LEAST, MOST] : [SMALLEST, LARGEST];
  return viewport <= 0 || natural === 0 ? 1 : Math.max(least, Math.min(most, viewport / natural));
}

/** How much of a sheet, in pixels at its natural size, is seen in a window. */
export function seenWidth(sheet: Lines, look: SheetStyle, lastColumn: number, viewing: Omit<Viewing, "side">): number {
  return viewing.viewport / scaleFor(widthsOf(sheet, look, lastColumn), viewing);
}

function widthsOf(sheet: Lines, look: SheetStyle, lastColumn: number): number[] {
  return Array.from({ length: lastColumn }, (_, index) => widthOf(sheet, look, index + 1));
}

/** The last row and column with something to show. */
export function extentOf(sheet: Sheet, look: SheetStyle): Omit<Extent, "grown"> {
  let [lastRow, lastColumn] = [1, 1];
  for (const [row, cells] of sheet.rows) {
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, cells.at(-1)?.column ?? 0);
  }
  for (const range of sheet.merges) {
    lastRow = Math.max(lastRow, range.bottom);
    lastColumn = Math.max(lastColumn, range.right);
  }
  for (const { to } of look.charts) {
    lastRow = Math.max(lastRow, Math.min(to.row - (to.down > 0 ? 0 : 1), lastRow + CHARTED));
    lastColumn = Math.max(lastColumn, Math.min(to.column - (to.right > 0 ? 0 : 1), WIDEST));
  }
  const filled = lastRow;
  for (const [row, styles] of look.cellStyles) {
    if (row > filled + TAIL) continue;
    if (styles.size > 0) lastRow = Math.max(lastRow, row);
    for (const column of styles.keys()) lastColumn = Math.max(lastColumn, Math.min(column, WIDEST));
  }
  return { lastRow, lastColumn };
}

export function widthOf({ hiddenColumns }: Lines, { columns, defaultWidth }: SheetStyle, column: number): number {
  if (hiddenColumns.has(column)) return 0;
  const own = columns.find(({ first, last }) => first <= column && column <= last)?.width;
  return Math.round((own ?? defaultWidth) * DIGIT + MARGIN);
}

function heightOf({ hiddenRows }: Lines, { heights, defaultHeight }: SheetStyle, row: number): number {
  return hiddenRows.has(row) ? 0 : (heights.get(row) ?? defaultHeight) * PIXELS_PER_POINT;
}

/** Starts by number from 1; whole pixels, so that thin rules stay thin. */
function starts(sizes: readonly number[], scale: number): number[] {
  const found = [0, 0];
  for (const size of sizes) found.push(found.at(-1)! + Math.round(size * scale));
  return found;
}

function rowsOf({ top, bottom }: Range): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

/** The numbers of the rows or columns that lie in a stretch of pixels. */
export function within(starts: readonly number[], from: number, to: number): { first: number; last: number } {
  return { first: Math.max(1, at(starts, from)), last: Math.min(starts.length - 2, at(starts, to)) };
}

/** The last number whose start is not beyond a position. */
function at(starts: readonly number[], position: number): number {
  let [low, high] = [1, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
