import type { Browser } from "playwright-core";
import { SHEETS } from "../../src/core/form/form";
import type { Workbook } from "../../src/core/grid/grid";
import { filledForm, formFor, read, submissionOf } from "../core/submission/filled-form";
import { launchBrowser } from "../excel-host/browser";
import type { RunningExcel } from "../excel-host/excel";
import { cleanWorkbook } from "../scenario/clean-workbook";
import { type Adapter, bundleAdapter, openBeside, readInExcel } from "./adapter";

let browser: Browser;
let adapter: Adapter;
let excel: RunningExcel;
beforeAll(async () => {
  [browser, adapter] = await Promise.all([launchBrowser(), bundleAdapter()]);
});
afterAll(async () => {
  await browser.close();
  adapter.remove();
});
afterEach(() => excel.close());

/** What a form says, but for the texts of formulas: a file writes a shared one once. */
function saidBy(source: Workbook | Uint8Array): unknown {
  const { facts, ...rest } = submissionOf(source);
  return { ...rest, facts: facts.map(({ formula, ...fact }) => ({ ...fact, computed: formula !== undefined })) };
}

describe.each(["windows", "web"] as const)("over the %s bridge", (bridge) => {
  test("a form is read as its file is, in two round trips the first time and one from then on", async () => {
    const bytes = await cleanWorkbook("commerce");
    excel = await openBeside(adapter, browser, { bridge, workbook: bytes });
    let workbook: Workbook | undefined;
    const first = await excel.count(async () => {
      workbook = await readInExcel(excel);
    });
    expect(saidBy(workbook!)).toEqual(saidBy(bytes));
    expect(first.length).toBeLessThanOrEqual(2);
    const again = await excel.count(() => readInExcel(excel));
    expect(again).toHaveLength(1);
  });

  test("an Excel of ExcelApi 1.7 reads the same", async () => {
    const bytes = await cleanWorkbook("commerce");
    excel = await openBeside(adapter, browser, { bridge, workbook: bytes, apiSet: "1.7" });
    let workbook: Workbook | undefined;
    const trips = await excel.count(async () => {
      workbook = await readInExcel(excel);
    });
    expect(saidBy(workbook!)).toEqual(saidBy(bytes));
    expect(trips.length).toBeLessThanOrEqual(2);
  });
});

test("sheets, visibility, merged ranges and every cell are those of the file", async () => {
  const bytes = await cleanWorkbook("commerce");
  excel = await openBeside(adapter, browser, { bridge: "windows", workbook: bytes });
  const [live, file] = [await readInExcel(excel), read(bytes)];
  const outline = ({ sheets }: Workbook) =>
    sheets.map(({ name, visibility, merges, rows }) => ({
      name,
      visibility,
      merges: merges.map((merge) => JSON.stringify(merge)).sort(),
      cells: [...rows.values()]
        .flat()
        .map(({ row, column, kind, value, format }) => ({ row, column, kind, value, format })),
    }));
  expect(outline(live)).toEqual(outline(file));
  expect(live.sheets.find(({ name }) => name === SHEETS.identity)?.visibility).toBe("veryHidden");
});

test.each(["1.15", "1.7"])("hidden rows and columns are seen with ExcelApi %s", async (apiSet) => {
  const bytes = await cleanWorkbook("commerce");
  excel = await openBeside(adapter, browser, { bridge: "windows", workbook: bytes, apiSet });
  const sheet = excel.model.sheet(SHEETS.form);
  sheet.rows.set(11, { hidden: true });
  sheet.columns.set(8, { hidden: true });
  const form = (await readInExcel(excel)).sheets.find(({ name }) => name === SHEETS.form)!;
  expect([...form.hiddenRows]).toContain(12);
  expect([...form.hiddenColumns]).toContain(9);
});

test("dates count from 1904 where the workbook does", async () => {
  excel = await openBeside(adapter, browser, { bridge: "windows", workbook: await cleanWorkbook("commerce") });
  excel.model.date1904 = true;
  expect((await readInExcel(excel)).date1904).toBe(true);
});

test("an Excel in another language gives the same formulas", async () => {
  const bytes = await cleanWorkbook("commerce");
  excel = await openBeside(adapter, browser, { bridge: "windows", workbook: bytes, locale: "de-DE" });
  expect(saidBy(await readInExcel(excel))).toEqual(saidBy(bytes));
});

test("a text that looks like a formula is a text", async () => {
  const { layout } = formFor("commerce");
  const [row] = formFor("commerce").form.rows;
  const note = layout.note(row!.indicator.id);
  const bytes = await filledForm("commerce", { notes: { [row!.indicator.id]: "=不是公式" } });
  excel = await openBeside(adapter, browser, { bridge: "windows", workbook: bytes });
  const form = (await readInExcel(excel)).sheets.find(({ name }) => name === note.sheet)!;
  const cell = [...form.rows.values()].flat().find(({ value }) => value === "=不是公式");
  expect(cell).toMatchObject({ kind: "text" });
  expect(cell?.formula).toBeUndefined();
});

test("an answer too large for Excel on the web is read in stretches", async () => {
  excel = await openBeside(adapter, browser, { bridge: "web", workbook: await cleanWorkbook("commerce") });
  const sheet = excel.model.addSheet("大表");
  const remark = "主要原因是上年同期基数较高,本月新开工项目减少。".repeat(4);
  for (let row = 0; row < 3_000; row++) {
    for (let column = 0; column < 4; column++) sheet.cellForWriting(row, column).value = `${remark}${row} ${column}`;
  }
  const large = (await readInExcel(excel)).sheets.find(({ name }) => name === "大表")!;
  expect(large.rows.size).toBe(3_000);
  expect(large.rows.get(3_000)?.at(-1)?.value).toBe(`${remark}2999 3`);
});

test("a sheet that comes or goes between two readings is followed", async () => {
  excel = await openBeside(adapter, browser, { bridge: "windows", workbook: await cleanWorkbook("commerce") });
  await readInExcel(excel);
  const note = excel.model.addSheet("便笺");
  expect((await readInExcel(excel)).sheets.map(({ name }) => name)).toContain("便笺");
  excel.model.deleteSheet(note);
  expect((await readInExcel(excel)).sheets.map(({ name }) => name)).not.toContain("便笺");
});
