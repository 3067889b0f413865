import type { Sheet } from "../../core/grid/grid";
import { shownText } from "./cell-text";
import type { Geometry } from "./geometry";
import type { CellPosition } from "./moves";

/** How a sheet is looked through: what its cells show, or its formulas in their place. */
interface Looking {
  readonly date1904: boolean;
  readonly formulas: boolean;
}

/** The visible cells that hold a text, row by row; wide and narrow characters, capitals and small letters are the same. */
export function findIn(
  sheet: Sheet,
  { tops, lefts }: Geometry,
  query: string,
  { date1904, formulas }: Looking,
): CellPosition[] {
  const wanted = plain(query);
  if (wanted === "") return [];
  const found: CellPosition[] = [];
  for (const [row, cells] of sheet.rows) {
    if (tops[row] === tops[row + 1]) continue;
    for (const cell of cells) {
      const { column } = cell;
      if (lefts[column] === lefts[column + 1]) continue;
      const text = formulas && cell.formula !== undefined ? `=${cell.formula}` : shownText(cell, date1904);
      const holds =
        plain(text).includes(wanted) || (typeof cell.value === "number" && `${cell.value}`.includes(wanted));
      if (holds) found.push({ row, column });
    }
  }
  return found;
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}

/** The found cell to go to next from one, round the end; null where there is none. */
export function nextFound(
  found: readonly CellPosition[],
  from: CellPosition | null,
  backwards: boolean,
): CellPosition | null {
  if (found.length === 0) return null;
  const isAfter = (spot: CellPosition) =>
    from === null || spot.row > from.row || (spot.row === from.row && spot.column > from.column);
  if (!backwards) return found.find(isAfter) ?? found[0]!;
  const isBefore = (spot: CellPosition) =>
    from !== null && (spot.row < from.row || (spot.row === from.row && spot.column < from.column));
  return found.findLast(isBefore) ?? found.at(-1)!;
}
