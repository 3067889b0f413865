import { shownText } from "./cell-text";
import { titleOf } from "./headings";
import type { CellPosition } from "./moves";
import type { ShownSheet } from "./use-sheet";

/** Whether a cell is filled in with a number, by its format. */
export function countsNumbers(shown: ShownSheet, spot: CellPosition): boolean {
  const { format } = shown.lookOf(spot);
  return format !== undefined && format !== "@" && format !== "General";
}

/** Whether a cell is filled in with percentages: the heading over it says so, or the unit of its row does. */
export function countsPercent(shown: ShownSheet, spot: CellPosition): boolean {
  const [, over = ""] = titleOf(shown.cellOf, shown.geometry, spot);
  if (/[%％]/.test(over)) return true;
  const cells = shown.sheet.rows.get(spot.row) ?? [];
  return cells.some((cell) => cell.column < spot.column && /^[%％]$/.test(shownText(cell, false)));
}
