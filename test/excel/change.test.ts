import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { SHEETS } from "../../src/core/form/form";
import { forData, type SentenceKey } from "../../src/language/sentence";
import { speakerOf } from "../../src/language/speaker";
import type { CellEdit, Mark } from "../../src/pane/host/workbook-host";
import { formFor } from "../core/submission/filled-form";
import { launchBrowser } from "../excel-host/browser";
import type { RunningExcel } from "../excel-host/excel";
import { parseArea } from "../excel-host/model/area";
import { cleanWorkbook } from "../scenario/clean-workbook";
import { bundleAdapter, openBeside, readInExcel, stateOf } from "./adapter";
import type { BundledPage } from "./bundle";

let browser: Browser;
let adapter: BundledPage;
let excel: RunningExcel;
let form: Uint8Array;
beforeAll(async () => {
  [browser, adapter, form] = await Promise.all([launchBrowser(), bundleAdapter(), cleanWorkbook("commerce")]);
});
afterAll(async () => {
  await browser.close();
  adapter.remove();
});

/** A cell of the form that is filled in, and one that is locked. */
const INPUT = formFor("commerce").layout.figure("retail-sales", "month");
const LOCKED = { sheet: SHEETS.form, cell: "A10" };
const NOTE = formFor("commerce").layout.note("retail-sales");

/** A workbook with a form that the tests of a block share. */
const shared = (bridge: "windows" | "web", apiSet: string) => {
  beforeAll(async () => {
    excel = await openBeside(adapter, browser, { bridge, apiSet, workbook: form });
    await readInExcel(excel);
  });
  afterAll(() => excel.close());
};

const write = (edits: readonly CellEdit[]) =>
  excel.pane.evaluate((given) => window.tryHost((host) => host.write(given)), edits);

const mark = (marks: readonly Mark[]) =>
  excel.pane.evaluate((given) => window.tryHost((host) => host.mark(given)), marks);

const shown = ({ sheet, cell }: { sheet: string; cell: string }) => {
  const { top, left } = parseArea(cell);
  return excel.model.value(excel.model.sheet(sheet), top, left);
};

const own = () =>
  excel.model.sheet(SHEETS.form).conditionalFormats.filter(({ formula }) => formula.includes("huizong-mark"));
const MARKS: readonly Mark[] = [
  { ...INPUT, level: "A", text: "A" },
  { ...NOTE, level: "C", text: "C" },
  { ...LOCKED, level: "A", text: "A" },
];

const heard = () => excel.pane.evaluate(() => window.heard);

describe.each([
  ["windows", "1.15"],
  ["windows", "1.7"],
  ["web", "1.15"],
] as const)("over the %s bridge to ExcelApi %s", (bridge, apiSet) => {
  shared(bridge, apiSet);

  test("writing takes one round trip and gives what undoes it", async () => {
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
  });

  test("marks are drawn in one round trip and leave nothing behind", async () => {
    await readInExcel(excel);
    const before = stateOf(excel);
    const trips = await excel.count(() => mark(MARKS));
    expect(trips).toHaveLength(1);
    expect(own().flatMap(({ areas }) => areas)).toHaveLength(3);
    expect(excel.model.sheet(SHEETS.form).protection).not.toBeNull();
    expect(await excel.count(() => mark([]))).toHaveLength(1);
    expect(stateOf(excel)).toBe(before);
  });

  test("what the user types and selects is heard", async () => {
    const before = (await heard()).changes.length;
    await excel.type(INPUT.sheet, INPUT.cell, 3);
    await excel.select(NOTE.sheet, NOTE.cell);
    await excel.pane.waitForFunction(
      (count) => window.heard.changes.length > count && window.heard.places.length > 0,
      before,
    );
    const { changes, places } = await heard();
    expect(changes.slice(before)).toEqual([{ revision: expect.any(Number), sheet: INPUT.sheet, range: INPUT.cell }]);
    expect(places.at(-1)).toEqual(NOTE);
  });
});

