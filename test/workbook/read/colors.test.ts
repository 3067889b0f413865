import { Workbook } from "exceljs";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";

const WHITE = { argb: "FFFFFFFF" };
const TINT = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFDF6E9" } } as const;

it("knows a figure in the color of its ground, on white paper and on the tint of an input cell", async () => {
  const book = new Workbook();
  const sheet = book.addWorksheet("报表");
  sheet.getCell("A1").value = 1;
  Object.assign(sheet.getCell("B1"), { value: 2, font: { color: WHITE } });
  Object.assign(sheet.getCell("C1"), { value: 3, font: { color: WHITE }, fill: TINT });
  Object.assign(sheet.getCell("D1"), { value: 4, font: { color: { argb: "FF000000" } }, fill: TINT });
  Object.assign(sheet.getCell("E1"), { value: 5, font: { color: { theme: 0 } }, numFmt: "0.00" });
  Object.assign(sheet.getCell("F1"), {
    value: 6,
    font: { color: WHITE },
    fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FF1F3864" } },
  });
  const { sheets } = readWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), nodePlatform);
  expect(sheets[0]!.rows.get(1)!.map(({ value, isUnseen = false }) => [value, isUnseen])).toEqual([
    [1, false],
    [2, true],
    [3, true],
    [4, false],
    [5, true],
    [6, false],
  ]);
});
