import { address } from "../../core/grid/address";
import type { CellEdit } from "../../pane/host/workbook-host";
import type { Geometry } from "./geometry";
import { type CellPosition, first } from "./moves";

/** What pasting a block would do: the edits, and locked cells that would have had to change. */
export interface Pasting {
  readonly edits: readonly CellEdit[];
  readonly locked: readonly string[];
}

/** What a block is pasted into. Texts are as `editedText` gives them. */
export interface Target {
  readonly sheet: string;
  readonly geometry: Geometry;
  isLocked(spot: CellPosition): boolean;
  textAt(spot: CellPosition): string;
  entry(text: string, spot: CellPosition): number | string | null;
}

/**
 * Pastes a block with its first cell at `from`. Cells that already say the same are left alone, so that a block may
 * carry the locked names and dashes of the form it was copied from.
 */
export function paste(block: readonly (readonly string[])[], from: CellPosition, target: Target): Pasting {
  const edits: CellEdit[] = [];
  const locked: string[] = [];
  for (const [down, texts] of block.entries()) {
    for (const [right, text] of texts.entries()) {
      const spot = { row: from.row + down, column: from.column + right };
      const entered = first(target.geometry, spot);
      const isCovered = entered.row !== spot.row || entered.column !== spot.column;
      const value = target.entry(text, spot);
      if (isCovered || value === target.entry(target.textAt(spot), spot)) continue;
      const cell = address(spot.row, spot.column);
      if (!target.isLocked(spot)) edits.push({ sheet: target.sheet, cell, value });
      else if (value !== null) locked.push(cell);
    }
  }
  return { edits, locked };
}
