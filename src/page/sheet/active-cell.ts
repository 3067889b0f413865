import { address } from "../../core/grid/address";
import type { Cell } from "../../core/grid/grid";
import type { Speaker } from "../../language/speaker";
import type { Mark } from "../../pane/host/workbook-host";
import type { SheetStyle } from "../../workbook/style/style";
import { keyOf } from "../book/position";
import type { Geometry } from "./geometry";
import { titleOf } from "./headings";
import type { CellPosition } from "./moves";
import { inputAt } from "./selection";
import type { ShownSheet } from "./use-sheet";

/** What is to be told of the selected cell. */
export interface ActiveCell {
  readonly address: string | null;
  readonly cell: Cell | undefined;
  /** What it is called by the table's headings, or by the prompt of its input. */
  readonly title: string;
  /** Why nothing can be typed into it; null where something can. */
  readonly locked: string | null;
  readonly input: SheetStyle["inputs"][number] | undefined;
  readonly mark: Mark | undefined;
  /** Whether the result shown may be out of date. */
  readonly isStale: boolean;
}

/** Looks at the selected cell of the sheet shown. */
export function activeCell(shown: ShownSheet, say: Speaker): ActiveCell {
  const { view, geometry, sheetLook, spot } = shown;
  const cell = spot ? shown.cellOf(spot) : undefined;
  const input = spot ? inputAt(sheetLook, spot) : undefined;
  return {
    address: spot && address(spot.row, spot.column),
    cell,
    title: (spot && titleOf(shown.cellOf, geometry, spot).join(" · ")) || (input?.title ?? ""),
    locked:
      spot && shown.isLocked(spot)
        ? say(shown.book.readOnly ? "desk.unit.sheet" : lockedReason(cell, spot, geometry))
        : null,
    input,
    mark: view.active ? view.marks.get(keyOf(view.active)) : undefined,
    isStale: view.active !== null && view.stale.has(keyOf(view.active)),
  };
}

/** The sentence that tells why nothing can be typed into a locked cell. */
function lockedReason(cell: Cell | undefined, { row }: CellPosition, { staying }: Geometry) {
  if (cell?.value === "—" && row > staying.last) return "pane.page.sheet.lockedDash";
  return cell?.formula === undefined ? "pane.page.sheet.locked" : "pane.page.sheet.lockedFormula";
}

/** The sentence that tells how to begin with a sheet. */
export function startOf({ protected: isProtected, hasUndrawn, inputs }: SheetStyle) {
  if (!isProtected || inputs.length === 0) {
    return hasUndrawn ? "pane.page.sheet.startWithUndrawn" : "pane.page.sheet.startReading";
  }
  return matchMedia("(pointer: coarse)").matches ? "pane.page.sheet.startTouch" : "pane.page.sheet.start";
}