describe("writing", () => {
  shared("windows", "1.15");

  test("puts a formula back as one", async () => {
    const formula = { ...INPUT, value: "=1+1", formula: true };
    const { value: back } = await write([formula]);
    expect(shown(INPUT)).toBe(2);
    expect((await write(back!)).value).toEqual([formula]);
  });

  test("keeps texts texts", async () => {
    for (const cell of [NOTE, INPUT]) {
      for (const value of ["=1+1", "2024-04-08", "5 %", "007", "'引号", "TRUE"]) {
        await write([{ ...cell, value }]);
        expect(shown(cell)).toBe(value);
      }
    }
  });

  test("is refused by a locked cell without a trace", async () => {
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
  shared("windows", "1.15");

  test("that fail halfway are drawn again, or leave the sheet as it was", async () => {
    const before = stateOf(excel);
    excel.faults.failNext("GeneralException", "ConditionalFormatCollection.Add");
    expect((await mark(MARKS)).kind).toBeUndefined();
    expect(own().flatMap(({ areas }) => areas)).toHaveLength(3);
    await mark([]);
    const mend = excel.faults.failAlways("GeneralException", "ConditionalFormatCollection.Add");
    expect((await mark(MARKS)).kind).toBe("marks-failed");
    mend();
    expect(stateOf(excel)).toBe(before);
  });

  test("are not in the file that is handed in, and are known again by a later session", async () => {
    const before = stateOf(excel);
    await mark(MARKS);
    const base64 = await excel.pane.evaluate(async () => {
      const bytes = await window.host.bytes();
      return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ""));
    });
    const parts = Object.values(unzipSync(new Uint8Array(Buffer.from(base64, "base64"))));
    expect(parts.some((part) => new TextDecoder().decode(part).includes("huizong-mark"))).toBe(false);
    expect(own()).toHaveLength(2);
    await excel.pane.goto(excel.pane.url());
    await excel.pane.locator("body[data-ready]").waitFor({ state: "attached" });
    await mark([]);
    expect(stateOf(excel)).toBe(before);
  });

  test("follow a sheet the user has opened meanwhile, and leave it open", async () => {
    const sheet = excel.model.sheet(SHEETS.form);
    const { protection } = sheet;
    await readInExcel(excel);
    await mark(MARKS);
    sheet.protection = null;
    await readInExcel(excel);
    await mark([]);
    expect(sheet.protection).toBeNull();
    expect(own()).toEqual([]);
    sheet.protection = protection;
  });

  test("that meet a password leave the sheet protected as it was", async () => {
    await readInExcel(excel);
    const sheet = excel.model.sheet(SHEETS.form);
    sheet.protection = { options: {}, password: "x" };
    expect((await mark(MARKS)).kind).toBe("marks-locked");
    expect(sheet.protection).toEqual({ options: {}, password: "x" });
  });
});

describe("what the user does", () => {
  shared("windows", "1.15");

  test("while a check runs makes its reading older than the newest change", async () => {
    const release = excel.faults.hold();
    const reading = excel.pane.evaluate(async () => (await window.host.read()).revision);
    await excel.type(INPUT.sheet, INPUT.cell, 4);
    release();
    await excel.pane.waitForFunction(() => window.heard.changes.length > 0);
    const { changes } = await heard();
    expect(await reading).toBeLessThan((changes.at(-1) as { revision: number }).revision);
  });

  test("is told from what the add-in does, which is heard once", async () => {
    const before = (await heard()).changes.length;
    await write([{ ...INPUT, value: 5 }]);
    await mark([{ ...INPUT, level: "B", text: "B" }]);
    const place = { sheet: SHEETS.guide, cell: "A3" };
    await excel.pane.evaluate((given) => window.host.select(given), place);
    expect(excel.model.activeSheet.name).toBe(SHEETS.guide);
    expect(await excel.pane.evaluate(() => window.host.selection())).toEqual(place);
    const gone = await excel.pane.evaluate(() => window.tryHost((host) => host.select({ sheet: "没有", cell: "A1" })));
    expect(gone.kind).toBe("missing-sheet");
    expect((await heard()).changes).toHaveLength(before + 1);
  });
});

describe("every error code", () => {
  shared("windows", "1.15");

  test("of Excel has its sentence in both languages", async () => {
    const codes = await excel.pane.evaluate(() => Object.values(Excel.ErrorCodes) as string[]);
    const kinds = new Map<string, string | undefined>();
    for (const code of [...codes, "InvalidOperationInCellEditMode", "RequestPayloadSizeLimitExceeded"]) {
      excel.faults.failNext(code, "Workbook.GetActiveCell");
      kinds.set(code, (await excel.pane.evaluate(() => window.tryHost((host) => host.selection()))).kind);
    }
    const said = [...kinds.values()].filter((kind) => kind !== undefined && kind !== "unexpected");
    for (const say of [speakerOf("zh-CN"), speakerOf("en")]) {
      for (const kind of said) expect(forData(say)(`pane.shell.host.${kind}` as SentenceKey)).not.toBe("");
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
    expect(kinds.get("InvalidOperationInCellEditMode")).toBeUndefined();
    expect(kinds.get("ApiNotFound")).toBe("too-old");
  });
});
