import { createHash } from "node:crypto";
import { launchBrowser } from "@huizong/excel-host/browser";
import type { RunningExcel } from "@huizong/excel-host/excel";
import type { Browser } from "playwright-core";
import { SUMMARY_SHEETS } from "#src/core/audit/layout";
import { readStoredSummary } from "#src/core/audit/stored";
import { figuresIn } from "../host/read-back";
import { read } from "../scenario/form-file";
import { ways } from "../tools/breadth";
import { march, marchSummary, submissionsOf, summarySheets, written } from "../workbook/summary/month";
import { bundleAdapter, openBeside, readInExcel, stateOf } from "./adapter";

let browser: Browser;
let adapter: string;
let excel: RunningExcel;
let summary: Uint8Array;
/** Of a few units, where the size does not matter. */
let small: Uint8Array;
beforeAll(async () => {
  [browser, adapter, summary, small] = await Promise.all([
    launchBrowser(),
    bundleAdapter(),
    written(marchSummary()),
    written(marchSummary({ submissions: submissionsOf(march).slice(0, 4) })),
  ]);
});
afterAll(async () => {
  await browser.close();
});

const deliver = (replace: readonly string[] = [], bytes = small) =>
  excel.pane.evaluate(
    ([base64, sheets, losing]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      return window.tryHost((host) => host.deliver({ bytes, sheets, replace: losing }));
    },
    [Buffer.from(bytes).toString("base64"), summarySheets, replace] as const,
  );

const foreign = () => excel.pane.evaluate((names) => window.host.foreignSheets(names), summarySheets);

const names = () => excel.model.sheets.map(({ name }) => name);

const OLDEST = ["windows", "1.7"] as const;
const ON_THE_WEB = ["web", "1.15"] as const;

describe.each(ways([["windows", "1.15"], ON_THE_WEB, ["web", "1.9"], OLDEST] as const, ON_THE_WEB, OLDEST))(
  "a summary delivered over the %s bridge to ExcelApi %s",
  (bridge, apiSet) => {
    beforeAll(async () => {
      excel = await openBeside(adapter, browser, { bridge, apiSet });
    });
    afterAll(() => excel.close());

    test("says what its file says", async () => {
      let answer: Awaited<ReturnType<typeof deliver>> = {};
      const trips = await excel.count(async () => {
        answer = await deliver([], summary);
      });
      expect(answer).toEqual({});
      expect(trips.length).toBeLessThanOrEqual(6);
      expect(Math.max(...trips.map(({ requestBytes }) => requestBytes))).toBeLessThan(5_000_000);
      expect(names()).toEqual(["Sheet1", ...summarySheets]);
      expect(await foreign()).toEqual([]);
      expect(figuresIn(await readInExcel(excel))).toEqual(figuresIn(read(summary)));
      expect(excel.model.activeSheet.name).toBe(SUMMARY_SHEETS.main);
      expect(excel.model.sheet(SUMMARY_SHEETS.identity).visibility).toBe("VeryHidden");
      // The emulated Excel on Windows takes charts in with their sheet but does not show them.
      if (bridge === "web" || apiSet === "1.7") {
        const { charts } = excel.model.sheet(SUMMARY_SHEETS.brief);
        expect(charts.map(({ series }) => series.length)).toEqual([4, 4, 2]);
        expect(charts.every(({ series }) => series.every(({ values, categories }) => values && categories))).toBe(true);
      }
    });
  },
);

