import ExcelJs from "exceljs";
import { formsOf } from "#src/core/form/form";
import { layoutOf } from "#src/core/form/layout";
import { parseAddress } from "#src/core/grid/address";
import { nodePlatform } from "#src/workbook/platform/node";
import { readStyle } from "#src/workbook/style/read";
import { cellStyleAt } from "#src/workbook/style/style";
import { writeTemplate } from "#src/workbook/template/write";
import { defaultTargetList } from "../../scenario/default-list";

const list = defaultTargetList(nodePlatform);
const form = formsOf(list).find(({ rows, milestones }) => rows.length > 0 && milestones.length > 0)!;

describe("the look of an issued form", () => {
  const looked = writeTemplate(form, list).then((bytes) => readStyle(bytes, nodePlatform));

  test("keeps its head in view and repeats its headings", async () => {
    const sheet = (await looked).sheets.get("报表")!;
    expect(sheet.frozen).toEqual({ rows: 9, columns: 3 });
    expect(sheet.repeated).toEqual({ from: 8, to: 9 });
    expect(sheet.protected).toBe(true);
    expect(sheet.gridLines).toBe(false);
    expect(sheet.heights.get(2)).toBe(30);
    expect(sheet.columns[0]!.width).toBeGreaterThan(30);
  });

  test("opens the input cells, with a tint, and locks the rest", async () => {
    const look = await looked;
    const sheet = look.sheets.get("报表")!;
    const { indicator } = form.rows.find((row) => row.indicator.measures.includes("cumulative"))!;
    const { row, column } = parseAddress(layoutOf(form).figure(indicator.id, "cumulative").cell)!;
    expect(cellStyleAt(look, sheet, row, column)).toMatchObject({
      locked: false,
      fill: "#fffaef",
      horizontal: "right",
      face: "Times New Roman",
      size: 10,
    });
    expect(cellStyleAt(look, sheet, row, column).format).toMatch(/^#,##0/);
    expect(cellStyleAt(look, sheet, row, 1)).toMatchObject({ locked: true, fill: null, indent: 1, wrap: true });
    expect(cellStyleAt(look, sheet, 8, 1).rules).toMatchObject({ top: { rule: "medium" }, bottom: { rule: "thin" } });
    expect(cellStyleAt(look, sheet, 2, 1)).toMatchObject({ face: "黑体", size: 16, horizontal: "center" });
  });

  test("knows what may be chosen and what the prompt says", async () => {
    const tasks = (await looked).sheets.get("重点任务")!;
    expect(tasks.inputs[0]).toMatchObject({ choices: ["未启动", "推进中", "已完成", "受阻"], title: "状态" });
    const figures = (await looked).sheets.get("报表")!;
    expect(figures.inputs.some(({ prompt, choices }) => choices === null && prompt.includes("不带单位"))).toBe(true);
  });
});

test("lights take their color from their text, and numbers a bar; other conditions are left out", async () => {
  const workbook = new ExcelJs.Workbook();
  const sheet = workbook.addWorksheet("汇总");
  const light = (formulae: string[], argb: string) =>
    ({ type: "expression", priority: 1, formulae, style: { font: { bold: true, color: { argb } } } }) as const;
  sheet.addConditionalFormatting({ ref: "S10:S20", rules: [light(['$S10="● ""滞后"""'], "FFA3290F")] });
  sheet.addConditionalFormatting({ ref: "T10:T20", rules: [light(['$S10="● 偏慢"'], "FF000000")] });
  sheet.addConditionalFormatting({ ref: "U10:U20", rules: [light(["U10>5"], "FF000000")] });
  const bar = (ref: string, cfvo: ExcelJs.Cvfo[]) =>
    sheet.addConditionalFormatting({
      ref,
      rules: [{ type: "dataBar", priority: 2, gradient: false, cfvo, color: { argb: "FFC5D6E6" } } as never],
    });
  bar("M10:M20 M30", [
    { type: "num", value: 0 },
    { type: "num", value: 100 },
  ]);
  bar("N10:N20", [{ type: "min" }, { type: "max" }]);
  const look = readStyle(new Uint8Array(await workbook.xlsx.writeBuffer()), nodePlatform).sheets.get("汇总")!;
  expect(look.texts).toEqual([
    { ranges: [{ top: 10, left: 19, bottom: 20, right: 19 }], text: '● "滞后"', color: "#a3290f", bold: true },
  ]);
  expect(look.bars).toEqual([
    {
      ranges: [
        { top: 10, left: 13, bottom: 20, right: 13 },
        { top: 30, left: 13, bottom: 30, right: 13 },
      ],
      from: 0,
      to: 100,
      color: "#c5d6e6",
    },
  ]);
});
