import type { Range } from "../../core/grid/grid";
import type { CellEdit } from "../../pane/host/workbook-host";
import type { CellPosition } from "./moves";
import type { ShownSheet } from "./use-sheet";

/** A cell that is filled with what stands in the one above the block. */
export interface Filling {
  readonly from: CellPosition;
  readonly to: CellPosition;
}

/** Where Ctrl+D fills what: a block from its first row, a single row from the one above it. */
export function fillings({ top, left, bottom, right }: Range): Filling[] {
  const source = top === bottom ? top - 1 : top;
  if (source < 1) return [];
  const found: Filling[] = [];
  for (let row = source + 1; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      found.push({ from: { row: source, column }, to: { row, column } });
    }
  }
  return found;
}

/** The edit that gives a cell the formula it came with; null where it came without. */
export function formulaBack({ book, placeOf }: ShownSheet, at: CellPosition): CellEdit | null {
  const formula = book.issuedFormula(placeOf(at));
  return formula === null ? null : { ...placeOf(at), value: `=${formula}`, formula: true };
}

export function hasFormula({ cellOf }: ShownSheet, at: CellPosition): boolean {
  return cellOf(at)?.formula !== undefined;
}

/** The edit that fills a cell; null where nothing changes: where formula meets formula that of the form stays. */
export function filledEdit(
  shown: ShownSheet,
  { from, to }: Filling,
  entry: (text: string, at: CellPosition) => number | string | null,
): CellEdit | null {
  const formula = hasFormula(shown, from) ? formulaBack(shown, to) : null;
  if (formula) return hasFormula(shown, to) ? null : formula;
  return { ...shown.placeOf(to), value: entry(shown.textOf(from), to) };
}
