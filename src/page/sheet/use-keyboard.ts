import { useRef } from "react";
import type { Action } from "./keys";
import { type CellPosition, type Direction, first, inputBelow, nextInput, step } from "./moves";
import type { CellEditing } from "./use-editing";
import type { ShownSheet } from "./use-sheet";

interface Asked {
  readonly cells: CellEditing;
  /** Rows a page of the keyboard is. */
  readonly page: number;
  onSave(): void;
  onFind(): void;
  onFormulas(): void;
}

/** Does in the sheet shown what keys ask; false leaves the key to the browser. */
export function useKeyboard(
  shown: ShownSheet,
  { cells, page, onSave, onFind, onFormulas }: Asked,
): (action: Action) => boolean {
  const { book, geometry, spot, corner } = shown;
  const { go, commit } = cells;
  // After Esc the next Tab leaves the sheet instead of going to the next cell.
  const leaving = useRef(false);

  const farthest = (direction: Direction, { row, column }: CellPosition): CellPosition => {
    if (direction === "left" || direction === "right") {
      return first(geometry, { row, column: direction === "left" ? 1 : geometry.lastColumn });
    }
    return first(geometry, { row: direction === "up" ? 1 : geometry.lastRow, column });
  };
  const move = ({ direction, extends: widens, far }: Extract<Action, { kind: "move" }>, at: CellPosition) => {
    const from = widens && corner ? corner : at;
    const to = far ? farthest(direction, from) : step(geometry, from, direction);
    if (widens) go(at, to);
    else go(to);
  };
  return (action) => {
    if (!spot) return false;
    const wasLeaving = leaving.current;
    leaving.current = false;
    switch (action.kind) {
      case "tab": {
        const next = wasLeaving ? null : nextInput(geometry, spot, shown.isInput, action.backwards);
        commit();
        if (next) go(next);
        return next !== null;
      }
      case "enter":
        commit();
        go(
          inputBelow(geometry, spot, shown.isInput, action.backwards) ??
            step(geometry, spot, action.backwards ? "up" : "down"),
        );
        return true;
      case "move":
        commit();
        move(action, spot);
        return true;
      case "corner": {
        const to = action.isLast ? { row: geometry.lastRow, column: geometry.lastColumn } : { row: 1, column: 1 };
        if (action.extends) go(spot, first(geometry, to));
        else go(first(geometry, to));
        return true;
      }
      case "page": {
        const row = spot.row + (action.backwards ? -page : page);
        go(first(geometry, { row: Math.min(geometry.lastRow, Math.max(1, row)), column: spot.column }));
        return true;
      }
      case "cancel":
        leaving.current = cells.editing === null;
        cells.cancel();
        go(spot);
        return true;
      case "save":
        commit();
        onSave();
        return true;
      case "find":
        commit();
        onFind();
        return true;
      default:
        ({
          all: cells.all,
          edit: cells.begin,
          choose: cells.open,
          clear: cells.clear,
          fillDown: cells.fillDown,
          formulas: onFormulas,
          undo: book.undo,
          redo: book.redo,
        })[action.kind]();
        return true;
    }
  };
}
