import type { Browser } from "playwright-core";
import { SUMMARY_SHEETS } from "../../src/core/audit/layout";
import { SHEETS } from "../../src/core/form/form";
import type { Workbook } from "../../src/core/grid/grid";
import type { CellEdit, Mark } from "../../src/pane/host/workbook-host";
import type { BundledPage } from "../excel/bundle";
import { launchBrowser } from "../excel-host/browser";
import { parseArea } from "../excel-host/model/area";
import { filledForm, formFor, read } from "../scenario/form-file";
import { march, marchSummary, submissionsOf, written } from "../workbook/summary/month";
import { type Beside, type Program, readBeside, stateOf } from "./beside";
import { figuresIn, outline, saidBy } from "./read-back";

const { layout } = formFor("commerce");
/** A cell of the form that is filled in, its explanation, and a cell that is locked. */
const INPUT = layout.figure("retail-sales", "month");
const NOTE = layout.note("retail-sales");
const LOCKED = { sheet: SHEETS.form, cell: "A10" };
const MARKS: readonly Mark[] = [
  { ...INPUT, level: "A", text: "A" },
  { ...NOTE, level: "C", text: "C" },
  { ...LOCKED, level: "A", text: "A" },
];
const UNITS = 4;
const SUMMARY = Object.values(SUMMARY_SHEETS);

/**
 * What every host of the pane keeps to, whichever program it stands in. `cells` alone is what a program's way to tell
 * formats has to do with.
 */
