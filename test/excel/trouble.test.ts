import { launchBrowser } from "@huizong/excel-host/browser";
import type { RunningExcel } from "@huizong/excel-host/excel";
import type { Browser } from "playwright-core";
import { SHEETS } from "#src/core/form/form";
import type { Mark } from "#src/pane/host/workbook-host";
import { filledForm, formFor } from "../scenario/form-file";
import { bundleAdapter, openBeside } from "./adapter";

let browser: Browser;
let adapter: string;
let excel: RunningExcel;
beforeAll(async () => {
  [browser, adapter] = await Promise.all([launchBrowser(), bundleAdapter()]);
  excel = await openBeside(adapter, browser, { bridge: "windows", workbook: await filledForm("commerce").bytes() });
});
afterAll(async () => {
  await excel.close();
  await browser.close();
});

const INPUT = formFor("commerce").layout.figure("retail-sales", "month");
const MARKS: readonly Mark[] = [{ ...INPUT, level: "A", text: "A" }];

/** Reads anew, asking for all there is; gives the sheets read, those not told of whole, and what went wrong. */
const read = () =>
  excel.pane.evaluate(async () => {
    const { value, kind } = await window.tryHost((host) => host.read(true));
    return { sheets: value?.workbook.sheets.map(({ name }) => name), untold: value?.untold, kind };
  });
const mark = (marks: readonly Mark[]) =>
  excel.pane.evaluate((given) => window.tryHost((host) => host.mark(given)), marks);
const names = () => excel.model.sheets.map(({ name }) => name);

test("conditional formats that Excel cannot hand out keep nothing from being read or marked", async () => {
  const mend = excel.faults.failAlways("GeneralException", "ConditionalFormat.CustomOrNullObject");
  expect(await read()).toEqual({ sheets: names(), untold: undefined, kind: undefined });
  expect(await mark(MARKS)).toEqual({});
  expect(await mark([])).toEqual({});
  mend();
});

test("sheets whose hidden rows or merged cells Excel does not tell are read all the same, and named", async () => {
  const mend = excel.faults.failAlways("GeneralException", "Range.GetRowProperties");
  const { sheets, untold, kind } = await read();
  mend();
  expect([sheets, kind]).toEqual([names(), undefined]);
  expect(untold).toEqual(names());
  expect((await read()).untold).toBeUndefined();
});

test("another workbook in front is said, and nothing else is lost by it", async () => {
  excel.faults.failNext("InactiveWorkbook");
  expect((await read()).kind).toBe("not-in-front");
  expect((await read()).sheets).toEqual(names());
});

test("a cell being edited is waited for, which can be told meanwhile", async () => {
  const waits = () => excel.pane.evaluate(() => window.host.waitsForUser!());
  excel.host.editing = true;
  const reading = read();
  while (!(await waits())) await excel.page.waitForTimeout(20);
  excel.host.editing = false;
  expect((await reading).kind).toBeUndefined();
  expect(await waits()).toBe(false);
});

test("a sheet that is renamed is known under its new name as soon as the pane is come to", async () => {
  await read();
  const before = await excel.pane.evaluate(() => window.heard.changes.length);
  excel.model.rename(excel.model.sheet(SHEETS.guide), "说明");
  // Not sooner than half a second after the last look.
  await excel.page.waitForTimeout(500);
  await excel.pane.evaluate(() => document.documentElement.dispatchEvent(new PointerEvent("pointerenter")));
  await excel.pane.waitForFunction((count) => window.heard.changes.length > count, before);
  excel.model.rename(excel.model.sheet("说明"), SHEETS.guide);
});

test("a sheet deleted meanwhile keeps no other from being marked or read", async () => {
  await read();
  excel.model.deleteSheet(excel.model.sheet(SHEETS.guide));
  expect(await mark([...MARKS, { sheet: SHEETS.guide, cell: "A1", level: "A", text: "A" }])).toEqual({});
  expect(excel.model.sheet(INPUT.sheet).conditionalFormats.some(({ formula }) => formula.includes("huizong"))).toBe(
    true,
  );
  expect((await read()).sheets).toEqual(names());
});
