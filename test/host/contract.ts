import { unzipSync } from "fflate";
import { SUMMARY_SHEETS } from "#src/core/audit/layout";
import { SHEETS } from "#src/core/form/form";
import { read } from "../scenario/form-file";
import { march, marchSummary, submissionsOf, summarySheets, written } from "../workbook/summary/month";
import type { Beside, Program } from "./beside";
import { describeProgram } from "./program-contract";
import { figuresIn, outline, saidBy } from "./read-back";
import { INPUT, LOCKED, MARKS, NOTE, type Setting, settingOf } from "./setting";

const UNITS = 4;

/**
 * What a host beside a spreadsheet program keeps to, whichever program that is. `cells` alone is what a program's way
 * to tell formats has to do with.
 */
export function describeHost(program: Program, parts: "all" | "cells" = "all"): void {
  describe(program.name, () => {
    const setting = settingOf(program);
    describeCells(setting);
    if (parts === "all") describeRest(setting);
    describeProgram(setting, parts);
  });
}

/** What a host without a program keeps to: the same but for what the user does to the workbook elsewhere. */
export function describeAlone(program: Program<Beside>): void {
  describe(program.name, () => {
    const setting = settingOf(program);
    describeCells(setting);
    describeRest(setting);
  });
}

function describeCells({ openForm, close, form, beside, ...host }: Setting<Beside>): void {
  describe("cells", () => {
    beforeAll(openForm);
    afterAll(close);

    test("of a form are read as its file is", async () => {
      const workbook = await host.read();
      expect(saidBy(workbook)).toEqual(saidBy(form()));
      expect(outline(workbook)).toEqual(outline(read(form())));
    });

    test("that are written give what undoes it", async () => {
      const before = beside().state();
      const old = host.shown(INPUT);
      const { value: inverse } = await host.write([{ ...INPUT, value: 21.59 }]);
      expect(host.shown(INPUT)).toBe(21.59);
      expect(inverse).toMatchObject([{ ...INPUT }]);
      await host.write(inverse!);
      expect(host.shown(INPUT)).toBe(old);
      expect(beside().state()).toBe(before);
    });

    test("hold texts as texts", async () => {
      for (const cell of [NOTE, INPUT]) {
        for (const value of ["=1+1", "2024-04-08", "5 %", "007", "'引号", "TRUE"]) {
          await host.write([{ ...cell, value }]);
          expect(host.shown(cell)).toBe(value);
        }
      }
    });

    test("that are locked refuse what is written, without a trace in any other", async () => {
      await host.read();
      const before = beside().state();
      const answer = await host.write([
        { ...INPUT, value: 1 },
        { ...LOCKED, value: "别的名称" },
      ]);
      expect(answer.kind).toBe("protected");
      expect(beside().state()).toBe(before);
    });

    test("that are written are heard once, and so is what the user types and selects", async () => {
      const before = (await host.heard()).changes.length;
      await host.write([{ ...INPUT, value: 5 }]);
      await host.mark([{ ...INPUT, level: "B", text: "B" }]);
      await beside().type(NOTE.sheet, NOTE.cell, "说明");
      await beside().select(NOTE.sheet, NOTE.cell);
      await beside().pane.waitForFunction((count) => window.heard.changes.length > count, before + 1);
      await beside().pane.waitForFunction(() => window.heard.places.length > 0);
      const { changes, places } = await host.heard();
      expect(changes.slice(before)).toEqual([
        { revision: expect.any(Number), sheet: INPUT.sheet, range: INPUT.cell },
        { revision: expect.any(Number), sheet: NOTE.sheet, range: NOTE.cell },
      ]);
      expect(places.at(-1)).toEqual(NOTE);
    });

    test("are gone to, and one that is not there is said not to be", async () => {
      const place = { sheet: SHEETS.guide, cell: "A3" };
      await beside().pane.evaluate((given) => window.host.select(given), place);
      expect(await beside().pane.evaluate(() => window.host.selection())).toEqual(place);
      const gone = await beside().pane.evaluate(() =>
        window.tryHost((one) => one.select({ sheet: "没有", cell: "A1" })),
      );
      expect(gone.kind).toBe("missing-sheet");
    });
  });
}

function describeRest({ openForm, open, close, form, beside, ...host }: Setting<Beside>): void {
  describe("marks", () => {
    beforeAll(openForm);
    afterAll(close);

    test("lie on their cells in the color of their level, and leave nothing behind", async () => {
      await host.read();
      const before = beside().state();
      expect(await host.mark(MARKS)).toEqual({});
      const [red, yellow] = ["#F9C6C6", "#FDF0BF"];
      const drawn = host.marked().map(({ cell, color }) => `${cell} ${color}`);
      expect(drawn.sort()).toEqual([`${INPUT.cell} ${red}`, `${NOTE.cell} ${yellow}`, `${LOCKED.cell} ${red}`].sort());
      await host.mark([]);
      expect(beside().state()).toBe(before);
    });

    test("are not in the file that is handed in, and it says what the workbook says", async () => {
      await host.mark(MARKS);
      const file = await host.bytes();
      const parts = Object.values(unzipSync(file)).map((part) => new TextDecoder().decode(part));
      expect(parts.filter((part) => part.includes("huizong-mark"))).toEqual([]);
      expect(saidBy(file)).toEqual(saidBy(form()));
      expect(host.marked()).toHaveLength(MARKS.length);
      await host.mark([]);
    });
  });

  describe("a summary delivered", () => {
    beforeAll(() => open());
    afterAll(close);

    test("says what its file says, and is known to be the add-in's own", async () => {
      // A few units make every kind of sheet, formula and name there is.
      const summary = await written(marchSummary({ submissions: submissionsOf(march).slice(0, UNITS) }));
      expect(await host.deliver(summary, summarySheets)).toEqual({});
      const workbook = await host.read();
      expect(figuresIn(workbook)).toEqual(figuresIn(read(summary)));
      expect(workbook.sheets.find(({ name }) => name === SUMMARY_SHEETS.identity)?.visibility).toBe("veryHidden");
      expect(await host.foreign(summarySheets)).toEqual([]);
    });
  });
}
