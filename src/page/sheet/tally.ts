import type { Cell, Range, Sheet } from "../../core/grid/grid";
import { decimalsOf, roundTo } from "../../core/numbers";
import { exactSum } from "../../core/rollup/sum";

/** What the cells of a block come to. `sum` and `mean` are null where there is no number among them. */
export interface Tally {
  /** Cells with something in them. */
  readonly count: number;
  readonly sum: number | null;
  readonly mean: number | null;
}

/** Adds up a block of cells; covered, blank and text cells add nothing. */
export function tally(sheet: Sheet, { top, left, bottom, right }: Range): Tally {
  const cells: Cell[] = [];
  for (const [row, own] of sheet.rows) {
    if (row < top || row > bottom || sheet.hiddenRows.has(row)) continue;
    for (const cell of own) {
      const isIn = left <= cell.column && cell.column <= right && !sheet.hiddenColumns.has(cell.column);
      if (isIn && cell.value !== null && cell.value !== "") cells.push(cell);
    }
  }
  const values = cells.flatMap(({ kind, value }) => (kind === "number" && typeof value === "number" ? [value] : []));
  if (values.length === 0) return { count: cells.length, sum: null, mean: null };
  const decimals = Math.max(...values.map(decimalsOf));
  const sum = exactSum(values);
  return {
    count: cells.length,
    sum: roundTo(sum, decimals),
    // One decimal more than the figures have says where between two of them the mean lies.
    mean: roundTo(sum / values.length, decimals + 1),
  };
}
