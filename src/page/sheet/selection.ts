import type { Range } from "../../core/grid/grid";
import type { InputLook, SheetLook } from "../../workbook/look/look";
import type { Spot } from "./moves";

/** The block between two corners. */
export function rangeOf(one: Spot, other: Spot): Range {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** The cells of a block, row by row. */
export function spotsIn({ top, left, bottom, right }: Range): Spot[] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => ({ row: top + down, column: left + across })),
  ).flat();
}

/** The cell that an event of the mouse is about. */
export function spotUnder(target: EventTarget): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}

/** What the sheet says of the input of a cell. */
export function inputAt({ inputs }: SheetLook, { row, column }: Spot): InputLook | undefined {
  return inputs.find(({ ranges }) =>
    ranges.some(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right),
  );
}
