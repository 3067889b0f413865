import { address, columnLetters } from "../../core/grid/address";
import type { Cell } from "../../core/grid/grid";
import { entryOf } from "../../pane/host/entry";
import { looksOutside } from "../../pane/host/outward";
import type { DeliveredSheet } from "./book";
import { bytesOf, type Trips } from "./trips";

/** Rows written with one assignment. */
const ROWS = 500;

/**
 * Writes a sheet's cells, number formats, merges, widths and hidden parts, for an Excel that cannot insert sheets; all
 * but the formulas that look at other sheets, which may not be there yet.
 */
export async function writeSheet(
  id: string,
  source: DeliveredSheet,
  names: ReadonlyMap<string, string>,
  trips: Trips,
): Promise<void> {
  const targetIn = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getItem(id);
  const rows = Math.max(0, ...source.rows.keys());
  const columns = Math.max(0, ...[...source.rows.values()].map((cells) => cells.at(-1)!.column));
  for (let top = 1; top <= rows; top += ROWS) {
    const lines = Array.from({ length: Math.min(ROWS, rows - top + 1) }, (_, index) =>
      lineOf(source.rows.get(top + index) ?? [], columns),
    );
    const formats = lines.map((line) => line.map((cell) => cell?.format ?? "General"));
    const entries = lines.map((line) => line.map((cell) => enteredAs(cell, names)));
    await trips.add(bytesOf(formats) + bytesOf(entries), (context) => {
      const range = targetIn(context).getRangeByIndexes(top - 1, 0, lines.length, columns);
      range.numberFormat = formats;
      range.formulas = entries;
    });
  }
  await trips.add(0, (context) => layOut(targetIn(context), source));
}

function layOut(target: Excel.Worksheet, { merges, widths, hiddenRows, hiddenColumns }: DeliveredSheet): void {
  for (const { top, left, bottom, right } of merges) {
    target.getRange(`${address(top, left)}:${address(bottom, right)}`).merge();
  }
  for (const { columns, points } of widths) {
    target.getRange(`${columnLetters(columns.left)}:${columnLetters(columns.right)}`).format.columnWidth = points;
  }
  for (const row of hiddenRows) target.getRange(`${row}:${row}`).rowHidden = true;
  for (const column of hiddenColumns) {
    target.getRange(`${columnLetters(column)}:${columnLetters(column)}`).columnHidden = true;
  }
}

function lineOf(cells: readonly Cell[], columns: number): (Cell | undefined)[] {
  const line = new Array<Cell | undefined>(columns).fill(undefined);
  for (const cell of cells) line[cell.column - 1] = cell;
  return line;
}

function enteredAs(cell: Cell | undefined, names: ReadonlyMap<string, string>): string | number | boolean {
  if (!cell || (cell.formula && looksOutside(cell.formula, names))) return "";
  if (cell.formula) return `=${cell.formula}`;
  return typeof cell.value === "boolean" ? cell.value : entryOf({ value: cell.value }, cell.format ?? "General");
}
