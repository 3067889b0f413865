import { type ClipboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import type { Speaker } from "../../language/speaker";
import type { CellEdit } from "../../pane/host/workbook-host";
import { readBlock, writeBlock } from "./block";
import type { Editing } from "./CellEditor";
import { entryOf } from "./cell-text";
import type { Action } from "./keys";
import { type Direction, first, inputBelow, nextInput, type Spot, step } from "./moves";
import { paste } from "./pasting";
import { inputAt, spotsIn, spotUnder } from "./selection";
import type { ShownSheet } from "./use-sheet";

interface Asked {
  readonly say: Speaker;
  /** Rows a page of the keyboard is. */
  readonly page: number;
  /** Tells why something was not done. */
  onRefused(reason: string): void;
  onSave(): void;
}

/** What keyboard, mouse and clipboard do to the sheet shown. */
export function useEditing(shown: ShownSheet, { say, page, onRefused, onSave }: Asked) {
  const { book, view, geometry, spot, corner, range } = shown;
  const [editing, setEditing] = useState<Editing | null>(null);
  const [choosing, setChoosing] = useState(false);
  // After Esc the next Tab leaves the sheet instead of going to the next cell.
  const leaving = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell begins without what was typed into the last one
  useEffect(() => {
    setEditing(null);
    setChoosing(false);
  }, [view.active?.sheet, view.active?.cell]);

  const go = (to: Spot, other?: Spot) => book.activate(shown.placeOf(to), other && shown.placeOf(other));
  const refuse = (at: Spot) => onRefused(say("pane.page.sheet.lockedCell", { cell: shown.placeOf(at).cell }));
  const write = (edits: readonly CellEdit[]) =>
    book.write(edits).catch(() => onRefused(say("pane.page.sheet.notWritten")));

  const commit = () => {
    if (editing && spot && editing.draft !== shown.textOf(spot)) {
      void write([{ ...shown.placeOf(spot), value: entryOf(editing.draft, shown.lookOf(spot)) }]);
    }
    setEditing(null);
  };
  const choose = (choice: string) => {
    setChoosing(false);
    if (!spot) return;
    void write([{ ...shown.placeOf(spot), value: choice }]);
    go(spot);
  };
  const begin = () => {
    if (!spot) return;
    if (shown.isLocked(spot)) refuse(spot);
    else if (inputAt(shown.sheetLook, spot)?.choices) setChoosing(true);
    else setEditing({ draft: shown.textOf(spot), byTyping: false });
  };
  const clear = () => {
    if (!range || !spot) return;
    const spots = spotsIn(range).filter((at) => shown.cellOf(at));
    const open = spots.filter((at) => !shown.isLocked(at));
    if (open.length > 0) void write(open.map((at) => ({ ...shown.placeOf(at), value: null })));
    else if (spots.length > 0) refuse(spot);
  };

  const farthest = (direction: Direction, { row, column }: Spot): Spot => {
    if (direction === "left" || direction === "right") {
      return first(geometry, { row, column: direction === "left" ? 1 : geometry.lastColumn });
    }
    return first(geometry, { row: direction === "up" ? 1 : geometry.lastRow, column });
  };
  const move = ({ direction, extends: widens, far }: Extract<Action, { kind: "move" }>, at: Spot) => {
    const from = widens && corner ? corner : at;
    const to = far ? farthest(direction, from) : step(geometry, from, direction);
    if (widens) go(at, to);
    else go(to);
  };
  /** Does what a key asks; false leaves the key to the browser. */
  const act = (action: Action): boolean => {
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
        leaving.current = editing === null;
        setEditing(null);
        go(spot);
        return true;
      case "all":
        go({ row: 1, column: 1 }, { row: geometry.lastRow, column: geometry.lastColumn });
        return true;
      case "save":
        commit();
        onSave();
        return true;
      default:
        ({ edit: begin, clear, undo: book.undo, redo: book.redo })[action.kind]();
        return true;
    }
  };

  const copy = (event: ClipboardEvent) => {
    if (editing || !range) return;
    event.preventDefault();
    const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, down) =>
      spotsIn({ ...range, top: range.top + down, bottom: range.top + down }).map(shown.textOf),
    );
    event.clipboardData.setData("text/plain", writeBlock(rows));
    if (event.type === "cut") clear();
  };
  const pasteBlock = (event: ClipboardEvent) => {
    if (editing || !range) return;
    event.preventDefault();
    const { edits, locked } = paste(
      readBlock(event.clipboardData.getData("text/plain")),
      { row: range.top, column: range.left },
      {
        ...shown,
        sheet: shown.sheet.name,
        entry: (text, at) => entryOf(text, shown.lookOf(at)),
        textAt: shown.textOf,
      },
    );
    if (locked.length > 0) onRefused(say("pane.page.sheet.pasteLocked", { cell: locked[0], count: locked.length }));
    else if (edits.length > 0) void write(edits);
  };
  const press = (event: MouseEvent) => {
    const at = spotUnder(event.target);
    const inField = editing !== null && event.target instanceof HTMLTextAreaElement;
    if (!at || inField || (event.target instanceof Element && event.target.closest("button"))) return;
    event.preventDefault();
    const again = spot?.row === at.row && spot.column === at.column;
    commit();
    if (spot && event.shiftKey) go(spot, at);
    else if (again && (event.detail > 1 || matchMedia("(pointer: coarse)").matches)) begin();
    else go(at);
  };
  const drag = (event: MouseEvent) => {
    const at = event.buttons === 1 && !editing ? spotUnder(event.target) : null;
    if (at && spot && (at.row !== spot.row || at.column !== spot.column)) go(spot, at);
  };
  const type = (draft: string) => setEditing({ draft, byTyping: editing?.byTyping ?? true });
  const enter = () => go(nextInput(geometry, { row: 1, column: 0 }, shown.isInput, false) ?? { row: 1, column: 1 });
  return { editing, choosing, setChoosing, choose, type, commit, act, copy, paste: pasteBlock, press, drag, enter };
}