export function describeHost(program: Program, parts: "all" | "cells" = "all"): void {
  describe(program.name, () => {
    let browser: Browser;
    let page: BundledPage;
    let form: Uint8Array;
    let beside: Beside;
    beforeAll(async () => {
      [browser, page, form] = await Promise.all([launchBrowser(), program.bundle(), filledForm("commerce").bytes()]);
    });
    afterAll(async () => {
      await browser.close();
      page.remove();
    });

    const open = async (workbook?: Uint8Array) => {
      beside = await program.open(page, browser, workbook);
      await readBeside(beside);
    };
    const close = () => beside?.close();
    const write = (edits: readonly CellEdit[]) =>
      beside.pane.evaluate((given) => window.tryHost((host) => host.write(given)), edits);
    const mark = (marks: readonly Mark[]) =>
      beside.pane.evaluate((given) => window.tryHost((host) => host.mark(given)), marks);
    const shown = ({ sheet, cell }: { sheet: string; cell: string }) => {
      const { top, left } = parseArea(cell);
      return beside.model.value(beside.model.sheet(sheet), top, left);
    };
    const own = () =>
      beside.model.sheet(SHEETS.form).conditionalFormats.filter(({ formula }) => formula.includes("huizong-mark"));
    const heard = () => beside.pane.evaluate(() => window.heard);

    describe("reading", () => {
      beforeAll(() => open(form));
      afterAll(close);

      test("a form is read as its file is", async () => {
        const workbook = await readBeside(beside);
        expect(saidBy(workbook)).toEqual(saidBy(form));
        expect(outline(workbook)).toEqual(outline(read(form)));
      });

      test("a text that looks like a formula is a text", async () => {
        const { top, left } = parseArea(NOTE.cell);
        beside.model.sheet(NOTE.sheet).cellForWriting(top, left).value = "=不是公式";
        const found = cellsOf(await readBeside(beside), NOTE.sheet).find(({ value }) => value === "=不是公式");
        expect(found).toMatchObject({ kind: "text" });
        expect(found?.formula).toBeUndefined();
      });

      test("an error is one, and so is a truth", async () => {
        const { top, left } = parseArea(NOTE.cell);
        const cell = beside.model.sheet(NOTE.sheet).cellForWriting(top, left);
        const kinds: unknown[] = [];
        for (const formula of ["=1/0", "=1=1"]) {
          cell.formula = formula;
          beside.model.calculator.forget();
          const found = cellsOf(await readBeside(beside), NOTE.sheet).find((one) => one.formula === formula.slice(1));
          kinds.push([found?.kind, found?.value]);
        }
        delete cell.formula;
        expect(kinds).toEqual([
          ["error", "#DIV/0!"],
          ["boolean", true],
        ]);
      });

      test("sheets that come and go between two readings are followed", async () => {
        const note = beside.model.addSheet("便笺");
        const names = async () => (await readBeside(beside)).sheets.map(({ name }) => name);
        expect(await names()).toContain("便笺");
        beside.model.deleteSheet(note);
        expect(await names()).not.toContain("便笺");
      });
    });

    describe("writing", () => {
      beforeAll(() => open(form));
      afterAll(close);

      test("gives what undoes it", async () => {
        const before = stateOf(beside);
        const old = shown(INPUT);
        const { value: inverse } = await write([{ ...INPUT, value: 21.59 }]);
        expect(shown(INPUT)).toBe(21.59);
        expect(inverse).toEqual([{ ...INPUT, value: old }]);
        await write(inverse!);
        expect(stateOf(beside)).toBe(before);
      });

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
        await readBeside(beside);
        const before = stateOf(beside);
        const answer = await write([
          { ...INPUT, value: 1 },
          { ...LOCKED, value: "别的名称" },
        ]);
        expect(answer.kind).toBe("protected");
        expect(stateOf(beside)).toBe(before);
      });

      test("is heard once, and so is what the user types and selects", async () => {
        const before = (await heard()).changes.length;
        await write([{ ...INPUT, value: 5 }]);
        await mark([{ ...INPUT, level: "B", text: "B" }]);
        await beside.type(NOTE.sheet, NOTE.cell, "说明");
        await beside.select(NOTE.sheet, NOTE.cell);
        await beside.pane.waitForFunction((count) => window.heard.changes.length > count, before + 1);
        await beside.pane.waitForFunction(() => window.heard.places.length > 0);
        const { changes, places } = await heard();
        expect(changes.slice(before)).toEqual([
          { revision: expect.any(Number), sheet: INPUT.sheet, range: INPUT.cell },
          { revision: expect.any(Number), sheet: NOTE.sheet, range: NOTE.cell },
        ]);
        expect(places.at(-1)).toEqual(NOTE);
      });

      test("a place is gone to, and one that is not there is said not to be", async () => {
        const place = { sheet: SHEETS.guide, cell: "A3" };
        await beside.pane.evaluate((given) => window.host.select(given), place);
        expect(beside.model.activeSheet.name).toBe(SHEETS.guide);
        expect(await beside.pane.evaluate(() => window.host.selection())).toEqual(place);
        const gone = await beside.pane.evaluate(() =>
          window.tryHost((host) => host.select({ sheet: "没有", cell: "A1" })),
        );
        expect(gone.kind).toBe("missing-sheet");
      });
    });

    if (parts === "cells") return;

    describe("marks", () => {
      beforeAll(() => open(form));
      afterAll(close);

      test("leave nothing behind", async () => {
        await readBeside(beside);
        const before = stateOf(beside);
        await mark(MARKS);
        expect(own().flatMap(({ areas }) => areas)).toHaveLength(3);
        expect(new Set(own().map(({ format }) => format.fillColor))).toEqual(new Set(["#F9C6C6", "#FDF0BF"]));
        expect(beside.model.sheet(SHEETS.form).protection).not.toBeNull();
        await mark([]);
        expect(stateOf(beside)).toBe(before);
      });

      test("are known again by a later session", async () => {
        const before = stateOf(beside);
        await mark(MARKS);
        await beside.pane.goto(beside.pane.url());
        await beside.pane.locator("body[data-ready]").waitFor({ state: "attached" });
        await mark([]);
        expect(stateOf(beside)).toBe(before);
      });

      test("follow a sheet the user has opened meanwhile, and leave it open", async () => {
        const sheet = beside.model.sheet(SHEETS.form);
        const { protection } = sheet;
        await readBeside(beside);
        await mark(MARKS);
        sheet.protection = null;
        await readBeside(beside);
        await mark([]);
        expect(sheet.protection).toBeNull();
        expect(own()).toEqual([]);
        sheet.protection = protection;
      });

      test("that meet a password leave the sheet protected as it was", async () => {
        await readBeside(beside);
        const sheet = beside.model.sheet(SHEETS.form);
        sheet.protection = { options: {}, password: "x" };
        expect((await mark(MARKS)).kind).toBe("marks-locked");
        expect(sheet.protection).toEqual({ options: {}, password: "x" });
      });
    });

    describe("a self-check", () => {
      beforeAll(() => open(form));
      afterAll(close);

      test("tries everything, and leaves the workbook as it was", async () => {
        await mark(MARKS);
        const before = stateOf(beside);
        const names = JSON.stringify(beside.model.names);
        const { trials, environment } = await beside.pane.evaluate(() => window.host.selfCheck!());
        expect(trials.filter(({ outcome }) => outcome === "fails")).toEqual([]);
        expect(trials.length).toBeGreaterThan(9);
        expect(environment.every(({ text }) => text !== "")).toBe(true);
        expect(stateOf(beside)).toBe(before);
        expect(JSON.stringify(beside.model.names)).toBe(names);
      });
    });

    describe("a summary delivered", () => {
      let summary: Uint8Array;
      beforeAll(async () => {
        // A few units make every kind of sheet, formula and name there is.
        summary = await written(marchSummary({ submissions: submissionsOf(march).slice(0, UNITS) }));
        await open();
      });
      afterAll(close);
      const deliver = (replace: readonly string[] = []) =>
        beside.pane.evaluate(
          ([base64, sheets, losing]) => {
            const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
            return window.tryHost((host) => host.deliver({ bytes, sheets, replace: losing }));
          },
          [Buffer.from(summary).toString("base64"), SUMMARY, replace] as const,
        );
      const foreign = () => beside.pane.evaluate((names) => window.host.foreignSheets(names), SUMMARY);
      const names = () => beside.model.sheets.map(({ name }) => name);

      test("would cost a sheet of the same name that somebody else made", async () => {
        const theirs = beside.model.addSheet(SUMMARY_SHEETS.targets);
        expect(await foreign()).toEqual([SUMMARY_SHEETS.targets]);
        beside.model.rename(theirs, "便笺");
      });

      test("says what its file says", async () => {
        expect(await deliver()).toEqual({});
        expect(names()).toEqual(["Sheet1", "便笺", ...SUMMARY]);
        expect(await foreign()).toEqual([]);
        expect(figuresIn(await readBeside(beside))).toEqual(figuresIn(read(summary)));
        expect(beside.model.activeSheet.name).toBe(SUMMARY_SHEETS.main);
        expect(beside.model.sheet(SUMMARY_SHEETS.identity).visibility).toBe("VeryHidden");
      });

      test("gives way to the next one with its own sheets and, with the user's word, another's, and nothing else", async () => {
        beside.model.rename(beside.model.sheet(SUMMARY_SHEETS.roster), "改了名的表");
        const kept = [beside.model.addSheet("全区汇总表 (上月)"), beside.model.addSheet("目标对照 (2)")];
        await deliver(["便笺"]);
        expect(names()).toEqual(["Sheet1", ...kept.map(({ name }) => name), ...SUMMARY]);
        expect(figuresIn(await readBeside(beside))).toEqual(figuresIn(read(summary)));
      });
    });
  });
}

const cellsOf = ({ sheets }: Workbook, wanted: string) =>
  [...sheets.find(({ name }) => name === wanted)!.rows.values()].flat();
