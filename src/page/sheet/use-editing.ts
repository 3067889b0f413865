import { useEffect, useRef, useState } from "react";
import type { CellAddress } from "../../core/grid/grid";
import type { Speaker } from "../../language/speaker";
import type { CellEdit } from "../../pane/host/workbook-host";
import type { Editing } from "./CellEditor";
import { entryOf } from "./cell-text";
import { choicesAt } from "./choices";
import { countsNumbers, countsPercent } from "./counted";
import { filledEdit, fillings } from "./filling";
import { meantNumber } from "./meant-number";
import { type CellPosition, first, nextInput } from "./moves";
import { inputAt, positionsIn } from "./selection";
import type { ShownSheet } from "./use-sheet";

interface Asked {
  readonly say: Speaker;
  /** Where what is being typed outlives the tab; null where nothing is typed. */
  readonly drafts: DraftKeeper | null;
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
  /** Selects the sheet as far as it is used. */
  all(): void;
  /** Comes into a sheet nothing is selected on. */
  enter(): void;
  /** Begins to type into the cell, or to choose for it where nothing else may stand there. */
  begin(): void;
  /** Opens what may be chosen for the cell, else begins to type into it. */
  open(): void;
  /** The number that what is being typed will be entered as, where it is not one itself; null otherwise. */
  readonly meant: number | null;
  type(draft: string): void;
  /** Ends typing: what was typed is written, or with `cancel` forgotten. */
  commit(): void;
  cancel(): void;
  choose(choice: string): void;
  /** Empties the selected cells. */
  clear(): void;
  /** Fills the selected block from its first row, a single row from the one above. */
  fillDown(): void;
  /** What a text typed, filled or pasted into a cell is entered as. */
  entry(text: string, at: CellPosition): number | string | null;
  write(edits: readonly CellEdit[]): void;
}

/** What was being typed into a cell and is not entered yet. */
export interface HalfTyped extends CellAddress {
  readonly text: string;
}

/** Keeps what is being typed for the case that the tab is closed; null forgets it. */
export interface DraftKeeper {
  read(): HalfTyped | null;
  keep(draft: HalfTyped | null): void;
}

/** Types, chooses and empties in the sheet shown. */
export function useEditing(shown: ShownSheet, { say, drafts, onRefused }: Asked): CellEditing {
  const { book, view, geometry, spot, range } = shown;
  const [editing, setEditing] = useState<Editing | null>(null);
  const [choosing, setChoosing] = useState(false);
  const left = useRef<HalfTyped | null>(null);
  useEffect(() => {
    const draft = drafts?.read() ?? null;
    const isThere = draft && book.view().workbook.sheets.some(({ name }) => name === draft.sheet);
    if (!isThere || book.isLocked(draft)) return;
    left.current = draft;
    book.activate(draft);
  }, [book, drafts]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell begins without what was typed into the last one
  useEffect(() => {
    const { active } = view;
    const draft = active && left.current?.sheet === active.sheet && left.current.cell === active.cell && left.current;
    if (active) left.current = null;
    setEditing(draft ? { draft: draft.text, byTyping: true } : null);
    setChoosing(false);
  }, [view.active?.sheet, view.active?.cell]);

  const go = (to: CellPosition, other?: CellPosition) =>
    book.activate(shown.placeOf(to), other && shown.placeOf(other));
  const refuse = (at: CellPosition) => onRefused(say("pane.page.sheet.lockedCell", { cell: shown.placeOf(at).cell }));
  const write = (edits: readonly CellEdit[]) =>
    void book.write(edits).catch(() => onRefused(say("pane.page.sheet.notWritten")));
  const end = () => {
    setEditing(null);
    if (editing) drafts?.keep(null);
  };
  const entry = (text: string, at: CellPosition) => {
    const value = entryOf(text, shown.lookOf(at));
    return typeof value === "string" && countsNumbers(shown, at)
      ? (meantNumber(value, { percent: countsPercent(shown, at) }) ?? value)
      : value;
  };
  /** Whether a draft is to be entered: a text that stands there already may be meant as a number. */
  const isNew = (draft: string, at: CellPosition) =>
    draft !== shown.textOf(at) || (shown.cellOf(at)?.kind === "text" && typeof entry(draft, at) === "number");
  const entered = editing && spot ? entry(editing.draft, spot) : null;
  const begin = () => {
    if (!spot) return;
    if (shown.isLocked(spot)) refuse(spot);
    else if (inputAt(shown.sheetLook, spot)?.choices) setChoosing(true);
    else setEditing({ draft: shown.textOf(spot), byTyping: false });
  };

  return {
    editing,
    choosing,
    setChoosing,
    meant:
      typeof entered === "number" && typeof entryOf(editing!.draft, shown.lookOf(spot!)) === "string" ? entered : null,
    go,
    write,
    all: () => go({ row: 1, column: 1 }, { row: geometry.lastRow, column: geometry.lastColumn }),
    enter: () => go(nextInput(geometry, { row: 1, column: 0 }, shown.isInput, false) ?? { row: 1, column: 1 }),
    begin,
    open() {
      if (spot && !shown.isLocked(spot) && choicesAt(shown, spot)) setChoosing(true);
      else begin();
    },
    type(draft) {
      setEditing({ draft, byTyping: editing?.byTyping ?? true });
      if (spot) drafts?.keep({ ...shown.placeOf(spot), text: draft });
    },
    commit() {
      if (editing && spot && isNew(editing.draft, spot)) {
        write([{ ...shown.placeOf(spot), value: entry(editing.draft, spot) }]);
      }
      end();
    },
    cancel: end,
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
    fillDown() {
      if (!range || !spot) return;
      const own = fillings(range).filter(({ to }) => isSame(first(geometry, to), to));
      const open = own.filter(({ to }) => !shown.isLocked(to));
      if (open.length > 0) write(open.flatMap((filling) => filledEdit(shown, filling, entry) ?? []));
      else refuse(spot);
    },
    entry,
  };
}

function isSame(one: CellPosition, other: CellPosition): boolean {
  return one.row === other.row && one.column === other.column;
}
