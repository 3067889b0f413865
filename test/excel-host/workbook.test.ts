import ExcelJS from "exceljs";
import { type RunningExcel, startExcel } from "./excel";
import { loadWorkbook } from "./model/xlsx-load";

let excel: RunningExcel;
beforeAll(async () => {
  excel = await startExcel({ bridge: "windows", workbook: await form() });
  await excel.pane.locator("#ready", { hasText: "Excel" }).waitFor();
});
afterAll(() => excel.close());

/** A small protected form with a note, a rule, a hidden sheet and a table, as a file. */
async function form(): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  const sheet = file.addWorksheet("报表", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.addRows([
    ["指标", "本月", "累计", "增速"],
    ["工业产值", 12.5, { formula: "SUM(B2:B3)" }, { formula: 'IFERROR(ROUND(C2/0,1),"—")' }],
    ["税收", 3, null, 0.125],
  ]);
  sheet.getCell("B2").protection = { locked: false };
  sheet.getCell("B2").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } };
  sheet.getCell("D3").numFmt = "0.0%";
  sheet.getCell("A2").note = "规模以上";
  sheet.mergeCells("A5:C5");
  sheet.getRow(3).hidden = true;
  sheet.getCell("B2").dataValidation = { type: "decimal", operator: "greaterThan", formulae: [0], allowBlank: true };
  sheet.addConditionalFormatting({
    ref: "B2:B3",
    rules: [{ type: "expression", formulae: ["B2<0"], priority: 1, style: { font: { color: { argb: "FFC00000" } } } }],
  });
  await sheet.protect("secret", { formatCells: true });
  file.addWorksheet("_meta", { state: "veryHidden" }).getCell("A1").value = "form-id";
  const facts = file.addWorksheet("明细");
  facts.addTable({
    name: "明细表",
    ref: "A1",
    columns: [{ name: "部门" }, { name: "值" }],
    rows: [
      ["统计局", 1],
      ["工信局", 2],
    ],
  });
  file.definedNames.add("明细!$B$2:$B$3", "值");
  file.definedNames.add("明细!$B$2", "Rate");
  return new Uint8Array(await file.xlsx.writeBuffer());
}

test("reads a form in one round trip", async () => {
  const trips = await excel.count(async () => {
    const read = await excel.pane.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name,items/visibility");
        const sheet = worksheets.getItem("报表");
        const range = sheet.getRange("A1:D3").load("values,formulas,text,numberFormat,rowHidden");
        const open = sheet.getRange("B2").load("format/protection/locked,format/fill/color");
        const rule = sheet.getRange("B2").dataValidation.load("type,rule");
        sheet.protection.load("protected,options");
        const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
        const merged = sheet.getRange("A4:D6").getMergedAreasOrNullObject().load("address");
        await context.sync();
        return {
          sheets: worksheets.items.map((one) => `${one.name} ${one.visibility}`),
          values: range.values,
          formulas: range.formulas,
          text: range.text,
          rowHidden: range.rowHidden,
          locked: open.format.protection.locked,
          fill: open.format.fill.color,
          rule: [rule.type, rule.rule],
          protection: [sheet.protection.protected, sheet.protection.options.allowFormatCells],
          frozen: frozen.address,
          merged: merged.address,
        };
      }),
    );
    expect(read).toEqual({
      sheets: ["报表 Visible", "_meta VeryHidden", "明细 Visible"],
      values: [
        ["指标", "本月", "累计", "增速"],
        ["工业产值", 12.5, 15.5, "—"],
        ["税收", 3, "", 0.125],
      ],
      formulas: [
        ["指标", "本月", "累计", "增速"],
        ["工业产值", 12.5, "=SUM(B2:B3)", '=IFERROR(ROUND(C2/0,1),"—")'],
        ["税收", 3, "", 0.125],
      ],
      text: [
        ["指标", "本月", "累计", "增速"],
        ["工业产值", "12.5", "15.5", "—"],
        ["税收", "3", "", "12.5%"],
      ],
      rowHidden: null,
      locked: false,
      fill: "#FFF2CC",
      rule: ["Decimal", { decimal: { formula1: 0, operator: "GreaterThan" } }],
      protection: [true, true],
      frozen: "报表!1:1",
      merged: "报表!A5:C5",
    });
  });
  expect(trips).toHaveLength(1);
});

