import type { MouseEvent } from "react";
import { type CellPosition, first } from "./moves";
import { positionUnder } from "./selection";
import type { CellEditing } from "./use-editing";
import type { ShownSheet } from "./use-sheet";

/** The corners of a block. */
type Block = readonly [CellPosition, CellPosition];

/** Selects, opens and widens by the mouse or a finger. */
export function useMouse(shown: ShownSheet, cells: CellEditing) {
  const { spot } = shown;
  return {
    press(event: MouseEvent) {
      // The other buttons open menus.
      if (event.button !== 0) return;
      const named = blockNamed(shown, event.target);
      if (named) {
        event.preventDefault();
        cells.commit();
        cells.go(event.shiftKey && spot ? spot : named[0], named[1]);
        return;
      }
      const at = positionUnder(event.target);
      const inField = cells.editing !== null && event.target instanceof HTMLTextAreaElement;
      if (!at || inField || (event.target instanceof Element && event.target.closest("button"))) return;
      event.preventDefault();
      const again = spot?.row === at.row && spot.column === at.column;
      cells.commit();
      if (spot && event.shiftKey) cells.go(spot, at);
      else if (again && (event.detail > 1 || matchMedia("(pointer: coarse)").matches)) cells.begin();
      else cells.go(at);
    },
    drag(event: MouseEvent) {
      const at = event.buttons === 1 && !cells.editing ? positionUnder(event.target) : null;
      if (at && spot && (at.row !== spot.row || at.column !== spot.column)) cells.go(spot, at);
    },
  };
}

/** The row, the column or all that a heading stands for; null for what is no heading. */
function blockNamed({ geometry }: ShownSheet, target: EventTarget): Block | null {
  const heading =
    target instanceof Element ? target.closest<HTMLElement>("[data-heading]")?.dataset.heading : undefined;
  if (heading === undefined) return null;
  const { lastRow, lastColumn, merge } = geometry;
  const [kind, number] = heading.split(":");
  if (kind === "row") {
    const row = Number(number);
    return [first(geometry, { row, column: 1 }), { row, column: lastColumn }];
  }
  if (kind !== "column")
    return [
      { row: 1, column: 1 },
      { row: lastRow, column: lastColumn },
    ];
  const column = Number(number);
  // A title that is merged over the column would take its neighbours along.
  let row = 1;
  while (row < lastRow && merge(row, column)) row++;
  return [
    { row, column },
    { row: lastRow, column },
  ];
}
