import { readdirSync, readFileSync } from "node:fs";
import type { WorkbookModel } from "./model/workbook";
import { loadWorkbook } from "./model/xlsx-load";
import { saveWorkbook } from "./model/xlsx-save";

const TEMPLATES = readdirSync("templates").filter((name) => /工业和信息化局|卫生健康局|商务局/.test(name));

/** Everything a form is made of, as plain data. */
function contentOf(book: WorkbookModel): unknown {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    protection: sheet.protection,
    merges: sheet.merges,
    frozen: sheet.frozen,
    rows: [...sheet.rows],
    columns: [...sheet.columns],
    validations: sheet.validations,
    notes: [...sheet.notes],
    cells: [...sheet.everyCell()].map(({ row, column, cell }) => ({
      at: [row, column],
      formula: cell.formula,
      value: book.value(sheet, row, column),
      format: cell.format,
    })),
  }));
}

test.each(TEMPLATES)("%s is the same after opening and saving", async (name) => {
  const opened = await loadWorkbook(new Uint8Array(readFileSync(`templates/${name}`)));
  const again = await loadWorkbook(await saveWorkbook(opened));
  expect(contentOf(again)).toEqual(contentOf(opened));
  expect(opened.sheets.at(-1)?.visibility).toBe("VeryHidden");
});

test("there are templates to open", () => expect(TEMPLATES).toHaveLength(3));
