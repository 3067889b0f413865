import type { Cell, Sheet } from "../grid/grid";
import { align } from "./align";
import { textOf } from "./cell-text";
import { pairColumns } from "./pair-columns";

/** A row of cells by column. */
export type Row = ReadonlyMap<number, Cell>;

/** A generated sheet beside the stored one it became, row by row and column by column. */
export interface SheetPair {
  readonly generated: Sheet;
  readonly stored: Sheet;
  readonly rows: readonly RowPair[];
  /** Rows of the stored sheet that were not generated. */
  readonly extra: readonly { readonly number: number; readonly cells: Row }[];
  /** Columns that number the rows: a row more or less shifts all below. */
  readonly counting: ReadonlySet<number>;
  columnOf(column: number): number;
  /** Where a generated row stands, or would stand. */
  rowOf(row: number, edge?: "first" | "last" | null): number;
}

interface RowPair {
  readonly number: number;
  readonly cells: Row;
  /** Null where the row is missing. */
  readonly stored: { readonly number: number; readonly cells: Row } | null;
}

/** The stored sheet of each generated one: by name, else the one that says most of the same; null where there is none. */
export function pairSheets(generated: readonly Sheet[], stored: readonly Sheet[]): Map<Sheet, Sheet | null> {
  const free = new Set(stored);
  const pairs = new Map<Sheet, Sheet | null>();
  for (const sheet of generated) {
    const same = stored.find(({ name }) => name === sheet.name) ?? null;
    pairs.set(sheet, same);
    if (same) free.delete(same);
  }
  for (const sheet of generated) {
    if (pairs.get(sheet) !== null) continue;
    const own = textsOf(sheet);
    let best = { sheet: null as Sheet | null, common: own.size / 3 };
    for (const other of free) {
      const common = [...textsOf(other)].filter((text) => own.has(text)).length;
      if (common > best.common) best = { sheet: other, common };
    }
    pairs.set(sheet, best.sheet);
    if (best.sheet) free.delete(best.sheet);
  }
  return pairs;
}

function textsOf({ rows }: Sheet): Set<string> {
  return new Set([...rows.values()].flat().map(textOf));
}

/**
 * Pairs the rows and columns of two sheets, wherever they were moved. Rows that differ in more than one of the `keys`
 * columns are never the same row changed.
 */
export function pairSheet(generated: Sheet, stored: Sheet, keys: readonly number[] = []): SheetPair {
  const columns = pairColumns(generated, stored);
  const columnOf = (column: number) => columns.get(column) ?? column;
  const counting = countingColumns(generated);
  const [own, other] = [rowsOf(generated), rowsOf(stored)];
  const skipped = new Set([...counting].map(columnOf));
  const signature = (cells: Row, place: (column: number) => number) =>
    [...cells]
      .flatMap(([column, cell]) => (skipped.has(place(column)) ? [] : [[place(column), textOf(cell)] as const]))
      .sort(([a], [b]) => a - b)
      .join("\u0001");
  const likeness = (first: number, second: number) => {
    const [a, b] = [own[first]!.cells, other[second]!.cells];
    let apart = 0;
    for (const column of keys) {
      const [one, found] = [a.get(column), b.get(columnOf(column))];
      if ((one ? textOf(one) : "") !== (found ? textOf(found) : "")) apart += 1;
    }
    if (apart > 1) return -1;
    let same = 0;
    for (const [column, cell] of a) {
      const found = b.get(columnOf(column));
      if (found && textOf(found) === textOf(cell)) same += 1;
    }
    return same / Math.max(a.size, b.size);
  };
  const pairs = align(
    own.map(({ cells }) => signature(cells, columnOf)),
    other.map(({ cells }) => signature(cells, (column) => column)),
    likeness,
  );
  const taken = new Set(pairs);
  const rows = own.map((row, index): RowPair => ({ ...row, stored: other[pairs[index] ?? -1] ?? null }));
  return {
    generated,
    stored,
    rows,
    extra: other.filter((_, index) => !taken.has(index)),
    counting,
    columnOf,
    rowOf: placesIn(rows),
  };
}

function rowsOf({ rows }: Sheet) {
  const found: { number: number; cells: Row }[] = [];
  for (const [number, cells] of rows) {
    const filled = cells.filter(({ value, formula }) => formula !== undefined || (value !== null && value !== ""));
    if (filled.length > 0) found.push({ number, cells: new Map(filled.map((cell) => [cell.column, cell])) });
  }
  return found.sort((a, b) => a.number - b.number);
}

/** A row without a partner is looked for as far from the nearest one with a partner as it was. */
function placesIn(rows: readonly RowPair[]): SheetPair["rowOf"] {
  const known = rows.flatMap(({ number, stored }) => (stored ? [[number, stored.number] as const] : []));
  const places = new Map(known);
  const at = (row: number) => {
    let [low, high] = [0, known.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (known[middle]![0] <= row) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (row, edge = null) => {
    const place = places.get(row);
    if (place !== undefined) return place;
    const next = at(row);
    if (edge === "last") return known[next - 1]?.[1] ?? row;
    if (edge === "first") return known[next]?.[1] ?? row;
    const near = known[next - 1] ?? known[next];
    return near ? near[1] + row - near[0] : row;
  };
}

/** Columns whose numbers count the rows 1, 2, 3 …; two numbers are no count. */
function countingColumns({ rows }: Sheet): Set<number> {
  const last = new Map<number, number>();
  const broken = new Set<number>();
  for (const [, cells] of [...rows].sort(([a], [b]) => a - b)) {
    for (const { column, value } of cells) {
      if (typeof value !== "number") continue;
      const expected = (last.get(column) ?? 0) + 1;
      if (value !== expected) broken.add(column);
      last.set(column, value);
    }
  }
  return new Set([...last].flatMap(([column, value]) => (value > 2 && !broken.has(column) ? [column] : [])));
}