describe("a summary delivered again", () => {
  beforeAll(async () => {
    excel = await openBeside(adapter, browser, { bridge: "windows" });
    await deliver();
  });
  afterAll(() => excel.close());

  /** Every cell, name and setting, and what is in front; Excel quotes a sheet's name in formulas as it likes. */
  const everything = () => {
    const { names: defined, settings, activeSheet } = excel.model;
    return createHash("sha256")
      .update(JSON.stringify([stateOf(excel), defined, [...settings], activeSheet.name]).replaceAll("'", ""))
      .digest("hex");
  };

  test.each(["WorksheetCollection.Add", "Range.Formulas=", "Worksheet.Activate"])(
    "leaves the one before as it was when %s fails",
    async (member) => {
      const before = everything();
      excel.faults.failNext("GeneralException", "Workbook.InsertWorksheetsFromBase64");
      excel.faults.failNext("GeneralException", member);
      expect((await deliver()).kind).toBe("unexpected");
      expect(everything()).toBe(before);
    },
  );

  test("says so when it can be neither finished nor taken back", async () => {
    excel.faults.failNext("GeneralException", "Worksheet.Activate");
    const mend = excel.faults.failAlways("GeneralException", "Worksheet.Delete");
    const { kind } = await deliver();
    mend();
    expect(kind).toBe("half-delivered");
    expect(names().filter((name) => name.endsWith("~"))).toHaveLength(summarySheets.length);
  });

  test("takes at most six round trips, and the remains of one that failed with it", async () => {
    const trips = await excel.count(() => deliver());
    expect(trips.length).toBeLessThanOrEqual(6);
    expect(names()).toEqual(["Sheet1", ...summarySheets]);
    expect(figuresIn(await readInExcel(excel))).toEqual(figuresIn(read(small)));
  });

  test("names the sheets of the one before that Excel does not let go", async () => {
    excel.faults.failNext("GeneralException", "Worksheet.Delete");
    expect((await deliver()).kind).toBe("left-over");
    expect(names()).toEqual(expect.arrayContaining(summarySheets));
    expect(await deliver()).toEqual({});
    expect(names()).toEqual(["Sheet1", ...summarySheets]);
  });
});

test("a summary that Excel does not insert, for whatever reason, is written range by range", async () => {
  excel = await openBeside(adapter, browser, { bridge: "windows" });
  for (const member of ["Workbook.InsertWorksheetsFromBase64", "NamedItem.Formula="]) {
    excel.faults.failNext("GeneralException", member);
    expect(await deliver()).toEqual({});
    expect(figuresIn(await readInExcel(excel))).toEqual(figuresIn(read(small)));
    expect(names()).toEqual(["Sheet1", ...summarySheets]);
  }
  await excel.close();
});

test("a sheet that is not the add-in's goes only with the user's word, even the last one", async () => {
  excel = await openBeside(adapter, browser, { bridge: "windows" });
  excel.model.rename(excel.model.sheet("Sheet1"), SUMMARY_SHEETS.main);
  await deliver([SUMMARY_SHEETS.main]);
  expect(names()).toEqual(summarySheets);
  expect(excel.model.activeSheet.name).toBe(SUMMARY_SHEETS.main);
  await excel.close();
});

describe("functions", () => {
  beforeAll(async () => {
    excel = await openBeside(adapter, browser, { bridge: "windows", workbook: summary });
  });
  afterAll(() => excel.close());

  test("answer from the summary that is open, and say what is wrong in a sentence", async () => {
    const stored = readStoredSummary(read(summary))!;
    const growth = stored.figures.find(({ line, column, value }) => {
      return line.indicator === "retail-sales" && column === "growth" && line.reporter === null && value !== null;
    })!;
    const part = stored.evidence.find(({ department, value }) => department === "commerce" && value !== null)!;
    const done = stored.figures.find(({ column, value }) => column === "completion" && typeof value === "number")!;
    const answers = await excel.pane.evaluate(
      ({ indicator, measure, department, target }) =>
        Promise.all([
          window.hz.value("retail-sales", "累计同比"),
          window.hz.value(indicator, measure, "2024年3月", department),
          window.hz.progress(target),
        ]),
      { ...part, target: done.line.target! },
    );
    expect(answers[0]).toBeCloseTo(growth.value as number, 9);
    expect(answers[1]).toBe(part.value);
    expect(answers[2]).toBeCloseTo(done.value as number, 9);
    const wrong = await excel.pane.evaluate(() =>
      window.hz.value("没有的指标", "growth").catch(({ code, message }: CustomFunctionError) => ({ code, message })),
    );
    expect(wrong).toEqual({ code: "#VALUE!", message: expect.stringContaining("没有的指标") });
    const absent = await excel.pane.evaluate(() =>
      window.hz.value("retail-sales", "growth", "2024-02").catch(({ code }: CustomFunctionError) => code),
    );
    expect(absent).toBe("#N/A");
  });

  test("read the workbook once until it changes", async () => {
    const ask = () =>
      excel.pane.evaluate(() =>
        Promise.all(["1", "2", "3"].map(() => window.hz.progress("gdp-growth").catch(() => 0))),
      );
    await ask();
    expect(await excel.count(ask)).toHaveLength(0);
    await excel.type(SUMMARY_SHEETS.main, "A1", "改了");
    await excel.pane.waitForFunction(() => window.heard.changes.length > 0);
    expect(await excel.count(ask)).toHaveLength(1);
  });
});
