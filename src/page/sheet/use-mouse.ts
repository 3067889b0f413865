import type { MouseEvent } from "react";
import { positionUnder } from "./selection";
import type { CellEditing } from "./use-editing";
import type { ShownSheet } from "./use-sheet";

/** Selects, opens and widens by the mouse or a finger. */
export function useMouse({ spot }: ShownSheet, cells: CellEditing) {
  return {
    press(event: MouseEvent) {
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
