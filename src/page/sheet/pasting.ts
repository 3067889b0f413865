import { address } from "../../core/grid/address";
import type { CellEdit } from "../../pane/host/workbook-host";
import type { Geometry } from "./geometry";
import { type CellPosition, first } from "./moves";

/** What pasting a block would do: the edits, and locked cells that would have had to change. */
export interface Pasting {
  readonly edits: readonly CellEdit[];
  readonly locked: readonly string[];
}

/** A block of cells as it was copied. */
export interface Block {
  readonly texts: readonly (readonly string[])[];
  /** Whether a formula stood in a cell, by its place in the block. */
  isFormula(down: number, right: number): boolean;
}

/** What a block is pasted into. */
export interface Target {
  readonly sheet: string;
  readonly geometry: Geometry;
  isLocked(spot: CellPosition): boolean;
  /** What stands in a cell already, as it would be pasted. */
  standing(spot: CellPosition): number | string | null;
  hasFormula(spot: CellPosition): boolean;
  entry(text: string, spot: CellPosition): number | string | null;
  formulaBack(spot: CellPosition): CellEdit | null;
}

/**
 * Pastes a block with its first cell at `from`. Cells that already say the same are left alone, so that a block may
 * carry the locked names and dashes of the form it was copied from. Where formula meets formula that of the form stays.
 */
export function paste({ texts, isFormula }: Block, from: CellPosition, target: Target): Pasting {
  const edits: CellEdit[] = [];
  const locked: string[] = [];
  for (const [down, row] of texts.entries()) {
    for (const [right, text] of row.entries()) {
      const spot = { row: from.row + down, column: from.column + right };
      const entered = first(target.geometry, spot);
      if (entered.row !== spot.row || entered.column !== spot.column) continue;
      const formula = isFormula(down, right) ? target.formulaBack(spot) : null;
      const value = target.entry(text, spot);
      if (formula ? target.hasFormula(spot) : value === target.standing(spot)) continue;
      const cell = address(spot.row, spot.column);
      if (!target.isLocked(spot)) edits.push(formula ?? { sheet: target.sheet, cell, value });
      else if (value !== null) locked.push(cell);
    }
  }
  return { edits, locked };
}
