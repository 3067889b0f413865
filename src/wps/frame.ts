import { columnLetters } from "../core/grid/address";
import type { Range } from "../core/grid/grid";
import type { Worksheet } from "./application";
import { areaAddress, areaOf, partsOf, placesIn } from "./areas";

/** What of a sheet is not in its cells. It costs many calls, and changes seldom. */
export interface Frame {
  /** Of every cell of the extent, row by row. */
  readonly formats: readonly (readonly string[])[];
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** Reads the frame of a sheet for an area from A1 on. */
export function readFrame(sheet: Worksheet, extent: Range): Frame {
  return {
    formats: formatsOf(sheet, extent),
    merges: mergesOf(sheet, extent),
    hiddenRows: hidden(extent.bottom, (first, last) => sheet.Range(`${first}:${last}`).EntireRow.Hidden),
    hiddenColumns: hidden(extent.right, (first, last) => {
      return sheet.Range(`${columnLetters(first)}:${columnLetters(last)}`).EntireColumn.Hidden;
    }),
  };
}

function formatsOf(sheet: Worksheet, extent: Range): string[][] {
  const lines = Array.from({ length: extent.bottom }, () => new Array<string>(extent.right).fill("General"));
  const parts = partsOf<string>(extent, "columns", (area) => sheet.Range(areaAddress(area)).NumberFormat);
  for (const { area, value } of parts) {
    for (const { row, column } of placesIn(area)) lines[row - 1]![column - 1] = value;
  }
  return lines;
}

function mergesOf(sheet: Worksheet, extent: Range): Range[] {
  const merges: Range[] = [];
  const covers =
    ({ row, column }: { row: number; column: number }) =>
    (merge: Range) =>
      row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right;
  const parts = partsOf<boolean>(extent, "rows", (area) => sheet.Range(areaAddress(area)).MergeCells);
  for (const { area, value } of parts) {
    if (!value) continue;
    for (const place of placesIn(area)) {
      if (merges.some(covers(place))) continue;
      const cell = { top: place.row, bottom: place.row, left: place.column, right: place.column };
      const merge = areaOf(sheet.Range(areaAddress(cell)).MergeArea.Address());
      if (merge) merges.push(merge);
    }
  }
  return merges;
}

/** The rows or columns out of sight among the first so many, by their own hiding or by a filter. */
function hidden(count: number, ask: (first: number, last: number) => unknown): ReadonlySet<number> {
  // As if they were the rows of one column.
  const extent = { top: 1, left: 1, bottom: count, right: 1 };
  const parts = partsOf<boolean>(extent, "rows", ({ top, bottom }) => ask(top, bottom));
  return new Set(parts.flatMap(({ area, value }) => (value ? [...placesIn(area)].map(({ row }) => row) : [])));
}
