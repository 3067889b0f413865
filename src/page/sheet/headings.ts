import type { Cell } from "../../core/grid/grid";
import { shownText } from "./cell-text";
import type { Geometry } from "./geometry";
import type { Spot } from "./moves";

/** What a cell is about, from the texts at the left of its row and over its column: "引进内资, 1—本月". */
export function titleOf(
  cellAt: (spot: Spot) => Cell | undefined,
  { staying }: Geometry,
  { row, column }: Spot,
): string[] {
  const text = (spot: Spot) =>
    shownText(cellAt(spot), false)
      .replace(/[\s　]+/g, " ")
      .trim();
  const isUnderHead = row > staying.last && staying.last >= staying.first;
  const left = column > 1 ? leftOf(text, { row, column }, isUnderHead) : "";
  const over = isUnderHead ? text({ row: staying.first, column }) : "";
  return [left.replace(/[::]$/, ""), over].filter((part) => part !== "");
}

/** The first text of a table's row; elsewhere the nearest one, which is the label of what is typed there. */
function leftOf(text: (spot: Spot) => string, { row, column }: Spot, isTable: boolean): string {
  const name = isTable ? text({ row, column: 1 }) : "";
  for (let at = column - 1; name === "" && at >= 1; at--) {
    const nearest = text({ row, column: at });
    if (nearest !== "") return nearest;
  }
  return name;
}
