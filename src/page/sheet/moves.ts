import type { Geometry } from "./geometry";

/** A cell by its numbers. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export type Direction = "up" | "down" | "left" | "right";

/** The next visible cell in a direction, past what is merged with this one; the same cell at the edge. */
export function step(geometry: Geometry, from: CellPosition, direction: Direction): CellPosition {
  const range = geometry.merge(from.row, from.column);
  const edges = range ?? { top: from.row, bottom: from.row, left: from.column, right: from.column };
  let { row, column } = from;
  do {
    if (direction === "up") row = (row === from.row ? edges.top : row) - 1;
    else if (direction === "down") row = (row === from.row ? edges.bottom : row) + 1;
    else if (direction === "left") column = (column === from.column ? edges.left : column) - 1;
    else column = (column === from.column ? edges.right : column) + 1;
    if (row < 1 || column < 1 || row > geometry.lastRow || column > geometry.lastColumn) return from;
  } while (isHidden(geometry, { row, column }));
  return first(geometry, { row, column });
}

/** The cell a merged range is entered through. */
export function first(geometry: Geometry, spot: CellPosition): CellPosition {
  const range = geometry.merge(spot.row, spot.column);
  return range ? { row: range.top, column: range.left } : spot;
}

/** The next or previous cell that is filled in, row by row; null past the last. */
export function nextInput(
  geometry: Geometry,
  from: CellPosition,
  isInput: (spot: CellPosition) => boolean,
  backwards: boolean,
): CellPosition | null {
  const { lastRow, lastColumn } = geometry;
  const by = backwards ? -1 : 1;
  const cells = lastRow * lastColumn;
  for (let at = (from.row - 1) * lastColumn + from.column - 1 + by; at >= 0 && at < cells; at += by) {
    const spot = { row: Math.floor(at / lastColumn) + 1, column: (at % lastColumn) + 1 };
    if (isHidden(geometry, spot) || !isInput(spot)) continue;
    const entered = first(geometry, spot);
    if (entered.row === spot.row && entered.column === spot.column) return spot;
  }
  return null;
}

/** The cell below that is filled in, of the same column; null past the last. */
export function inputBelow(
  geometry: Geometry,
  from: CellPosition,
  isInput: (spot: CellPosition) => boolean,
  upwards: boolean,
): CellPosition | null {
  for (let row = from.row + (upwards ? -1 : 1); row >= 1 && row <= geometry.lastRow; row += upwards ? -1 : 1) {
    const spot = { row, column: from.column };
    if (!isHidden(geometry, spot) && isInput(spot)) return spot;
  }
  return null;
}

function isHidden({ tops, lefts }: Geometry, { row, column }: CellPosition): boolean {
  return tops[row] === tops[row + 1] || lefts[column] === lefts[column + 1];
}
