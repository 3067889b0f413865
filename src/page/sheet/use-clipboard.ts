import type { ClipboardEvent } from "react";
import type { Speaker } from "../../language/speaker";
import { readBlock, writeBlock } from "./block";
import { entryOf } from "./cell-text";
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

/** Copies, cuts and pastes the selected block; while a cell is typed into, the clipboard is its field's. */
export function useClipboard(shown: ShownSheet, { cells, say, onRefused }: Asked) {
  const { range } = shown;
  /** The selected block as the clipboard holds it. */
  const text = () => {
    if (!range) return "";
    const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, down) =>
      positionsIn({ ...range, top: range.top + down, bottom: range.top + down }).map(shown.textOf),
    );
    return writeBlock(rows);
  };
  const pasteText = (given: string) => {
    if (!range) return;
    const { edits, locked } = paste(
      readBlock(given),
      { row: range.top, column: range.left },
      {
        ...shown,
        sheet: shown.sheet.name,
        entry: (entered, at) => entryOf(entered, shown.lookOf(at)),
        textAt: shown.textOf,
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
