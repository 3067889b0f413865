import { type Geometry, within } from "./geometry";
import type { CellPosition } from "./moves";
import type { Seen } from "./use-window";

/** The rows of a sheet that are drawn: those that scroll, and those of the head that stay. */
export interface Drawn {
  readonly body: readonly number[];
  readonly heading: readonly number[];
}

/** Sheets of so many rows are drawn whole; longer ones where they are in view and so many pixels further. */
const [WHOLE, AHEAD] = [150, 600];

/** The rows to be drawn while a part of the sheet is in view and a cell has the keyboard. */
export function drawnRows(geometry: Geometry, seen: Seen, spot: CellPosition | null): Drawn {
  const { staying, tops, lastRow } = geometry;
  const drawn =
    lastRow <= WHOLE ? { first: 1, last: lastRow } : within(tops, seen.top - AHEAD, seen.top + seen.height + AHEAD);
  const rows = numbers(drawn.first, drawn.last).filter((row) => tops[row] !== tops[row + 1]);
  const heading = numbers(staying.first, staying.last);
  const body = rows.filter((row) => row < staying.first || row > staying.last);
  // The row with the keyboard stays drawn wherever the sheet is scrolled to, or keys would go nowhere.
  if (spot && !body.includes(spot.row) && !heading.includes(spot.row)) body.push(spot.row);
  return { body, heading };
}

/** Whether something so many pixels from the top, and so high, is in view or nearly so. */
export function isAround({ top, height }: Seen, start: number, size: number): boolean {
  return start + size > top - AHEAD && start < top + height + AHEAD;
}

/** The whole numbers from one to another. */
export function numbers(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
