import { launchBrowser } from "@huizong/excel-host/browser";
import type { Browser } from "playwright-core";
import { bundleAdapter, openBeside, stateOf } from "./adapter";

let browser: Browser;
let adapter: string;
beforeAll(async () => {
  [browser, adapter] = await Promise.all([launchBrowser(), bundleAdapter()]);
});
afterAll(async () => {
  await browser.close();
});

test("a self-check says what an Excel cannot do, each thing apart, and leaves nothing behind", async () => {
  const excel = await openBeside(adapter, browser, { bridge: "windows", apiSet: "1.9" });
  const before = stateOf(excel);
  excel.faults.failAlways("GeneralException", "ChartCollection.Add");
  excel.faults.failAlways("NotImplemented", "WorksheetProtection.Protect");
  const { trials } = await excel.pane.evaluate(() => window.host.selfCheck!());
  const by = (wanted: string) => trials.filter(({ outcome }) => outcome === wanted).map(({ name }) => name);
  expect(by("fails")).toEqual(["protection", "charts"]);
  expect(by("absent")).toEqual(["merges", "undo", "marksUndo", "insert"]);
  expect(trials.find(({ name }) => name === "charts")!.reason).toContain("GeneralException");
  expect(stateOf(excel)).toBe(before);
  await excel.close();
});