test("computes what a summary uses", async () => {
  const sheet = excel.model.addSheet("汇总");
  const formulas = [
    '=SUMIFS(明细!B2:B3,明细!A2:A3,"工信局")',
    '=IF(AND(ISNUMBER(明细!B2),明细!B2<2),"低","高")',
    '=INDEX(明细!B2:B3,MATCH("统计局",明细!A2:A3,0))',
    "=ROUND(SUM(值)/7,2)",
    "=Rate*10",
    "=1/0",
  ];
  excel.model.write(
    sheet,
    { top: 0, left: 0, bottom: 5, right: 0 },
    formulas.map((one) => [one]),
  );
  const results = formulas.map((_, row) => excel.model.value(sheet, row, 0));
  expect(results).toEqual([2, "低", 1, 0.43, 10, "#DIV/0!"]);
  await excel.type("明细", "B3", 20);
  expect(excel.model.value(sheet, 0, 0)).toBe(20);
});

test("marks with conditional formats that can be taken off again", async () => {
  const before = structuredClone(excel.model.sheet("报表").conditionalFormats);
  const id = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("报表");
      const mark = sheet.getRange("B2:C2").conditionalFormats.add(Excel.ConditionalFormatType.custom);
      mark.custom.rule.formula = "=TRUE";
      mark.custom.format.fill.color = "#FDE7E9";
      mark.load("id,priority");
      await context.sync();
      return mark.id;
    }),
  );
  const [mark] = excel.model.sheet("报表").conditionalFormats;
  expect(mark).toMatchObject({ id, priority: 0, formula: "=TRUE", format: { fillColor: "#FDE7E9", fontColor: null } });
  await excel.pane.evaluate(
    (mine) =>
      Excel.run(async (context) => {
        const formats = context.workbook.worksheets.getItem("报表").getRange().conditionalFormats;
        formats.load("items/id");
        await context.sync();
        for (const format of formats.items) if (format.id === mine) format.delete();
        await context.sync();
      }),
    id,
  );
  const after = excel.model.sheet("报表").conditionalFormats.map((one) => ({ ...one, priority: 0 }));
  expect(after).toEqual(before);
});

test("builds a summary sheet with table, chart, name and property in one round trip", async () => {
  const trips = await excel.count(() =>
    excel.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.application.suspendScreenUpdatingUntilNextSync();
        context.application.suspendApiCalculationUntilNextSync();
        const sheet = context.workbook.worksheets.add("目标对照");
        sheet.tabColor = "#0F6CBD";
        const range = sheet.getRangeByIndexes(0, 0, 3, 3);
        range.values = [
          ["月份", "完成", "目标"],
          ["2月", 10, 12],
          ["3月", 18, 20],
        ];
        range.format.borders.getItem("EdgeBottom").style = "Continuous";
        range.getRow(0).format.font.bold = true;
        const table = sheet.tables.add(range, true);
        table.name = "对照";
        table.rows.add(undefined, [["4月", 25, 30]]);
        const chart = sheet.charts.add(Excel.ChartType.columnClustered, range, Excel.ChartSeriesBy.columns);
        chart.title.text = "完成与目标";
        chart.series.getItemAt(1).format.fill.setSolidColor("#605E5C");
        context.workbook.names.add("对照区", range);
        context.workbook.properties.custom.add("HzSummary", "2024-03");
        context.workbook.customXmlParts.add('<hz:plan xmlns:hz="urn:huizong:test"/>');
        sheet.activate();
        await context.sync();
      }),
    ),
  );
  expect(trips).toHaveLength(1);
  const { model } = excel;
  const sheet = model.sheet("目标对照");
  expect(model.activeSheet).toBe(sheet);
  expect(sheet.tables[0]).toMatchObject({ name: "对照", area: { bottom: 3 } });
  expect(sheet.charts[0]?.series.map((one) => [one.name, one.color])).toEqual([
    ["完成", null],
    ["目标", "#605E5C"],
  ]);
  expect(model.names.at(-1)?.formula).toBe("=目标对照!$A$1:$C$3");
  expect(model.customProperties.get("HzSummary")).toBe("2024-03");
  expect(sheet.formatAt(2, 1).borders.EdgeBottom?.style).toBe("Continuous");
});

