import type { Range } from "../../core/grid/grid";
import type { InputStyle, SheetStyle } from "../../workbook/style/style";
import type { CellPosition } from "./moves";

/** The block between two corners. */
export function rangeOf(one: CellPosition, other: CellPosition): Range {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** The cells of a block, row by row. */
export function positionsIn({ top, left, bottom, right }: Range): CellPosition[] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => ({ row: top + down, column: left + across })),
  ).flat();
}

/** The cell that an event of the mouse is about. */
export function positionUnder(target: EventTarget): CellPosition | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}

/** What the sheet says of the input of a cell. */
export function inputAt({ inputs }: SheetStyle, spot: CellPosition): InputStyle | undefined {
  return inputs.find(({ ranges }) => ranges.some((range) => isIn(range, spot)));
}

/** Whether a cell is in a block. */
export function isIn({ top, left, bottom, right }: Range, { row, column }: CellPosition): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}
