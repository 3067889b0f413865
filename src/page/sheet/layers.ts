import type { Mark } from "../../pane/host/workbook-host";
import { positionOf } from "../book/position";
import type { CellPosition } from "./moves";

/** The marks of a sheet by row and column. */
export function marksByRow(marks: Iterable<Mark>, sheet: string): Map<number, Map<number, Mark>> {
  const rows = new Map<number, Map<number, Mark>>();
  for (const mark of marks) {
    if (mark.sheet !== sheet) continue;
    const { row, column } = positionOf(mark);
    rows.set(row, (rows.get(row) ?? new Map<number, Mark>()).set(column, mark));
  }
  return rows;
}

/** The stale formulas of a sheet by row and column; keys are "sheet!cell". */
export function staleByRow(stale: Iterable<string>, sheet: string): Map<number, Set<number>> {
  const rows = new Map<number, Set<number>>();
  for (const key of stale) {
    if (!key.startsWith(`${sheet}!`)) continue;
    const { row, column } = positionOf({ cell: key.slice(sheet.length + 1) });
    rows.set(row, (rows.get(row) ?? new Set<number>()).add(column));
  }
  return rows;
}

/** The columns of some cells by their rows. */
export function byRow(spots: Iterable<CellPosition>): Map<number, Set<number>> {
  const rows = new Map<number, Set<number>>();
  for (const { row, column } of spots) rows.set(row, (rows.get(row) ?? new Set<number>()).add(column));
  return rows;
}
