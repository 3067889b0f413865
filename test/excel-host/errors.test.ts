import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import { type RunningExcel, startExcel } from "./excel";

let browser: Browser;
let excel: RunningExcel;
beforeAll(async () => {
  browser = await launchBrowser();
  excel = await startExcel({ bridge: "windows", apiSet: "1.9", browser });
  await excel.pane.locator("#ready", { hasText: "Excel" }).waitFor();
});
afterAll(async () => {
  await excel.close();
  await browser.close();
});

type Work = (context: Excel.RequestContext) => Promise<unknown>;

/** Runs a batch in the pane; gives its value or the code and place of its error. */
async function attempt(work: Work): Promise<{ value?: unknown; code?: string; location?: string; statement?: string }> {
  return excel.pane.evaluate(`window.attempt(${work.toString()})`);
}

test("what was not loaded cannot be read", async () => {
  const answer = await attempt(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    await context.sync();
    return range.values;
  });
  expect(answer.code).toBe("PropertyNotLoaded");
});

test("a sheet that is not there is ItemNotFound, with the statement that asked for it", async () => {
  const answer = await attempt(async (context) => {
    context.workbook.worksheets.getItem("没有").getRange("A1").load("values");
    await context.sync();
  });
  expect(answer).toMatchObject({ code: "ItemNotFound", location: "WorksheetCollection.getItem" });
  expect(answer.statement).toBe("var worksheet = worksheets.getItem(...);");
});

test("a null object tells that it is one, and what is done to it does nothing", async () => {
  const answer = await attempt(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
    const range = sheet.getRange("A1").load("values");
    sheet.delete();
    await context.sync();
    return [sheet.isNullObject, range.isNullObject];
  });
  expect(answer.value).toEqual([true, true]);
});

test("what the emulated Excel lacks fails instead of being guessed", async () => {
  const method = await attempt(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").insert("Down");
    await context.sync();
  });
  expect(method).toMatchObject({ code: "ApiNotFound", location: "Range.insert" });
  const property = await attempt(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("style");
    await context.sync();
  });
  expect(property).toMatchObject({ code: "ApiNotFound", location: "Range.style" });
});

test("an older Excel lacks what came later, whether called or loaded", async () => {
  const called = await attempt(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").comments.add("A1", "…");
    await context.sync();
  });
  expect(called).toMatchObject({ code: "ApiNotFound", location: "Worksheet.comments" });
  const loaded = await attempt(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").load("tabId");
    await context.sync();
  });
  expect(loaded).toMatchObject({ code: "ApiNotFound", location: "Worksheet.tabId" });
});

test("a protected sheet refuses its locked cells to the add-in and to the user", async () => {
  const sheet = excel.model.addSheet("报表");
  excel.model.format(sheet, { top: 0, left: 0, bottom: 0, right: 0 }, (format) => ({ ...format, locked: false }));
  sheet.protection = { options: {}, password: "x" };
  const open = await attempt(async (context) => {
    context.workbook.worksheets.getItem("报表").getRange("A1").values = [[7]];
    await context.sync();
  });
  expect(open).toEqual({});
  const locked = await attempt(async (context) => {
    context.workbook.worksheets.getItem("报表").getRange("A1:B1").values = [[8, 9]];
    await context.sync();
  });
  expect(locked).toMatchObject({ code: "AccessDenied", location: "Range.values" });
  expect(excel.model.value(sheet, 0, 0)).toBe(7);
  await expect(excel.type("报表", "B1", 9)).rejects.toMatchObject({ code: "AccessDenied" });
  const marked = await attempt(async (context) => {
    context.workbook.worksheets.getItem("报表").getRange("A1").format.fill.color = "#FFEEEE";
    await context.sync();
  });
  expect(marked.code).toBe("AccessDenied");
  const unlocked = await attempt(async (context) => {
    const { protection } = context.workbook.worksheets.getItem("报表");
    protection.unprotect("x");
    protection.load("protected");
    await context.sync();
    return protection.protected;
  });
  expect(unlocked.value).toBe(false);
});

test("what was done before the failure stays done", async () => {
  const answer = await attempt(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("F1").values = [["先"]];
    sheet.getRange("F2:F3").values = [["后"]];
    await context.sync();
  });
  expect(answer.code).toBe("InvalidArgument");
  expect(excel.model.value(excel.model.sheet("Sheet1"), 0, 5)).toBe("先");
});

test("a test can make any call fail once", async () => {
  excel.faults.failNext("GeneralException", "Range.Values");
  const read: Work = async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("G1").load("values");
    await context.sync();
    return range.values;
  };
  expect(await attempt(read)).toMatchObject({ code: "GeneralException", location: "Range.values" });
  expect(await attempt(read)).toEqual({ value: [[""]] });
});

test("a held answer arrives after the user's next change and does not know of it", async () => {
  const before = excel.syncs.length;
  const release = excel.faults.hold();
  const reading = attempt(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("H1").load("values");
    await context.sync();
    return range.values;
  });
  while (excel.syncs.length === before) await excel.page.waitForTimeout(10);
  await excel.type("Sheet1", "H1", 12);
  release();
  expect(await reading).toEqual({ value: [[""]] });
});

test("a dark Excel in English says so", async () => {
  const dark = await startExcel({ bridge: "windows", locale: "en-US", theme: "dark", browser });
  await dark.pane.locator("#ready", { hasText: "Excel" }).waitFor();
  const told = await dark.pane.evaluate(() => ({
    language: Office.context.displayLanguage,
    background: Office.context.officeTheme.bodyBackgroundColor,
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
  }));
  expect(told).toEqual({ language: "en-US", background: "#262626", dark: true });
  await dark.close();
});

test("an Excel of 2016 works with what it has, and its changes tell no values", async () => {
  const old = await startExcel({ bridge: "windows", apiSet: "1.7", browser });
  await old.pane.waitForFunction(() => typeof Excel !== "undefined" && Office.context?.requirements);
  await old.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.onChanged.add(async (event) => {
        document.title = `${event.address} ${event.details === undefined}`;
      });
      await context.sync();
    }),
  );
  await old.type("Sheet1", "C3", 1);
  expect(await old.page.title()).toBe("C3 true");
  const silence = await old.pane.evaluate(() =>
    window.attempt(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    }),
  );
  expect(silence.code).toBe("ApiNotFound");
  await old.close();
});
