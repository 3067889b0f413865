import { readFileSync } from "node:fs";
import { join } from "node:path";
import { address } from "#src/core/grid/address";
import type { Range, Sheet } from "#src/core/grid/grid";
import { browserPlatform } from "#src/workbook/platform/browser";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { FORM, type FormCell, type FormSheet } from "../../fixtures/writers/form";

const WRITERS = [
  "excel",
  "wps",
  "open-xml-sdk",
  "closed-xml",
  "strict",
  "exceljs",
  "sheetjs",
  "openpyxl",
  "libreoffice",
];
const PLATFORMS = { node: nodePlatform, browser: browserPlatform };

const fileBy = (writer: string) =>
  new Uint8Array(readFileSync(join(__dirname, "../../fixtures/writers", `${writer}.xlsx`)));

function asForm({ visibility, rows, merges, hiddenRows, hiddenColumns }: Sheet): FormSheet {
  const cells = [...rows.values()].flat().map(({ row, column, kind, value, formula }): [string, FormCell] => {
    const read = formula === undefined ? [kind, value] : [kind, value, formula];
    return [address(row, column), read as unknown as FormCell];
  });
  return {
    visibility,
    cells: Object.fromEntries(cells),
    merges: merges.map(({ top, left, bottom, right }: Range) => `${address(top, left)}:${address(bottom, right)}`),
    hiddenRows: [...hiddenRows],
    hiddenColumns: [...hiddenColumns],
  };
}

/** What a writer makes of the form's cell: openpyxl knows no results, LibreOffice writes a boolean as a formula. */
function keptBy(writer: string, cell: FormCell): unknown {
  const [kind, value, formula] = cell;
  if (writer === "openpyxl" && formula !== undefined) return ["number", null, formula];
  if (writer === "libreoffice" && kind === "boolean" && formula === undefined) return [kind, value, "TRUE()"];
  return cell;
}

function formBy(writer: string, form: FormSheet): unknown {
  const cells = Object.entries(form.cells).map(([place, cell]) => [place, keptBy(writer, cell)]);
  return { ...form, cells: Object.fromEntries(cells) };
}

describe.each(Object.entries(PLATFORMS))("read by the %s platform", (_, platform) => {
  test.each(WRITERS)("the little form written by %s gives the same grid", (writer) => {
    const workbook = readWorkbook(fileBy(writer), platform);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(Object.keys(FORM));
    for (const sheet of workbook.sheets) {
      expect(asForm(sheet)).toEqual(formBy(writer, FORM[sheet.name]!));
    }
    expect(workbook).toMatchObject({ date1904: false, hasMacros: false, externalLinks: [] });
  });
});

test("dates and figures tell their number formats", () => {
  const [form] = readWorkbook(fileBy("excel"), nodePlatform).sheets;
  expect(form!.rows.get(2)![1]!.format).toBe("yyyy/m/d");
  expect(form!.rows.get(4)![1]!.format).toBe("0.00");
  expect(form!.rows.get(6)![1]!.format).toBeUndefined();
});
