import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Workbook } from "exceljs";
import { unzipSync } from "fflate";
import { buildTemplates } from "#src/actions/templates";
import { derivationOf } from "#src/core/form/derivation";
import { formsOf } from "#src/core/form/form";
import { FORM_COLUMNS, layoutOf } from "#src/core/form/layout";
import { MEASURES } from "#src/core/measure";
import { SIGNATURES } from "#src/core/submission/submission";
import { writeTemplate } from "#src/workbook/template/write";
import { openInExcelJS } from "../../scenario/exceljs-workbook";
import { list } from "../../scenario/form-file";

const ISSUED = join(__dirname, "../../../templates");

/** Every form with its workbook as another library sees it. */
const forms = formsOf(list).map((form) => ({ form, layout: layoutOf(form), name: form.department.nameZh }));

test("templates/ holds exactly what the target list says; rebuild it with: npx huizong templates --out templates", async () => {
  const built = await buildTemplates(list);
  expect(readdirSync(ISSUED).sort()).toEqual(built.map(({ name }) => name).sort());
  const differing = built.filter(({ name, bytes }) => !readFileSync(join(ISSUED, name)).equals(bytes));
  expect(differing.map(({ name }) => name)).toEqual([]);
});

describe.each(forms)("the form of $name", ({ form, layout }) => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await openInExcelJS(await writeTemplate(form, list));
  });

  test("has the sheets it needs, the identity sheet out of sight", () => {
    const expected = [
      ...(form.rows.length > 0 ? ["报表"] : []),
      ...(form.milestones.length > 0 ? ["重点任务"] : []),
      ...(form.rows.length > 0 ? ["填报说明"] : []),
      "_huizong",
    ];
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(expected);
    expect(workbook.getWorksheet("_huizong")!.state).toBe("veryHidden");
  });

  test("opens exactly its input cells, without a password", () => {
    const inputs = new Set<string>();
    const add = ({ sheet, cell }: { sheet: string; cell: string }) => inputs.add(`${sheet}!${cell}`);
    add(layout.period);
    if (layout.remark) add(layout.remark);
    for (const name of SIGNATURES) add(layout.signatures[name]);
    for (const { indicator } of form.rows) {
      for (const measure of indicator.measures) add(layout.figure(indicator.id, measure));
      add(layout.note(indicator.id));
    }
    for (const { id } of form.milestones) Object.values(layout.milestone(id)).forEach(add);
    const open = new Set<string>();
    for (const sheet of workbook.worksheets) {
      if (sheet.name === "_huizong") continue;
      expect(sheet).toMatchObject({ sheetProtection: { sheet: true } });
      expect(sheet).not.toHaveProperty("sheetProtection.hashValue");
      sheet.eachRow((row) =>
        row.eachCell({ includeEmpty: true }, (cell) => {
          if (cell.protection?.locked === false) open.add(`${sheet.name}!${cell.master.address}`);
        }),
      );
    }
    expect([...open].sort()).toEqual([...inputs].sort());
  });

  test("prompts in Chinese at every input and takes — as well as a number", () => {
    for (const { indicator } of form.rows) {
      for (const measure of indicator.measures) {
        const { sheet, cell } = layout.figure(indicator.id, measure);
        const validation = workbook.getWorksheet(sheet)!.getCell(cell).dataValidation;
        expect(validation).toMatchObject({ type: "custom", showInputMessage: true, showErrorMessage: true });
        expect(validation.formulae[0]).toMatch(new RegExp(`^OR\\(.*ISNUMBER\\(${cell}\\).*,${cell}="—"\\)$`));
        expect(validation.formulae[0].length).toBeLessThanOrEqual(255);
        expect(validation.promptTitle!.length).toBeLessThanOrEqual(32);
        expect(validation.prompt).toMatch(/填 0，不适用填 —/);
      }
    }
  });

  test("shows — where nothing is to be filled in, and a formula where the form computes", () => {
    for (const { indicator } of form.rows) {
      for (const measure of MEASURES) {
        const { sheet, cell } = layout.figure(indicator.id, measure);
        const { value, formula } = workbook.getWorksheet(sheet)!.getCell(cell);
        if (!indicator.measures.includes(measure)) expect(value).toBe("—");
        else if (derivationOf(form, indicator, measure)) expect(formula).toBeTruthy();
        else expect(value).toBeNull();
      }
    }
  });

  test("prints on A4 landscape, one page wide, with the head on every page", () => {
    for (const sheet of workbook.worksheets) {
      if (sheet.name === "_huizong") continue;
      const { paperSize, orientation, fitToWidth, fitToHeight, printTitlesRow } = sheet.pageSetup;
      expect({ paperSize, orientation, fitToWidth, fitToHeight }).toEqual({
        paperSize: 9,
        orientation: "landscape",
        fitToWidth: 1,
        fitToHeight: 0,
      });
      expect(printTitlesRow).toBe(sheet.name === "填报说明" ? "2:2" : "8:9");
      expect(sheet.views[0]).toMatchObject({ state: "frozen" });
    }
  });
});

test("a sample form is marked as one and claims no approval", async () => {
  const sheet = (await openInExcelJS(await writeTemplate(forms[0]!.form, list))).getWorksheet("报表")!;
  expect(sheet.getCell("A1").value).toBe("【样表】");
  expect(sheet.getCell("A2").value).toBe("绿园区发展和改革局主要指标完成情况");
  expect(sheet.getCell("I3").value).toBe("表　　号：绿统样01表");
  expect(sheet.getCell("I5").value).toBe("文　　号：样表，无文号");
});

test("a part stands under its whole, set in, its 代码 a text", async () => {
  const { form, layout } = forms[0]!;
  const sheet = (await openInExcelJS(await writeTemplate(form, list))).getWorksheet("报表")!;
  const row = layout.rowOf("gdp-primary");
  expect(sheet.getCell(row, FORM_COLUMNS.name).value).toBe("　其中：第一产业增加值");
  expect(sheet.getCell(row + 1, FORM_COLUMNS.name).value).toBe("　　　　第二产业增加值");
  expect(sheet.getCell(row, FORM_COLUMNS.code)).toMatchObject({ value: "0102", numFmt: "@" });
});

test("a form issued for a network share names it first, and the ways without it after", async () => {
  const { form } = forms[0]!;
  const partOf = async (share?: string) => {
    const part = unzipSync(await writeTemplate(form, list, share))["xl/webextensions/webextension1.xml"]!;
    return [...new TextDecoder().decode(part).matchAll(/store="([^"]*)" storeType="([^"]*)"/g)].map(
      ([, ...way]) => way,
    );
  };
  expect(await partOf("\\\\服务器\\加载项")).toEqual([
    ["\\\\服务器\\加载项", "FileSystem"],
    ["EXCatalog", "EXCatalog"],
    ["developer", "Registry"],
  ]);
  expect(await partOf()).toEqual([
    ["developer", "Registry"],
    ["EXCatalog", "EXCatalog"],
  ]);
});
