import type { Range } from "../../core/grid/grid";
import type { CellPosition } from "./moves";

/** A cell that is filled with what stands in the one above the block. */
export interface Filling {
  readonly from: CellPosition;
  readonly to: CellPosition;
}

/** Where Ctrl+D fills what: a block from its first row, a single row from the one above it. */
export function fillings({ top, left, bottom, right }: Range): Filling[] {
  const source = top === bottom ? top - 1 : top;
  if (source < 1) return [];
  const found: Filling[] = [];
  for (let row = source + 1; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      found.push({ from: { row: source, column }, to: { row, column } });
    }
  }
  return found;
}
