import type { ClipboardEvent } from "react";
import type { Speaker } from "../../language/speaker";
import { readBlock, writeBlock } from "./block";
import { entryOf } from "./cell-text";
import { formulaBack, hasFormula } from "./filling";
import { paste } from "./pasting";
import { positionsIn } from "./selection";
import type { CellEditing } from "./use-editing";
import type { ShownSheet } from "./use-sheet";

interface Asked {
  readonly cells: CellEditing;
  readonly say: Speaker;
  /** Tells why something was not done. */
  onRefused(reason: string): void;
}

/** What was copied here last: the clipboard itself does not tell which of it were formulas. */
interface Copied {
  readonly text: string;
  readonly formulas: readonly (readonly boolean[])[];
}

let copied: Copied | null = null;

/** Copies, cuts and pastes the selected block; while a cell is typed into, the clipboard is its field's. */
export function useClipboard(shown: ShownSheet, { cells, say, onRefused }: Asked) {
  const { range } = shown;
  /** The selected block as the clipboard holds it. */
  const text = () => {
    if (!range) return "";
    const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, down) =>
      positionsIn({ ...range, top: range.top + down, bottom: range.top + down }),
    );
    const block = writeBlock(rows.map((row) => row.map(shown.textOf)));
    const formulas = rows.map((row) => row.map((at) => hasFormula(shown, at)));
    copied = { text: block, formulas };
    return block;
  };
  const pasteText = (given: string) => {
    if (!range) return;
    const own = copied?.text === given.replaceAll("\r\n", "\n") ? copied : null;
    const { edits, locked } = paste(
      { texts: readBlock(given), isFormula: (down, right) => own?.formulas[down]?.[right] === true },
      { row: range.top, column: range.left },
      {
        ...shown,
        sheet: shown.sheet.name,
        standing: (at) => entryOf(shown.textOf(at), shown.lookOf(at)),
        hasFormula: (at) => hasFormula(shown, at),
        entry: (entered, at) => (shown.isLocked(at) ? entryOf(entered, shown.lookOf(at)) : cells.entry(entered, at)),
        formulaBack: (at) => formulaBack(shown, at),
      },
    );
    if (locked.length > 0) onRefused(say("pane.page.sheet.pasteLocked", { cell: locked[0], count: locked.length }));
    else if (edits.length > 0) cells.write(edits);
  };
  return {
    text,
    pasteText,
    copy(event: ClipboardEvent) {
      if (cells.editing || !range) return;
      event.preventDefault();
      event.clipboardData.setData("text/plain", text());
      if (event.type === "cut") cells.clear();
    },
    paste(event: ClipboardEvent) {
      if (cells.editing || !range) return;
      event.preventDefault();
      pasteText(event.clipboardData.getData("text/plain"));
    },
  };
}
