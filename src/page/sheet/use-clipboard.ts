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
  return {
    copy(event: ClipboardEvent) {
      if (cells.editing || !range) return;
      event.preventDefault();
      const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, down) =>
        positionsIn({ ...range, top: range.top + down, bottom: range.top + down }).map(shown.textOf),
      );
      event.clipboardData.setData("text/plain", writeBlock(rows));
      if (event.type === "cut") cells.clear();
    },
    paste(event: ClipboardEvent) {
      if (cells.editing || !range) return;
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
      else if (edits.length > 0) cells.write(edits);
    },
  };
}
