import { useMemo, useSyncExternalStore } from "react";
import { address, cellAt } from "../../core/grid/address";
import type { Cell, CellPlace, Range, Sheet } from "../../core/grid/grid";
import { type CellLook, lookAt, type SheetLook } from "../../workbook/look/look";
import type { Book, BookView } from "../book/book";
import { spotOf } from "../book/place";
import { editedText } from "./cell-text";
import { extentOf, type Geometry, measure, seenWidth } from "./geometry";
import { grownRows } from "./growth";
import type { Spot } from "./moves";
import { rangeOf } from "./selection";

/** The sheet shown, measured, with the selection on it by numbers. */
export interface ShownSheet {
  readonly book: Book;
  readonly view: BookView;
  readonly sheet: Sheet;
  readonly sheetLook: SheetLook;
  readonly geometry: Geometry;
  readonly spot: Spot | null;
  readonly corner: Spot | null;
  readonly range: Range | null;
  cellOf(spot: Spot): Cell | undefined;
  lookOf(spot: Spot): CellLook;
  /** The text a cell is edited and copied with. */
  textOf(spot: Spot): string;
  placeOf(spot: Spot): CellPlace;
  isLocked(spot: Spot): boolean;
  /** Whether the sheet, being protected, leaves the cell to be filled in. */
  isInput(spot: Spot): boolean;
}

const NO_LOOK: SheetLook = {
  columns: [],
  defaultWidth: 8.43,
  defaultHeight: 15,
  heights: new Map(),
  rowStyles: new Map(),
  cellStyles: new Map(),
  frozen: { rows: 0, columns: 0 },
  repeated: null,
  gridLines: true,
  protected: false,
  inputs: [],
  texts: [],
  bars: [],
  drawings: false,
};

const NO_SHEET: Sheet = {
  name: "",
  visibility: "visible",
  rows: new Map(),
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
};

/** Follows a book and measures the sheet shown for so many pixels of paper. */
export function useSheet(book: Book, width: number): ShownSheet {
  const view = useSyncExternalStore(book.subscribe, book.view);
  const { workbook, look, active } = view;
  const sheet = workbook.sheets.find(({ name }) => name === view.sheet) ?? NO_SHEET;
  const sheetLook = look.sheets.get(sheet.name) ?? NO_LOOK;
  const { merges, hiddenRows, hiddenColumns } = sheet;
  const { lastRow, lastColumn } = useMemo(() => extentOf(sheet, sheetLook), [sheet, sheetLook]);
  // As a text, so that rows are drawn anew only when one has really grown.
  const grown = useMemo(() => {
    const seen = seenWidth(sheet, sheetLook, lastColumn, width);
    return JSON.stringify([...grownRows(sheet, look, sheetLook, seen)]);
  }, [sheet, look, sheetLook, lastColumn, width]);
  const geometry = useMemo(() => {
    const extent = { lastRow, lastColumn, grown: new Map<number, number>(JSON.parse(grown)) };
    return measure({ merges, hiddenRows, hiddenColumns }, sheetLook, extent, width);
  }, [merges, hiddenRows, hiddenColumns, sheetLook, lastRow, lastColumn, grown, width]);
  const spot = active && spotOf(active);
  const corner = view.corner && spotOf(view.corner);
  const cellOf = ({ row, column }: Spot) => cellAt(sheet, row, column);
  const placeOf = ({ row, column }: Spot) => ({ sheet: sheet.name, cell: address(row, column) });
  const isLocked = (at: Spot) => book.isLocked(placeOf(at));
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
    lookOf: ({ row, column }) => lookAt(look, sheetLook, row, column),
    textOf: (at) => editedText(cellOf(at), workbook.date1904),
    placeOf,
    isLocked,
    isInput: (at) => sheetLook.protected && !isLocked(at),
  };
}
