import type { Cell } from "../../core/grid/grid";
import { shownText } from "./cell-text";
import type { Geometry } from "./geometry";
import type { CellPosition } from "./moves";

/** What a cell is about, from the texts at the left of its row and over its column: "引进内资", "1—本月". */
export function titleOf(
  cellAt: (spot: CellPosition) => Cell | undefined,
  geometry: Geometry,
  { row, column }: CellPosition,
): readonly string[] {
  const text = (spot: CellPosition) =>
    shownText(cellAt(spot), false)
      .replace(/[\s　]+/g, " ")
      .trim();
  const isUnderHead = row > geometry.staying.last && geometry.staying.last >= geometry.staying.first;
  const left = leftOf(text, geometry, { row, column }, isUnderHead);
  // Under the table are labels with what is filled in beside them, and notes over its whole width.
  const isLabelled = /[：:]$/.test(left) || (column === 1 && geometry.merge(row, column) !== undefined);
  const over = isUnderHead && !isLabelled ? overOf(text, geometry, column) : "";
  return [left.replace(/[：:]$/, ""), over].filter((part) => part !== "");
}

/** The first text of a table's row; elsewhere the nearest one, which is the label of what is typed there. */
function leftOf(
  text: (spot: CellPosition) => string,
  { lefts }: Geometry,
  { row, column }: CellPosition,
  isTable: boolean,
): string {
  const shown = Array.from({ length: column - 1 }, (_, index) => index + 1).filter((at) => lefts[at] !== lefts[at + 1]);
  const texts = shown.map((at) => text({ row, column: at })).filter((found) => found !== "");
  const nearest = texts.at(-1) ?? "";
  if (/[：:]$/.test(nearest)) return nearest;
  // Outside the table only a label says what stands beside it: "综合机关名称：财政局" is about itself.
  if (!isTable) return /[：:]/.test(nearest) ? "" : nearest;
  return texts[0] ?? "";
}

/** The first heading over a column that is not a heading over several. */
function overOf(text: (spot: CellPosition) => string, { staying, merge }: Geometry, column: number): string {
  for (let row = staying.first; row <= staying.last; row++) {
    const range = merge(row, column);
    const found = range && range.right > range.left ? "" : text({ row, column });
    if (found !== "") return found;
  }
  return "";
}
