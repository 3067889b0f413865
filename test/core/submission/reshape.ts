import type { Cell, Range, Sheet, Visibility, Workbook } from "#src/core/grid/grid";

/** What people do to a sheet that the form does not allow, done to the grid. Each returns a new workbook. */

export function withSheet(workbook: Workbook, name: string, change: (sheet: Sheet) => Sheet): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

/** Moves every row, and what is merged in it, to where `to` says; null drops it. Formulas keep their text. */
export function moveRows(sheet: Sheet, to: (row: number) => number | null): Sheet {
  const rows = new Map<number, Cell[]>();
  for (const [row, cells] of sheet.rows) {
    const target = to(row);
    if (target === null) continue;
    rows.set(
      target,
      cells.map((cell) => ({ ...cell, row: target })),
    );
  }
  const merges = sheet.merges.flatMap((range) => {
    const [top, bottom] = [to(range.top), to(range.bottom)];
    return top === null || bottom === null ? [] : [{ ...range, top, bottom }];
  });
  return { ...sheet, merges, rows: new Map([...rows].sort(([a], [b]) => a - b)) };
}

export function insertRow(sheet: Sheet, before: number): Sheet {
  return moveRows(sheet, (row) => (row >= before ? row + 1 : row));
}

/** Puts a copy of a row's cells into another row, over what is there. */
export function copyRow(sheet: Sheet, from: number, to: number): Sheet {
  const cells = (sheet.rows.get(from) ?? []).map((cell) => ({ ...cell, row: to }));
  return { ...sheet, rows: new Map([...sheet.rows, [to, cells] as const].sort(([a], [b]) => a - b)) };
}

/** Writes a constant; null leaves the cell blank. */
export function setCell(
  sheet: Sheet,
  row: number,
  column: number,
  value: number | string | null,
  more: Partial<Cell> = {},
): Sheet {
  const kept = (sheet.rows.get(row) ?? []).filter((cell) => cell.column !== column);
  const kind = typeof value === "number" ? "number" : "text";
  const added: Cell[] = value === null ? [] : [{ row, column, kind, value, ...more }];
  const cells = [...kept, ...added].sort((a, b) => a.column - b.column);
  return { ...sheet, rows: new Map([...sheet.rows, [row, cells] as const].sort(([a], [b]) => a - b)) };
}

export function insertColumn(sheet: Sheet, before: number): Sheet {
  const to = (column: number) => (column >= before ? column + 1 : column);
  const rows = [...sheet.rows].map(([row, cells]) => {
    return [row, cells.map((cell) => ({ ...cell, column: to(cell.column) }))] as const;
  });
  const merges = sheet.merges.map((range) => ({ ...range, left: to(range.left), right: to(range.right) }));
  return { ...sheet, merges, rows: new Map(rows) };
}

export function rename(sheet: Sheet, name: string): Sheet {
  return { ...sheet, name };
}

export function show(sheet: Sheet, visibility: Visibility): Sheet {
  return { ...sheet, visibility };
}

export function merge(sheet: Sheet, range: Range): Sheet {
  return { ...sheet, merges: [...sheet.merges, range] };
}

export function hideRow(sheet: Sheet, row: number): Sheet {
  return { ...sheet, hiddenRows: new Set([...sheet.hiddenRows, row]) };
}

export function hideColumn(sheet: Sheet, column: number): Sheet {
  return { ...sheet, hiddenColumns: new Set([...sheet.hiddenColumns, column]) };
}

export function withoutSheet(workbook: Workbook, name: string): Workbook {
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => sheet.name !== name) };
}
