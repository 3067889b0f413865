import { useMemo, useSyncExternalStore } from "react";
import { address, cellAt } from "../../core/grid/address";
import type { Cell, CellAddress, Range, Sheet } from "../../core/grid/grid";
import { type CellStyle, cellStyleAt, PLAIN_PRINT, type SheetStyle } from "../../workbook/style/style";
import type { Book, BookView } from "../book/book";
import { positionOf } from "../book/position";
import { editedText } from "./cell-text";
import { extentOf, type Geometry, measure, seenWidth, type Viewing } from "./geometry";
import { grownRows } from "./growth";
import type { CellPosition } from "./moves";
import { rangeOf } from "./selection";

/** The sheet shown, measured, with the selection on it by numbers. */
export interface ShownSheet {
  readonly book: Book;
  readonly view: BookView;
  readonly sheet: Sheet;
  readonly sheetLook: SheetStyle;
  readonly geometry: Geometry;
  readonly spot: CellPosition | null;
  readonly corner: CellPosition | null;
  readonly range: Range | null;
  cellOf(spot: CellPosition): Cell | undefined;
  lookOf(spot: CellPosition): CellStyle;
  /** The text a cell is edited and copied with. */
  textOf(spot: CellPosition): string;
  placeOf(spot: CellPosition): CellAddress;
  isLocked(spot: CellPosition): boolean;
  /** Whether the sheet, being protected, leaves the cell to be filled in. */
  isInput(spot: CellPosition): boolean;
}

const NO_LOOK: SheetStyle = {
  columns: [],
  defaultWidth: 8.43,
  defaultHeight: 15,
  heights: new Map(),
  rowStyles: new Map(),
  cellStyles: new Map(),
  frozen: { rows: 0, columns: 0 },
  repeated: null,
  print: PLAIN_PRINT,
  gridLines: true,
  protected: false,
  inputs: [],
  texts: [],
  bars: [],
  lines: [],
  charts: [],
  hasUndrawn: false,
};

const NO_SHEET: Sheet = {
  name: "",
  visibility: "visible",
  rows: new Map(),
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
};

/** Follows a book and measures the sheet shown. */
export function useSheet(book: Book, { viewport, side, zoom }: Viewing): ShownSheet {
  const view = useSyncExternalStore(book.subscribe, book.view);
  const { workbook, look, active } = view;
  const sheet = workbook.sheets.find(({ name }) => name === view.sheet) ?? NO_SHEET;
  const sheetLook = look.sheets.get(sheet.name) ?? NO_LOOK;
  const { merges, hiddenRows, hiddenColumns } = sheet;
  const { lastRow, lastColumn } = useMemo(() => extentOf(sheet, sheetLook), [sheet, sheetLook]);
  // As a text, so that rows are drawn anew only when one has really grown.
  const grown = useMemo(() => {
    const seen = seenWidth(sheet, sheetLook, lastColumn, { viewport, zoom });
    return JSON.stringify([...grownRows(sheet, look, sheetLook, seen)]);
  }, [sheet, look, sheetLook, lastColumn, viewport, zoom]);
  const geometry = useMemo(() => {
    const extent = { lastRow, lastColumn, grown: new Map<number, number>(JSON.parse(grown)) };
    return measure({ merges, hiddenRows, hiddenColumns }, sheetLook, extent, { viewport, side, zoom });
  }, [merges, hiddenRows, hiddenColumns, sheetLook, lastRow, lastColumn, grown, viewport, side, zoom]);
  const spot = active && positionOf(active);
  const corner = view.corner && positionOf(view.corner);
  const cellOf = ({ row, column }: CellPosition) => cellAt(sheet, row, column);
  const placeOf = ({ row, column }: CellPosition) => ({ sheet: sheet.name, cell: address(row, column) });
  const isLocked = (at: CellPosition) => book.isLocked(placeOf(at));
  return {
    book,
    view,
    sheet,
    sheetLook,
    geometry,
    spot,
    corner,
    range: spot && rangeOf(spot, corner ?? spot),
    cellOf,
    lookOf: ({ row, column }) => cellStyleAt(look, sheetLook, row, column),
    textOf: (at) => editedText(cellOf(at), workbook.date1904),
    placeOf,
    isLocked,
    isInput: (at) => sheetLook.protected && !isLocked(at),
  };
}
