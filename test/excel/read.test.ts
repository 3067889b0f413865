import { launchBrowser } from "@huizong/excel-host/browser";
import type { RunningExcel } from "@huizong/excel-host/excel";
import { parseArea } from "@huizong/excel-host/model/area";
import { serial } from "@huizong/excel-host/model/typed";
import type { Browser } from "playwright-core";
import { SHEETS } from "#src/core/form/form";
import type { Workbook } from "#src/core/grid/grid";
import { outline, saidBy } from "../host/read-back";
import { filledForm, formFor, read, submissionOf } from "../scenario/form-file";
import { ways } from "../tools/breadth";
import { bundleAdapter, openBeside, readInExcel } from "./adapter";

let browser: Browser;
let adapter: string;
let bytes: Uint8Array;
let excel: RunningExcel;
beforeAll(async () => {
  [browser, adapter, bytes] = await Promise.all([launchBrowser(), bundleAdapter(), filledForm("commerce").bytes()]);
});
afterAll(async () => {
  await browser.close();
});

const sheetOf = ({ sheets }: Workbook, wanted: string) => sheets.find(({ name }) => name === wanted)!;

const OLDEST = ["windows", "1.7"] as const;
const ON_THE_WEB = ["web", "1.15"] as const;

describe.each(ways([["windows", "1.15"], OLDEST, ON_THE_WEB, ["web", "1.7"]] as const, OLDEST, ON_THE_WEB))(
  "over the %s bridge to ExcelApi %s",
  (bridge, apiSet) => {
    beforeAll(async () => {
      excel = await openBeside(adapter, browser, { bridge, apiSet, workbook: bytes });
    });
    afterAll(() => excel.close());

    test("a form is read as its file is, in few round trips the first time and one from then on", async () => {
      let workbook: Workbook | undefined;
      const first = await excel.count(async () => {
        workbook = await readInExcel(excel);
      });
      // The sheets, their cells, how days are counted, and all that is no cell.
      expect(first.length).toBeLessThanOrEqual(4);
      expect(saidBy(workbook!)).toEqual(saidBy(bytes));
      expect(outline(workbook!)).toEqual(outline(read(bytes)));
      expect(sheetOf(workbook!, SHEETS.identity).visibility).toBe("veryHidden");
      expect(await excel.count(() => readInExcel(excel))).toHaveLength(1);
    });

    test("hidden rows and columns are seen", async () => {
      const sheet = excel.model.sheet(SHEETS.form);
      sheet.rows.set(11, { hidden: true });
      sheet.columns.set(8, { hidden: true });
      const form = sheetOf(await readInExcel(excel, true), SHEETS.form);
      expect([...form.hiddenRows]).toContain(12);
      expect([...form.hiddenColumns]).toContain(9);
    });

    test("sheets that come and go between two readings are followed, however many", async () => {
      const notes = Array.from({ length: 40 }, (_, number) => excel.model.addSheet(`便笺${number}`));
      const names = async () => (await readInExcel(excel)).sheets.map(({ name }) => name);
      const trips = await excel.count(async () => expect(await names()).toContain("便笺39"));
      // An Excel that tells of changes sheet by sheet is asked to, twice for all of them.
      expect(trips.length).toBeLessThanOrEqual(apiSet === "1.7" ? 6 : 4);
      for (const note of notes) excel.model.deleteSheet(note);
      expect(await names()).not.toContain("便笺39");
    });
  },
);

test("an Excel in another language gives the same formulas", async () => {
  excel = await openBeside(adapter, browser, { bridge: "windows", workbook: bytes, locale: "de-DE" });
  expect(saidBy(await readInExcel(excel))).toEqual(saidBy(bytes));
  await excel.close();
});

test("a month given as a date is the one that is shown, where days count from 1904 as well", async () => {
  excel = await openBeside(adapter, browser, { bridge: "windows", workbook: bytes });
  const { sheet, cell } = formFor("commerce").layout.period;
  const [form, { top, left }] = [excel.model.sheet(sheet), parseArea(cell)];
  excel.model.format(form, parseArea(cell), (format) => ({ ...format, numberFormat: "yyyy-mm-dd" }));
  for (const date1904 of [false, true]) {
    excel.model.date1904 = date1904;
    form.cellForWriting(top, left).value = serial(2024, 3, 1) - (date1904 ? 1462 : 0);
    const workbook = await readInExcel(excel, true);
    expect(workbook.date1904).toBe(date1904);
    expect(submissionOf(workbook).identity.period).toEqual({ year: 2024, month: 3 });
  }
  await excel.close();
});

test("an answer too large for Excel on the web is read in stretches", async () => {
  excel = await openBeside(adapter, browser, { bridge: "web" });
  const sheet = excel.model.addSheet("大表");
  const remark = "主要原因是上年同期基数较高,本月新开工项目减少。".repeat(4);
  for (let row = 0; row < 3_000; row++) {
    for (let column = 0; column < 4; column++) sheet.cellForWriting(row, column).value = `${remark}${row} ${column}`;
  }
  const large = sheetOf(await readInExcel(excel), "大表");
  expect(large.rows.size).toBe(3_000);
  expect(large.rows.get(3_000)?.at(-1)?.value).toBe(`${remark}2999 3`);
  await excel.close();
});
