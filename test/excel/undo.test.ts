import { readFileSync } from "node:fs";
import { launchBrowser } from "@huizong/excel-host/browser";
import type { RunningExcel } from "@huizong/excel-host/excel";
import { parseArea } from "@huizong/excel-host/model/area";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { SHEETS } from "#src/core/form/form";
import type { CellEdit, Mark } from "#src/pane/host/workbook-host";
import { filledForm, formFor } from "../scenario/form-file";
import { ways } from "../tools/breadth";
import { bundleAdapter, openBeside, readInExcel } from "./adapter";

let browser: Browser;
let adapter: string;
let excel: RunningExcel;
let form: Uint8Array;
beforeAll(async () => {
  [browser, adapter, form] = await Promise.all([launchBrowser(), bundleAdapter(), filledForm("commerce").bytes()]);
});
afterEach(() => excel.close());
afterAll(async () => {
  await browser.close();
});

const { layout } = formFor("commerce");
const INPUT = layout.figure("retail-sales", "month");
const NOTE = layout.note("retail-sales");
const mark = (marks: readonly Mark[]) =>
  excel.pane.evaluate((given) => window.tryHost((host) => host.mark(given)), marks);
const write = (edits: readonly CellEdit[]) =>
  excel.pane.evaluate((given) => window.tryHost((host) => host.write(given)), edits);
const keepsUndo = () => excel.pane.evaluate(() => window.host.keepsUndo!());
const own = () =>
  excel.model.sheet(SHEETS.form).conditionalFormats.filter(({ formula }) => formula.includes("huizong-mark"));

/** The first reading, and what opening a form does besides: that empties undo too, when there is nothing in it yet. */
async function opened(): Promise<void> {
  await readInExcel(excel);
  const said = () => excel.host.roundTrips.some(({ members }) => members.includes(STARTS_WITH_FORM));
  while (!said()) await excel.page.waitForTimeout(10);
}
const STARTS_WITH_FORM = "AppRuntimePersistenceService.SetAppRuntimeStartState";

/** What the pane does beside a user who types 40 entries: it reads after each, and marks where that costs nothing. */
async function day(marking: boolean): Promise<void> {
  await opened();
  for (let entry = 0; entry < 40; entry++) {
    await excel.type(INPUT.sheet, INPUT.cell, entry);
    await readInExcel(excel);
    if (marking) await mark(entry % 3 === 0 ? [] : [{ ...INPUT, level: entry % 2 ? "A" : "C", text: "" }]);
  }
}

/** Makes office.js say of marks that they can be undone, as one newer than the library served with the pane may. */
const withNewerLibrary = () =>
  excel.pane.evaluate(() => {
    interface Pending {
      m_actions: { actionInfo: { Name: string } }[];
      buildRequestMessageBodyAndRequestFlags(): { flags: number };
    }
    const { _pendingRequest } = new Excel.RequestContext() as unknown as { _pendingRequest: Pending };
    const request = Object.getPrototypeOf(Object.getPrototypeOf(_pendingRequest)) as Pending;
    const build = request.buildRequestMessageBodyAndRequestFlags;
    request.buildRequestMessageBodyAndRequestFlags = function () {
      const built = build.call(this);
      const names = this.m_actions.map(({ actionInfo }) => actionInfo.Name);
      const marks = names.some((name) => name === "Formula" || name === "Delete");
      return marks && !names.includes("Protect") ? { ...built, flags: built.flags | 16 } : built;
    };
  });

const OLDEST = ["windows", "1.7"] as const;

test.each(ways([["windows", "1.19"], OLDEST, ["web", "1.19"]] as const, OLDEST))(
  "a day of 40 entries keeps every one of them in the undo list (%s, ExcelApi %s)",
  async (bridge, apiSet) => {
    excel = await openBeside(adapter, browser, { bridge, apiSet, workbook: form });
    await readInExcel(excel);
    const live = await keepsUndo();
    // The library that is served with the pane says of no mark that it can be undone.
    expect(live).toBe(false);
    await day(live);
    expect(excel.host.undo.clearings.filter(({ lost }) => lost > 0)).toEqual([]);
    expect(excel.host.undo.steps).toBe(40);
  },
);

test("drawn after every entry, the marks of the library that is served cost the user what he typed", async () => {
  excel = await openBeside(adapter, browser, { bridge: "windows", apiSet: "1.20", workbook: form });
  await day(true);
  expect(excel.host.undo.lost).toBeGreaterThan(20);
});

test("with a library that says of marks that they can be undone, marks follow every entry and nothing is lost", async () => {
  excel = await openBeside(adapter, browser, { bridge: "windows", apiSet: "1.19", workbook: form });
  await withNewerLibrary();
  await readInExcel(excel);
  expect(await keepsUndo()).toBe(true);
  await day(true);
  expect(own()).toHaveLength(0);
  expect(excel.host.undo.steps).toBe(40);
});

test("in an Excel that keeps undo all the same, a mark tried by hand takes nothing and stays nowhere", async () => {
  excel = await openBeside(adapter, browser, { bridge: "windows", apiSet: "1.17", workbook: form, keepsUndo: true });
  await readInExcel(excel);
  expect(await keepsUndo()).toBe(false);
  await excel.select(INPUT.sheet, INPUT.cell);
  await excel.type(INPUT.sheet, INPUT.cell, 7);
  await excel.pane.evaluate(() => window.host.tryMark!());
  expect(excel.host.undo.steps).toBe(1);
  expect(own()).toEqual([]);
});

