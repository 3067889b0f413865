import { SHEETS } from "../form/form";
import { address } from "../grid/address";
import type { Cell, Sheet, Workbook } from "../grid/grid";
import { textOf } from "./cell-text";
import type { StructureNote } from "./submission";
import type { Table } from "./tables";

/** Rows, columns and sheets hidden from the reader's eye, and links to other workbooks. */
export function concealments(workbook: Workbook, tables: readonly Table[]): StructureNote[] {
  const notes: StructureNote[] = [];
  const note = (kind: StructureNote["kind"], detail: string, cells: StructureNote["cells"] = []) =>
    notes.push({ kind, cells, indicator: null, detail });
  for (const { kind, sheet, header } of tables) {
    const hiddenAsIssued = kind === "milestones" ? header.columns.get("丙") : undefined;
    for (const [row, cells] of sheet.rows) {
      const first = sheet.hiddenRows.has(row) ? cells.find(isFilled) : undefined;
      if (first) note("hidden-row", String(row), [{ sheet: sheet.name, cell: address(row, first.column) }]);
    }
    const filled = sheet.hiddenColumns.size > 0 ? filledColumns(sheet, header.row) : new Set<number>();
    for (const column of sheet.hiddenColumns) {
      if (column === hiddenAsIssued || !filled.has(column)) continue;
      note("hidden-column", String(column), [{ sheet: sheet.name, cell: address(header.row, column) }]);
    }
  }
  for (const { name, visibility, rows } of workbook.sheets) {
    if (rows.size > 0 && visibility !== "visible" && name !== SHEETS.identity) note("hidden-sheet", name);
  }
  for (const target of workbook.externalLinks) note("external-link", target);
  return notes;
}

/** The columns in which anything stands below the headings. */
function filledColumns({ rows }: Sheet, header: number): ReadonlySet<number> {
  const below = [...rows].flatMap(([row, cells]) => (row > header ? cells.filter(isFilled) : []));
  return new Set(below.map(({ column }) => column));
}

function isFilled(cell: Cell): boolean {
  return cell.kind !== "text" || textOf(cell, false) !== "";
}
