import { SHEETS } from "../form/form";
import { address } from "../grid/address";
import type { Workbook } from "../grid/grid";
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
    const dataColumns = new Set<number>();
    for (const [row, cells] of sheet.rows) {
      const filled = cells.filter((cell) => cell.kind !== "text" || textOf(cell, false) !== "");
      for (const { column } of filled) if (row > header.row) dataColumns.add(column);
      if (sheet.hiddenRows.has(row) && filled.length > 0) {
        note("hidden-row", String(row), [{ sheet: sheet.name, cell: address(row, filled[0]!.column) }]);
      }
    }
    for (const column of sheet.hiddenColumns) {
      if (column === hiddenAsIssued || !dataColumns.has(column)) continue;
      note("hidden-column", String(column), [{ sheet: sheet.name, cell: address(header.row, column) }]);
    }
  }
  for (const { name, visibility } of workbook.sheets) {
    if (visibility !== "visible" && name !== SHEETS.identity) note("hidden-sheet", name);
  }
  for (const target of workbook.externalLinks) note("external-link", target);
  return notes;
}
