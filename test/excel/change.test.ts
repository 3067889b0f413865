import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { SHEETS } from "../../src/core/form/form";
import { speakerOf } from "../../src/language/speaker";
import type { CellEdit, Mark } from "../../src/pane/host/workbook-host";
import { formFor } from "../core/submission/filled-form";
import { launchBrowser } from "../excel-host/browser";
import type { RunningExcel } from "../excel-host/excel";
import { parseArea } from "../excel-host/model/area";
import { cleanWorkbook } from "../scenario/clean-workbook";
import { type Adapter, bundleAdapter, openBeside, readInExcel, stateOf } from "./adapter";

let browser: Browser;
let adapter: Adapter;
let excel: RunningExcel;
let form: Uint8Array;
beforeAll(async () => {
  [browser, adapter, form] = await Promise.all([launchBrowser(), bundleAdapter(), cleanWorkbook("commerce")]);
});
afterAll(async () => {
  await browser.close();
  adapter.remove();
});
afterEach(() => excel.close());

/** A cell of the form that is filled in, and one that is locked. */
const INPUT = formFor("commerce").layout.figure("retail-sales", "month");
const LOCKED = { sheet: SHEETS.form, cell: "A10" };
const NOTE = formFor("commerce").layout.note("retail-sales");

const open = (options: { bridge?: "windows" | "web"; apiSet?: string } = {}) =>
  openBeside(adapter, browser, { bridge: "windows", workbook: form, ...options });

const write = (edits: readonly CellEdit[]) =>
  excel.pane.evaluate((given) => window.tryHost((host) => host.write(given)), edits);

const mark = (marks: readonly Mark[]) =>
  excel.pane.evaluate((given) => window.tryHost((host) => host.mark(given)), marks);

const shown = ({ sheet, cell }: { sheet: string; cell: string }) => {
  const { top, left } = parseArea(cell);
  return excel.model.value(excel.model.sheet(sheet), top, left);
};

describe("writing", () => {
  test("takes one round trip and gives what undoes it", async () => {
    excel = await open();
    const before = stateOf(excel);
    const old = shown(INPUT);
    let inverse: readonly CellEdit[] = [];
    const trips = await excel.count(async () => {
      inverse = (await write([{ ...INPUT, value: 21.59 }])).value!;
    });
    expect(trips).toHaveLength(1);
    expect(shown(INPUT)).toBe(21.59);
    expect(inverse).toEqual([{ ...INPUT, value: old }]);
    await write(inverse);
    expect(stateOf(excel)).toBe(before);

    const formula = { ...INPUT, value: "=1+1", formula: true };
    const { value: back } = await write([formula]);
    expect(shown(INPUT)).toBe(2);
    expect((await write(back!)).value).toEqual([formula]);
  });

  test("keeps texts texts, and is refused by a locked cell without a trace", async () => {
    excel = await open();
    await readInExcel(excel);
    for (const cell of [NOTE, INPUT]) {
      for (const value of ["=1+1", "2024-04-08", "5 %", "007", "'引号", "TRUE"]) {
        await write([{ ...cell, value }]);
        expect(shown(cell)).toBe(value);
      }
    }
    await readInExcel(excel);
    const before = stateOf(excel);
    const answer = await write([
      { ...INPUT, value: 1 },
      { ...LOCKED, value: "别的名称" },
    ]);
    expect(answer.kind).toBe("protected");
    expect(stateOf(excel)).toBe(before);
  });
});

