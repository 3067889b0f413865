import type { CellAddress } from "../core/grid/grid";
import type { Application, Workbook } from "./application";
import { isActive, sheetNamed } from "./sheets";

/** The cell the user stands on; null while another workbook is at the front. */
export function activeCell(app: Application, book: Workbook): CellAddress | null {
  if (!isActive(app, book)) return null;
  const cell = app.ActiveCell;
  return cell && { sheet: cell.Worksheet.Name, cell: cell.Address().split("$").join("") };
}

/** Brings a sheet to the front and selects a cell of it. Throws a problem of the host. */
export function selectCell(app: Application, book: Workbook, { sheet, cell }: CellAddress): void {
  const found = sheetNamed(book, sheet);
  if (!isActive(app, book)) book.Activate();
  found.Activate();
  found.Range(cell).Select();
}