test.each([
  ["1.20", 0],
  ["1.19", 0],
  ["1.7", 20],
] as const)("of the user's steps nothing is lost but by a fix he takes (ExcelApi %s)", async (apiSet, lost) => {
  excel = await openBeside(adapter, browser, { bridge: "windows", apiSet, workbook: form });
  await opened();
  for (let entry = 0; entry < 20; entry++) {
    await excel.type(INPUT.sheet, INPUT.cell, entry);
    await readInExcel(excel);
  }
  expect(excel.host.undo.lost).toBe(0);
  const { value: inverse } = await write([{ ...INPUT, value: 21.59 }]);
  expect(inverse).toEqual([{ ...INPUT, value: 19 }]);
  expect(excel.host.undo.lost).toBe(lost);
});

const REFUSALS = ["UndoNotSupported", "GeneralException", "InvalidOperation", "AccessDenied"];

test.each(ways(REFUSALS, "UndoNotSupported"))(
  "a fix that Excel does not take for one step of its undo, saying %s, is written all the same, and taken back whole",
  async (code) => {
    excel = await openBeside(adapter, browser, { bridge: "windows", apiSet: "1.20", workbook: form });
    await readInExcel(excel);
    await excel.type(INPUT.sheet, INPUT.cell, 7);
    await readInExcel(excel);
    excel.faults.failNext(code, "Range.Values=");
    // What is taken back first is refused no more.
    const { value: inverse } = await write([{ ...INPUT, value: 21.59 }]);
    expect(inverse).toEqual([{ ...INPUT, value: 7 }]);
    const { top, left } = parseArea(INPUT.cell);
    expect(excel.model.value(excel.model.sheet(INPUT.sheet), top, left)).toBe(21.59);
  },
);

test("a fix that Excel refuses in every way is said, and leaves the cells as they were", async () => {
  excel = await openBeside(adapter, browser, { bridge: "windows", apiSet: "1.20", workbook: form });
  await readInExcel(excel);
  await excel.type(INPUT.sheet, INPUT.cell, 7);
  await readInExcel(excel);
  const locked = { sheet: SHEETS.form, cell: "A1" };
  const { kind } = await write([
    { ...INPUT, value: 21.59 },
    { ...locked, value: 1 },
  ]);
  expect(kind).toBe("protected");
  const { top, left } = parseArea(INPUT.cell);
  expect(excel.model.value(excel.model.sheet(INPUT.sheet), top, left)).toBe(7);
});

test("sealing takes no step, and the file holds no mark though the sheet does", async () => {
  excel = await openBeside(adapter, browser, { bridge: "windows", apiSet: "1.19", workbook: form });
  await readInExcel(excel);
  await excel.type(INPUT.sheet, INPUT.cell, 1);
  await mark([
    { ...INPUT, level: "A", text: "" },
    { ...NOTE, level: "C", text: "" },
  ]);
  const { lost } = excel.host.undo;
  const parts = (file: Uint8Array) =>
    Object.values(unzipSync(file)).filter((part) => new TextDecoder().decode(part).includes("huizong-mark"));
  expect(parts(await excel.save())).toHaveLength(1);
  const base64 = await excel.pane.evaluate(async () => {
    const bytes = await window.host.bytes();
    return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ""));
  });
  expect(parts(new Uint8Array(Buffer.from(base64, "base64")))).toEqual([]);
  expect(own()).toHaveLength(2);
  expect(excel.host.undo.lost).toBe(lost);
});

test("marks that look the same are not drawn again, and only the level that differs is", async () => {
  excel = await openBeside(adapter, browser, { bridge: "windows", apiSet: "1.19", workbook: form });
  await readInExcel(excel);
  await mark([
    { ...INPUT, level: "A", text: "少了" },
    { ...NOTE, level: "C", text: "" },
  ]);
  const ids = own().map(({ id }) => id);
  const trips = await excel.count(() =>
    mark([
      { ...NOTE, level: "C", text: "" },
      { ...INPUT, level: "A", text: "多了" },
    ]),
  );
  expect(trips).toEqual([]);
  await mark([{ ...NOTE, level: "C", text: "" }]);
  const [left, ...others] = own();
  expect(others).toEqual([]);
  expect(ids).toContain(left!.id);
});

test("a mark taken away with Ctrl+Z is drawn again without a word", async () => {
  excel = await openBeside(adapter, browser, { bridge: "windows", apiSet: "1.19", workbook: form });
  await readInExcel(excel);
  await mark([{ ...INPUT, level: "A", text: "" }]);
  const sheet = excel.model.sheet(SHEETS.form);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ formula }) => !formula.includes("huizong-mark"));
  expect((await mark([{ ...INPUT, level: "B", text: "" }])).kind).toBeUndefined();
  expect(own()).toHaveLength(1);
});

test("a form issued before marks were allowed is marked when asked, and closed again", async () => {
  const issued = readFileSync("test/fixtures/issued/form-without-format-cells.xlsx");
  excel = await openBeside(adapter, browser, { bridge: "windows", apiSet: "1.19", workbook: new Uint8Array(issued) });
  await readInExcel(excel);
  const { protection } = excel.model.sheet(SHEETS.form);
  expect(protection?.options.allowFormatCells).toBe(false);
  expect(await keepsUndo()).toBe(false);
  expect((await mark([{ sheet: SHEETS.form, cell: "D12", level: "A", text: "" }])).kind).toBeUndefined();
  expect(own()).toHaveLength(1);
  expect(excel.model.sheet(SHEETS.form).protection).toMatchObject({ options: { allowFormatRows: true } });
});