describe("marks", () => {
  const own = () =>
    excel.model.sheet(SHEETS.form).conditionalFormats.filter(({ formula }) => formula.includes("huizong-mark"));
  const MARKS: readonly Mark[] = [
    { ...INPUT, level: "A", text: "A" },
    { ...NOTE, level: "C", text: "C" },
    { ...LOCKED, level: "A", text: "A" },
  ];

  test.each([
    ["windows", "1.15"],
    ["web", "1.15"],
    ["windows", "1.7"],
  ] as const)("are drawn in one round trip and leave nothing behind (%s, ExcelApi %s)", async (bridge, apiSet) => {
    excel = await open({ bridge, apiSet });
    const before = stateOf(excel);
    await readInExcel(excel);
    const trips = await excel.count(() => mark(MARKS));
    expect(trips).toHaveLength(1);
    expect(own().flatMap(({ areas }) => areas)).toHaveLength(3);
    expect(excel.model.sheet(SHEETS.form).protection).not.toBeNull();
    expect(await excel.count(() => mark([]))).toHaveLength(1);
    expect(stateOf(excel)).toBe(before);
  });

  test("are not in the file that is handed in, and are known again by a later session", async () => {
    excel = await open();
    const before = stateOf(excel);
    await mark(MARKS);
    const bytes = new Uint8Array(await excel.pane.evaluate(async () => [...(await window.host.bytes())]));
    const parts = Object.values(unzipSync(bytes)).map((part) => new TextDecoder().decode(part));
    expect(parts.some((part) => part.includes("huizong-mark"))).toBe(false);
    expect(own()).toHaveLength(2);
    await excel.pane.goto(excel.pane.url());
    await excel.pane.locator("body[data-ready]").waitFor({ state: "attached" });
    await mark([]);
    expect(stateOf(excel)).toBe(before);
  });

  test("follow a sheet the user has opened meanwhile, and leave it open", async () => {
    excel = await open();
    await readInExcel(excel);
    await mark(MARKS);
    excel.model.sheet(SHEETS.form).protection = null;
    await readInExcel(excel);
    await mark([]);
    expect(excel.model.sheet(SHEETS.form).protection).toBeNull();
    expect(own()).toEqual([]);
  });

  test("that fail halfway or meet a password leave the sheet protected as it was", async () => {
    excel = await open();
    await readInExcel(excel);
    const before = stateOf(excel);
    excel.faults.failNext("GeneralException", "ConditionalFormatCollection.Add");
    expect((await mark(MARKS)).kind).toBe("unexpected");
    expect(stateOf(excel)).toBe(before);
    const sheet = excel.model.sheet(SHEETS.form);
    sheet.protection = { options: {}, password: "x" };
    expect((await mark(MARKS)).kind).toBe("protected");
    expect(sheet.protection).toEqual({ options: {}, password: "x" });
  });
});

describe("what the user does", () => {
  const heard = () => excel.pane.evaluate(() => window.heard);

  test.each(["1.15", "1.7"])("is heard with ExcelApi %s", async (apiSet) => {
    excel = await open({ apiSet });
    await readInExcel(excel);
    await excel.type(INPUT.sheet, INPUT.cell, 3);
    await excel.select(NOTE.sheet, NOTE.cell);
    await excel.pane.waitForFunction(() => window.heard.changes.length > 0 && window.heard.places.length > 0);
    const { changes, places } = await heard();
    expect(changes).toEqual([{ revision: 2, sheet: INPUT.sheet, range: INPUT.cell }]);
    expect(places.at(-1)).toEqual(NOTE);
  });

  test("while a check runs makes its reading older than the newest change", async () => {
    excel = await open();
    await readInExcel(excel);
    const release = excel.faults.hold();
    const reading = excel.pane.evaluate(async () => (await window.host.read()).revision);
    await excel.type(INPUT.sheet, INPUT.cell, 4);
    release();
    await excel.pane.waitForFunction(() => window.heard.changes.length > 0);
    const { changes } = await heard();
    expect(await reading).toBeLessThan((changes.at(-1) as { revision: number }).revision);
  });

  test("is told from what the add-in does, which is heard once", async () => {
    excel = await open();
    await readInExcel(excel);
    await write([{ ...INPUT, value: 5 }]);
    await mark([{ ...INPUT, level: "B", text: "B" }]);
    const place = { sheet: SHEETS.guide, cell: "A3" };
    await excel.pane.evaluate((given) => window.host.select(given), place);
    expect(excel.model.activeSheet.name).toBe(SHEETS.guide);
    expect(await excel.pane.evaluate(() => window.host.selection())).toEqual(place);
    const gone = await excel.pane.evaluate(() => window.tryHost((host) => host.select({ sheet: "没有", cell: "A1" })));
    expect(gone.kind).toBe("missing-sheet");
    expect((await heard()).changes).toHaveLength(1);
  });
});

test("every error code of Excel has its sentence in both languages", async () => {
  excel = await open();
  const codes = await excel.pane.evaluate(() => Object.values(Excel.ErrorCodes) as string[]);
  const kinds = new Map<string, string | undefined>();
  for (const code of [...codes, "InvalidOperationInCellEditMode", "RequestPayloadSizeLimitExceeded"]) {
    excel.faults.failNext(code, "Workbook.GetActiveCell");
    kinds.set(code, (await excel.pane.evaluate(() => window.tryHost((host) => host.selection()))).kind);
  }
  const said = [...kinds.values()].filter((kind) => kind !== "unexpected");
  for (const say of [speakerOf("zh-CN"), speakerOf("en")]) {
    for (const kind of said) expect(say(`pane.shell.host.${kind}`)).not.toBe("");
  }
  expect(
    [...kinds]
      .filter(([, kind]) => kind === "unexpected")
      .map(([code]) => code)
      .sort(),
  ).toMatchInlineSnapshot(`
[
  "EmptyChartSeries",
  "GeneralException",
  "InvalidArgument",
  "InvalidSelection",
  "ItemAlreadyExists",
]
`);
  expect(kinds.get("AccessDenied")).toBe("protected");
  expect(kinds.get("InvalidOperationInCellEditMode")).toBe("busy");
  expect(kinds.get("ApiNotFound")).toBe("too-old");
});
