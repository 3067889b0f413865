import type { Cell } from "exceljs";
import { openInExcelJS } from "./exceljs-workbook";

/** A sheet of a 目标清单 workbook, where a cell is found by its row's name and its column's header. */
interface NamedSheet {
  cell(name: string, header: string): Cell;
}

/** A 目标清单 workbook after somebody worked on it. */
export async function edited(bytes: Uint8Array, edit: (sheet: (name: string) => NamedSheet) => void) {
  const workbook = await openInExcelJS(bytes);
  edit((name) => ({
    cell(row, header) {
      const sheet = workbook.getWorksheet(name)!;
      let found = 0;
      sheet.eachRow(({ values }, number) => {
        if ((values as unknown[]).includes(row)) found ||= number;
      });
      return sheet.getCell(found, (sheet.getRow(3).values as unknown[]).indexOf(header));
    },
  }));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
