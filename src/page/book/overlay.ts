import type { Cell, Sheet, Workbook } from "../../core/grid/grid";

/** A cell to put into a workbook; null where it becomes blank. */
export interface PlacedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | null;
}

/** The workbook with cells replaced. Rows and sheets that stay the same stay the same objects. */
export function withCells(workbook: Workbook, placed: readonly PlacedCell[]): Workbook {
  if (placed.length === 0) return workbook;
  const bySheet = grouped(placed, ({ sheet }) => sheet);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const own = bySheet.get(sheet.name);
      return own ? withSheetCells(sheet, own) : sheet;
    }),
  };
}

function withSheetCells(sheet: Sheet, placed: readonly PlacedCell[]): Sheet {
  const rows = new Map(sheet.rows);
  let isOrdered = true;
  for (const [row, own] of grouped(placed, (cell) => cell.row)) {
    isOrdered &&= rows.has(row);
    const changed = new Set(own.map(({ column }) => column));
    const kept = (rows.get(row) ?? []).filter(({ column }) => !changed.has(column));
    const added = own.flatMap(({ cell }) => (cell ? [cell] : []));
    const cells = [...kept, ...added].sort((a, b) => a.column - b.column);
    if (cells.length > 0) rows.set(row, cells);
    else rows.delete(row);
  }
  return { ...sheet, rows: isOrdered ? rows : new Map([...rows].sort(([a], [b]) => a - b)) };
}

function grouped<Key>(placed: readonly PlacedCell[], keyOf: (cell: PlacedCell) => Key): Map<Key, PlacedCell[]> {
  const groups = new Map<Key, PlacedCell[]>();
  for (const cell of placed) {
    const key = keyOf(cell);
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return groups;
}
