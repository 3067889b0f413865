import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import { type RunningExcel, startExcel } from "./excel";
import { loadWorkbook } from "./model/xlsx-load";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(["windows", "web"] as const)("an add-in in Excel over the %s bridge", (bridge) => {
  let excel: RunningExcel;
  const log = () => excel.pane.locator("#log li").allTextContents();

  beforeAll(async () => {
    excel = await startExcel({ bridge, browser });
    await excel.pane.locator("#ready", { hasText: "Excel" }).waitFor();
  });
  afterAll(() => excel.close());
  beforeEach(() => excel.pane.evaluate(() => document.getElementById("log")?.replaceChildren()));
  afterEach(() => {
    expect(excel.pageErrors).toEqual([]);
    expect(excel.escaped).toEqual([]);
  });

  test("is told where it runs", async () => {
    expect(await excel.pane.textContent("#ready")).toBe(bridge === "web" ? "Excel OfficeOnline" : "Excel PC");
    const told = await excel.pane.evaluate(() => ({
      language: Office.context.displayLanguage,
      has: ["1.7", "1.15", "1.16"].filter((version) => Office.context.requirements.isSetSupported("ExcelApi", version)),
    }));
    expect(told).toEqual({ language: "zh-CN", has: ["1.7", "1.15"] });
  });

  test("writes, computes and reads in two round trips", async () => {
    const trips = await excel.count(async () => {
      const read = await excel.pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("Sheet1");
          sheet.getRange("A1:B2").values = [
            [1, 2],
            ["=SUM(A1:B1)", "亿元"],
          ];
          await context.sync();
          const used = sheet.getUsedRange();
          used.load("values,formulas,address");
          await context.sync();
          return { address: used.address, values: used.values, formulas: used.formulas };
        }),
      );
      expect(read).toEqual({
        address: "Sheet1!A1:B2",
        values: [
          [1, 2],
          [3, "亿元"],
        ],
        formulas: [
          [1, 2],
          ["=SUM(A1:B1)", "亿元"],
        ],
      });
    });
    expect(trips).toHaveLength(2);
    expect(trips[0]?.members).toContain("Range.Values");
  });

  test("hears what the user does", async () => {
    const second = excel.model.addSheet("二月");
    await excel.type("Sheet1", "B2", "5 %");
    await excel.select("二月", "C3:D4");
    await excel.pane.locator("#log li").nth(3).waitFor();
    expect((await log()).sort()).toEqual(
      [`activated ${second.id}`, "changed B2 0.05", "selected C3:D4", "selection of the workbook"].sort(),
    );
  });

  test("answers a ribbon button and reports that it is done", async () => {
    await excel.press("check", "HZ.Check");
    await excel.commandsCompleted(1);
    expect(await log()).toEqual(["command HZ.Check"]);
    expect(excel.host.completedCommands[0]?.data).toMatchObject({ completedContext: { checked: true } });
  });

  test("hears its own writing too, unless it asks for silence", async () => {
    const write = (value: number, events: boolean) =>
      excel.pane.evaluate(
        ([entry, enabled]) =>
          Excel.run(async (context) => {
            context.runtime.enableEvents = enabled;
            context.workbook.worksheets.getItem("Sheet1").getRange("K1").values = [[entry]];
            await context.sync();
          }),
        [value, events] as const,
      );
    await write(1, false);
    await write(2, true);
    await excel.pane.locator("#log li").first().waitFor();
    expect(await log()).toEqual(["changed K1 2"]);
  });

  test("keeps settings with the document", async () => {
    const saved = await excel.pane.evaluate(
      () =>
        new Promise((resolve) => {
          Office.context.document.settings.set("Office.AutoShowTaskpaneWithDocument", true);
          Office.context.document.settings.saveAsync((result) => resolve(result.status));
        }),
    );
    expect(saved).toBe("succeeded");
    expect([...excel.model.settings]).toEqual([["Office.AutoShowTaskpaneWithDocument", true]]);
    const found = await excel.pane.evaluate(() =>
      Excel.run(async (context) => {
        const setting = context.workbook.settings.getItem("Office.AutoShowTaskpaneWithDocument").load("value");
        await context.sync();
        return setting.value;
      }),
    );
    expect(found).toBe(true);
  });

  test("reads its own file in slices", async () => {
    await excel.type("Sheet1", "A1", "报送");
    const bytes = await excel.pane.evaluate(
      () =>
        new Promise<number[]>((resolve, reject) => {
          Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 4096 }, async (opened) => {
            if (opened.status !== Office.AsyncResultStatus.Succeeded) return reject(new Error(opened.error.message));
            const file = opened.value;
            const slices: number[] = [];
            for (let index = 0; index < file.sliceCount; index += 1) {
              const slice = await new Promise<Office.Slice>((done) =>
                file.getSliceAsync(index, (one) => done(one.value)),
              );
              slices.push(...slice.data);
            }
            file.closeAsync(() => resolve(slices));
          });
        }),
    );
    const reopened = await loadWorkbook(new Uint8Array(bytes));
    expect(reopened.value(reopened.sheet("Sheet1"), 0, 0)).toBe("报送");
  });

  test("shows and hides its pane", async () => {
    await excel.pane.evaluate(() => Office.addin.hide());
    expect(excel.host.frame.state).toBe("Background");
    await excel.pane.evaluate(() => Office.addin.showAsTaskpane());
    expect(excel.host.frame.state).toBe("Visible");
  });

  test("asks nothing of any other machine", async () => {
    const hosts = new Set(excel.requests.map((address) => new URL(address).origin));
    expect([...hosts]).toEqual([new URL(excel.pane.url()).origin]);
    expect(
      excel.requests.some((address) =>
        address.endsWith(`/office/excel-${bridge === "web" ? "web-16.00" : "win32-16.01"}.js`),
      ),
    ).toBe(true);
    const telemetry = await excel.pane.evaluate(() =>
      fetch("/office/telemetry/oteljs_agave.js").then((one) => one.status),
    );
    expect(telemetry).toBe(404);
  });

  test("may send large requests on Windows only", async () => {
    const answer = await excel.pane.evaluate(() =>
      window.attempt(async (context) => {
        const text = "统计".repeat(1000);
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A1000");
        range.values = Array.from({ length: 1000 }, () => [text]);
        await context.sync();
        return "written";
      }),
    );
    expect(answer).toEqual(bridge === "web" ? { code: "RequestPayloadSizeLimitExceeded" } : { value: "written" });
    expect(excel.syncs.at(-1)?.requestBytes).toBeGreaterThan(5 * 1024 * 1024);
  });
});
