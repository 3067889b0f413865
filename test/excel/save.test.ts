import { launchBrowser } from "@huizong/excel-host/browser";
import type { Browser } from "playwright-core";
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

test("a workbook the pane has made opens in a window of its own, and is saved where Excel cannot do that", async () => {
  for (const [apiSet, expected] of [
    ["1.7", "download"],
    ["1.8", "workbook"],
  ] as const) {
    const excel = await openBeside(adapter, browser, { bridge: "windows", apiSet });
    const handed = await excel.pane.evaluate(async () => {
      Object.assign(Excel, { createWorkbook: async () => undefined });
      return window.host.open(new Uint8Array([1]), "绿园区_财政局_2024年4月.xlsx");
    });
    expect(handed).toBe(expected);
    await excel.close();
  }
});

test("the guide opens in the user's browser; an Excel that knows no way there opens one more window", async () => {
  const excel = await openBeside(adapter, browser, { bridge: "windows" });
  const opened = await excel.pane.evaluate(() => {
    const opened: string[] = [];
    const office = Office;
    const ask = (supported: boolean) => {
      const context = Object.create(office.context, {
        requirements: { value: { isSetSupported: (name: string) => supported && name === "OpenBrowserWindowApi" } },
        ui: { value: { openBrowserWindow: (url: string) => opened.push(`browser ${url}`) } },
      });
      Object.assign(window, { Office: Object.create(office, { context: { value: context } }) });
      window.host.openPage("guide.html#1-a");
    };
    Object.assign(window, { open: (url: string) => void opened.push(`window ${url}`) });
    ask(true);
    ask(false);
    return opened.map((one) => one.replace(location.origin, ""));
  });
  expect(opened).toEqual(["browser /guide.html#1-a", "window /guide.html#1-a"]);
  await excel.close();
});
