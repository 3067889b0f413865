import { address, mergeAt } from "../grid/address";
import type { Cell, Sheet } from "../grid/grid";
import { near } from "../numbers";
import { plainText } from "./cell-text";
import { type Relocation, sameFormula } from "./formula";
import type { Row, SheetPair } from "./pair-sheets";

/** How a stored cell departs from the generated one. */
export type CellChange =
  | "number"
  | "text"
  | "formula"
  | "overwritten-formula"
  | "not-calculated"
  | "missing"
  | "extra"
  | "missing-row"
  | "extra-row";

/** A stored cell that departs; row and column are the generated ones, null for a row that was not generated. */
export interface CellDifference {
  readonly change: CellChange;
  readonly cell: string;
  readonly stored: number | string | null;
  readonly recomputed: number | string | null;
  readonly row: number | null;
  readonly column: number;
  readonly cells: { readonly generated: Row | null; readonly stored: Row | null };
}

export interface SheetComparison {
  readonly cells: number;
  readonly differences: readonly CellDifference[];
  /** Formulas the file shares with another cell, which are not written out. */
  readonly unread: readonly string[];
}

/** Compares every cell of a generated sheet with the stored one, and every stored cell that was not generated. */
export function compareSheet(pair: SheetPair, relocate: Relocation): SheetComparison {
  const differences: CellDifference[] = [];
  const unread: string[] = [];
  let cells = 0;
  const start = pair.rows.find(({ stored }) => stored);
  const offset = start ? start.stored!.number - start.number : 0;
  for (const { number, cells: generated, stored } of pair.rows) {
    cells += generated.size;
    if (!stored) {
      const column = Math.min(...generated.keys());
      differences.push({
        change: "missing-row",
        cell: address(pair.rowOf(number), pair.columnOf(column)),
        stored: null,
        recomputed: rowText(generated),
        row: number,
        column,
        cells: { generated, stored: null },
      });
      continue;
    }
    const shift = stored.number - number - offset;
    const places = new Set<number>();
    const compared = (column: number, place: number) => {
      const [own, found] = [generated.get(column), stored.cells.get(place)];
      if (found?.formula === "") unread.push(address(stored.number, place));
      const moved = pair.counting.has(column) ? shift : 0;
      const change = changeOf(own, found, moved, relocate);
      // Some programs empty the cells that a merged one covers; nobody sees them.
      if (!change || (change === "missing" && mergeCovers(pair.generated, number, column))) return;
      differences.push({
        change,
        cell: address(stored.number, place),
        stored: shown(found, change),
        recomputed: shown(own, change),
        row: number,
        column,
        cells: { generated, stored: stored.cells },
      });
    };
    for (const column of generated.keys()) {
      places.add(pair.columnOf(column));
      compared(column, pair.columnOf(column));
    }
    for (const place of stored.cells.keys()) if (!places.has(place)) compared(-1, place);
  }
  for (const { number, cells: stored } of pair.extra) {
    const column = Math.min(...stored.keys());
    differences.push({
      change: "extra-row",
      cell: address(number, column),
      stored: rowText(stored),
      recomputed: null,
      row: null,
      column,
      cells: { generated: null, stored },
    });
  }
  return { cells, differences, unread };
}

function mergeCovers(sheet: Sheet, row: number, column: number): boolean {
  const merge = mergeAt(sheet, row, column);
  return merge !== undefined && (merge.top !== row || merge.left !== column);
}

function changeOf(
  own: Cell | undefined,
  found: Cell | undefined,
  shift: number,
  relocate: Relocation,
): CellChange | null {
  if (!found) return own ? "missing" : null;
  if (!own) return "extra";
  if (own.formula !== undefined && found.formula === undefined) return "overwritten-formula";
  if (own.formula === undefined && found.formula !== undefined) return "formula";
  if (found.formula && !sameFormula(own.formula!, found.formula, relocate)) return "formula";
  if (found.formula !== undefined && found.value === null && own.value !== null) return "not-calculated";
  const [expected, value] = [own.value, found.value];
  if (typeof expected === "number") {
    if (typeof value === "number" && (near(expected, value) || (shift !== 0 && value === expected + shift)))
      return null;
    return "number";
  }
  if (typeof expected !== typeof value) return "text";
  return plainText(String(expected ?? "")) === plainText(String(value ?? "")) ? null : "text";
}

function shown(cell: Cell | undefined, change: CellChange): number | string | null {
  if (!cell) return null;
  if (change === "formula" && cell.formula !== undefined) return `=${cell.formula}`;
  return typeof cell.value === "boolean" ? String(cell.value) : cell.value;
}

const SHOWN_CELLS = 12;

function rowText(cells: Row): string {
  const texts = [...cells.values()].slice(0, SHOWN_CELLS).map(({ value }) => String(value ?? ""));
  return texts.join(" | ") + (cells.size > SHOWN_CELLS ? " …" : "");
}