test("reads and sets looks, sizes and locks cell by cell", async () => {
  excel.model.addSheet("样式");
  const read = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("样式");
      const range = sheet.getRange("A1:B2");
      range.values = [
        ["a", 1],
        ["b", 2],
      ];
      range.format.font.name = "宋体";
      range.format.wrapText = true;
      range.format.columnWidth = 96;
      range.format.horizontalAlignment = "Center";
      range.getCell(0, 0).format.fill.color = "#e0f0ff";
      range.getCell(1, 1).format.protection.locked = false;
      range.getCell(1, 1).numberFormat = [["0.0%"]];
      sheet.getRange("4:5").rowHidden = true;
      sheet.getRange("A3:B3").merge();
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
      range.load("format/wrapText,format/columnWidth,format/fill/color,format/font/name,text");
      const cells = range.getCellProperties({ format: { fill: { color: true }, protection: true } });
      const hidden = sheet.getRange("A4").load("rowHidden");
      const comment = context.workbook.comments.add("样式!A1", "请核实");
      const place = comment.getLocation().load("address");
      sheet.getRange("A1").clear(Excel.ClearApplyTo.contents);
      const used = sheet.getUsedRange(true).load("address");
      await context.sync();
      return {
        wrap: range.format.wrapText,
        width: range.format.columnWidth,
        fill: range.format.fill.color,
        font: range.format.font.name,
        text: range.text,
        cells: cells.value.map((row) => row.map((cell) => [cell.format?.fill?.color, cell.format?.protection?.locked])),
        hidden: hidden.rowHidden,
        place: place.address,
        used: used.address,
      };
    }),
  );
  expect(read).toEqual({
    wrap: true,
    width: 96,
    fill: "",
    font: "宋体",
    text: [
      ["a", "1"],
      ["b", "200.0%"],
    ],
    cells: [
      [
        ["#E0F0FF", true],
        ["#FFFFFF", true],
      ],
      [
        ["#FFFFFF", true],
        ["#FFFFFF", false],
      ],
    ],
    hidden: true,
    place: "样式!A1",
    used: "样式!A1:B2",
  });
});

test("saves what was changed and keeps the rest of the file", async () => {
  await excel.type("报表", "B2", "7");
  const saved = await loadWorkbook(await excel.save());
  expect(saved.sheets.map((sheet) => [sheet.name, sheet.visibility]).slice(0, 3)).toEqual([
    ["报表", "Visible"],
    ["_meta", "VeryHidden"],
    ["明细", "Visible"],
  ]);
  const sheet = saved.sheet("报表");
  expect(saved.value(sheet, 1, 1)).toBe(7);
  expect(saved.value(sheet, 1, 2)).toBe(10);
  expect([...sheet.notes.values()]).toEqual(["规模以上"]);
  expect(sheet.protection?.options.allowFormatCells).toBe(true);
  expect(sheet.formatAt(1, 1)).toMatchObject({ locked: false, fill: "#FFF2CC" });
  expect(sheet.validations).toHaveLength(1);
  expect(saved.customProperties.get("HzSummary")).toBe("2024-03");
  expect([...saved.customXml.values()].join()).toContain("urn:huizong:test");
});

test("takes and gives twenty thousand cells at once", async () => {
  excel.model.addSheet("大表");
  const last = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("大表").getRange("A1:T1000");
      range.values = Array.from({ length: 1000 }, (_, row) => Array.from({ length: 20 }, (_, column) => row * column));
      range.load("values");
      await context.sync();
      return range.values.at(-1)?.at(-1);
    }),
  );
  expect(last).toBe(999 * 19);
});
