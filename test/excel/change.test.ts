import { launchBrowser } from "@huizong/excel-host/browser";
import type { RunningExcel } from "@huizong/excel-host/excel";
import { parseArea } from "@huizong/excel-host/model/area";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { SHEETS } from "#src/core/form/form";
import { forData, type SentenceKey } from "#src/language/sentence";
import { speakerOf } from "#src/language/speaker";
import type { CellEdit, Mark } from "#src/pane/host/workbook-host";
import { filledForm, formFor } from "../scenario/form-file";
import { ways } from "../tools/breadth";
import { bundleAdapter, openBeside, readInExcel, stateOf } from "./adapter";

let browser: Browser;
let adapter: string;
let excel: RunningExcel;
let form: Uint8Array;
beforeAll(async () => {
  [browser, adapter, form] = await Promise.all([launchBrowser(), bundleAdapter(), filledForm("commerce").bytes()]);
});
afterAll(async () => {
  await browser.close();
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

const OLDEST = ["windows", "1.7"] as const;
const ON_THE_WEB = ["web", "1.15"] as const;

describe.each(ways([["windows", "1.15"], OLDEST, ON_THE_WEB] as const, OLDEST, ON_THE_WEB))(
  "over the %s bridge to ExcelApi %s",
  (bridge, apiSet) => {
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
  },
);

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
      for (const kind of said) expect(forData(say)(`errors.host.${kind}` as SentenceKey)).not.toBe("");
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

test("a form opened by hand opens the pane by itself the next time", async () => {
  excel = await openBeside(adapter, browser, { bridge: "windows", workbook: form });
  const flag = () => excel.model.settings.get("Office.AutoShowTaskpaneWithDocument");
  expect(flag()).toBeUndefined();
  await readInExcel(excel);
  await excel.pane.waitForFunction(() => Office.context.document.settings.get("Office.AutoShowTaskpaneWithDocument"));
  expect(excel.host.frame.startState).toBe("Background");
  await excel.close();
});
