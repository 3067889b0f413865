import { useEffect, useState } from "react";
import type { Speaker } from "../../language/speaker";
import type { CellEdit } from "../../pane/host/workbook-host";
import type { Editing } from "./CellEditor";
import { entryOf } from "./cell-text";
import { type CellPosition, nextInput } from "./moves";
import { inputAt, positionsIn } from "./selection";
import type { ShownSheet } from "./use-sheet";

interface Asked {
  readonly say: Speaker;
  /** Tells why something was not done. */
  onRefused(reason: string): void;
}

/** What is being typed or chosen in the selected cell, and the ways to begin and end it. */
export interface CellEditing {
  readonly editing: Editing | null;
  /** Whether the choices of the cell are open. */
  readonly choosing: boolean;
  setChoosing(choosing: boolean): void;
  /** Selects a cell, or a block with the other corner. */
  go(to: CellPosition, other?: CellPosition): void;
  /** Comes into a sheet nothing is selected on. */
  enter(): void;
  /** Begins to type into the cell, or to choose for it. */
  begin(): void;
  type(draft: string): void;
  /** Ends typing: what was typed is written, or with `cancel` forgotten. */
  commit(): void;
  cancel(): void;
  choose(choice: string): void;
  /** Empties the selected cells. */
  clear(): void;
  write(edits: readonly CellEdit[]): void;
}

/** Types, chooses and empties in the sheet shown. */
export function useEditing(shown: ShownSheet, { say, onRefused }: Asked): CellEditing {
  const { book, view, geometry, spot, range } = shown;
  const [editing, setEditing] = useState<Editing | null>(null);
  const [choosing, setChoosing] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell begins without what was typed into the last one
  useEffect(() => {
    setEditing(null);
    setChoosing(false);
  }, [view.active?.sheet, view.active?.cell]);

  const go = (to: CellPosition, other?: CellPosition) =>
    book.activate(shown.placeOf(to), other && shown.placeOf(other));
  const refuse = (at: CellPosition) => onRefused(say("pane.page.sheet.lockedCell", { cell: shown.placeOf(at).cell }));
  const write = (edits: readonly CellEdit[]) =>
    void book.write(edits).catch(() => onRefused(say("pane.page.sheet.notWritten")));

  return {
    editing,
    choosing,
    setChoosing,
    go,
    write,
    enter: () => go(nextInput(geometry, { row: 1, column: 0 }, shown.isInput, false) ?? { row: 1, column: 1 }),
    begin() {
      if (!spot) return;
      if (shown.isLocked(spot)) refuse(spot);
      else if (inputAt(shown.sheetLook, spot)?.choices) setChoosing(true);
      else setEditing({ draft: shown.textOf(spot), byTyping: false });
    },
    type: (draft) => setEditing({ draft, byTyping: editing?.byTyping ?? true }),
    commit() {
      if (editing && spot && editing.draft !== shown.textOf(spot)) {
        write([{ ...shown.placeOf(spot), value: entryOf(editing.draft, shown.lookOf(spot)) }]);
      }
      setEditing(null);
    },
    cancel: () => setEditing(null),
    choose(choice) {
      setChoosing(false);
      if (!spot) return;
      write([{ ...shown.placeOf(spot), value: choice }]);
      go(spot);
    },
    clear() {
      if (!range || !spot) return;
      const spots = positionsIn(range).filter((at) => shown.cellOf(at));
      const open = spots.filter((at) => !shown.isLocked(at));
      if (open.length > 0) write(open.map((at) => ({ ...shown.placeOf(at), value: null })));
      else if (spots.length > 0) refuse(spot);
    },
  };
}
