import type { Browser } from "playwright-core";
import { launchBrowser } from "../excel-host/browser";
import { bundleAdapter, openBeside } from "./adapter";

let browser: Browser;
let adapter: string;
beforeAll(async () => {
  [browser, adapter] = await Promise.all([launchBrowser(), bundleAdapter()]);
});
afterAll(async () => {
  await browser.close();
});

test("on the Mac a workbook opens unsaved, and a zip is to be had from the page in a browser", async () => {
  const excel = await openBeside(adapter, browser, { bridge: "windows" });
  const handed = await excel.pane.evaluate(async () => {
    const opened: string[] = [];
    const office = Office;
    const context = Object.create(office.context, {
      platform: { value: office.PlatformType.Mac },
      requirements: { value: { isSetSupported: () => true } },
      ui: { value: { openBrowserWindow: (url: string) => opened.push(new URL(url).pathname) } },
    });
    Object.assign(window, { Office: Object.create(office, { context: { value: context } }) });
    Object.assign(Excel, { createWorkbook: async () => void opened.push("workbook") });
    const bytes = new Uint8Array([1]);
    return [await window.host.save(bytes, "报表.xlsx"), await window.host.save(bytes, "空白报表.zip"), ...opened];
  });
  expect(handed).toEqual(["workbook", "browser", "workbook", "/index.html"]);
  await excel.close();
});
