import type { CellAddress } from "../core/grid/grid";
import { inExcel } from "./errors";

/** The cell the user stands on. Throws a problem of the host. */
export function activeCell(): Promise<CellAddress> {
  return inExcel(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,worksheet/name");
    await context.sync();
    return { sheet: cell.worksheet.name, cell: cell.address.slice(cell.address.lastIndexOf("!") + 1) };
  });
}

/** Brings a sheet to the front and selects a cell of it. Throws a problem of the host. */
export function selectCell({ sheet, cell }: CellAddress): Promise<void> {
  return inExcel(async (context) => {
    const found = context.workbook.worksheets.getItem(sheet);
    found.activate();
    found.getRange(cell).select();
    await context.sync();
  });
}
