import type { Browser } from "playwright-core";
import { SHEETS } from "../../src/core/form/form";
import { formFor } from "../core/submission/filled-form";
import { launchBrowser } from "../excel-host/browser";
import type { RunningExcel } from "../excel-host/excel";
import { cleanWorkbook } from "../scenario/clean-workbook";
import { bundleAdapter, openBeside, readInExcel } from "./adapter";
import type { BundledPage } from "./bundle";

let browser: Browser;
let adapter: BundledPage;
let excel: RunningExcel;
beforeAll(async () => {
  const [launched, bundled, workbook] = await Promise.all([
    launchBrowser(),
    bundleAdapter(),
    cleanWorkbook("commerce"),
  ]);
  [browser, adapter] = [launched, bundled];
  excel = await openBeside(adapter, browser, { bridge: "windows", apiSet: "1.19", workbook });
});
afterAll(async () => {
  await excel.close();
  await browser.close();
  adapter.remove();
});

const INPUT = formFor("commerce").layout.figure("retail-sales", "month");

test.each(["Range.GetMergedAreasOrNullObject", "Range.GetRowProperties", "ConditionalFormat.Type"])(
  "cells are read though Excel cannot hand out %s, and the sheets it is about are named",
  async (member) => {
    const mend = excel.faults.failAlways("GeneralException", member);
    const { value } = await excel.pane.evaluate(() =>
      window.tryHost(async (host) => {
        const { workbook, untold } = await host.read(true);
        return { sheets: workbook.sheets.map(({ name }) => name), untold };
      }),
    );
    mend();
    expect(value?.sheets).toContain(SHEETS.form);
    if (member.startsWith("Range")) expect(value?.untold).toContain(SHEETS.form);
  },
);

test("a sheet that is renamed is noticed by the next click", async () => {
  await readInExcel(excel, true);
  const before = await excel.pane.evaluate(() => window.heard.changes.length);
  excel.model.rename(excel.model.sheet(SHEETS.guide), "说明");
  await excel.pane.waitForTimeout(600);
  await excel.select("说明", "A2");
  await excel.pane.waitForFunction((count) => window.heard.changes.length > count, before);
  expect((await readInExcel(excel)).sheets.map(({ name }) => name)).toContain("说明");
});

test("a row that is hidden is noticed at once", async () => {
  excel.model.hideRow(excel.model.sheet(SHEETS.form), 11);
  await excel.host.flush();
  await excel.pane.waitForTimeout(50);
  const form = (await readInExcel(excel)).sheets.find(({ name }) => name === SHEETS.form)!;
  expect([...form.hiddenRows]).toContain(12);
});

test("what is asked while the user is in a cell is done when he leaves it", async () => {
  excel.host.editing = true;
  const writing = excel.pane.evaluate((edit) => window.tryHost((host) => host.write([edit])), { ...INPUT, value: 7 });
  const sealing = excel.pane.evaluate(() => window.tryHost(async (host) => (await host.bytes()).length));
  await excel.pane.waitForTimeout(400);
  excel.host.editing = false;
  expect((await writing).value).toHaveLength(1);
  expect((await sealing).value).toBeGreaterThan(0);
});
