import { parseArea } from "@huizong/excel-host/model/area";
import { SUMMARY_SHEETS } from "#src/core/audit/layout";
import { SHEETS } from "#src/core/form/form";
import type { Workbook } from "#src/core/grid/grid";
import { read } from "../scenario/form-file";
import { march, marchSummary, submissionsOf, summarySheets, written } from "../workbook/summary/month";
import type { BesideProgram } from "./beside";
import { figuresIn } from "./read-back";
import { INPUT, MARKS, NOTE, type Setting } from "./setting";

const UNITS = 4;

/** What a host keeps to whatever the user does to the workbook in the program beside it. */
export function describeProgram(setting: Setting<BesideProgram>, parts: "all" | "cells"): void {
  const { openForm, open, close, beside, mark, marked } = setting;
  const model = () => beside().model;
  const note = () => {
    const { top, left } = parseArea(NOTE.cell);
    return model().sheet(NOTE.sheet).cellForWriting(top, left);
  };

  describe("what else is in a workbook", () => {
    beforeAll(openForm);
    afterAll(close);

    test("a text that looks like a formula is a text", async () => {
      note().value = "=不是公式";
      const found = cellsOf(await setting.read(), NOTE.sheet).find(({ value }) => value === "=不是公式");
      expect(found).toMatchObject({ kind: "text" });
      expect(found?.formula).toBeUndefined();
    });

    test("an error is one, and so is a truth", async () => {
      const kinds: unknown[] = [];
      for (const formula of ["=1/0", "=1=1"]) {
        note().formula = formula;
        model().calculator.forget();
        const found = cellsOf(await setting.read(), NOTE.sheet).find((one) => one.formula === formula.slice(1));
        kinds.push([found?.kind, found?.value]);
      }
      delete note().formula;
      expect(kinds).toEqual([
        ["error", "#DIV/0!"],
        ["boolean", true],
      ]);
    });

    test("sheets that come and go between two readings are followed", async () => {
      const added = model().addSheet("便笺");
      const names = async () => (await setting.read()).sheets.map(({ name }) => name);
      expect(await names()).toContain("便笺");
      model().deleteSheet(added);
      expect(await names()).not.toContain("便笺");
    });

    test("a formula that is written over is put back as one", async () => {
      const formula = { ...INPUT, value: "=1+1", formula: true };
      const { value: back } = await setting.write([formula]);
      expect(setting.shown(INPUT)).toBe(2);
      expect((await setting.write(back!)).value).toEqual([formula]);
    });

    test("a cell that is gone to is in front of the user", async () => {
      await beside().pane.evaluate((sheet) => window.host.select({ sheet, cell: "A3" }), SHEETS.guide);
      expect(model().activeSheet.name).toBe(SHEETS.guide);
    });
  });

  if (parts === "cells") return;

  describe("marks in a workbook that is worked on", () => {
    beforeAll(openForm);
    afterAll(close);

    test("are known again by a later session", async () => {
      await setting.read();
      const before = beside().state();
      await mark(MARKS);
      expect(model().sheet(SHEETS.form).protection).not.toBeNull();
      await beside().pane.goto(beside().pane.url());
      await beside().pane.locator("body[data-ready]").waitFor({ state: "attached" });
      await mark([]);
      expect(beside().state()).toBe(before);
    });

    test("follow a sheet the user has opened meanwhile, and leave it open", async () => {
      const sheet = model().sheet(SHEETS.form);
      const { protection } = sheet;
      await setting.read();
      await mark(MARKS);
      sheet.protection = null;
      await setting.read();
      await mark([]);
      expect(sheet.protection).toBeNull();
      expect(marked()).toEqual([]);
      sheet.protection = protection;
    });

    test("that meet a password leave the sheet protected as it was", async () => {
      await setting.read();
      const sheet = model().sheet(SHEETS.form);
      sheet.protection = { options: {}, password: "x" };
      expect((await mark(MARKS)).kind).toBe("marks-locked");
      expect(sheet.protection).toEqual({ options: {}, password: "x" });
    });
  });

  describe("a self-check", () => {
    beforeAll(openForm);
    afterAll(close);

    test("tries everything, and leaves the workbook as it was", async () => {
      await mark(MARKS);
      const before = beside().state();
      const names = JSON.stringify(model().names);
      const { trials, environment } = await beside().pane.evaluate(() => window.host.selfCheck!());
      expect(trials.filter(({ outcome }) => outcome === "fails")).toEqual([]);
      expect(trials.length).toBeGreaterThan(9);
      expect(environment.every(({ text }) => text !== "")).toBe(true);
      expect(beside().state()).toBe(before);
      expect(JSON.stringify(model().names)).toBe(names);
    });
  });

  describe("a summary delivered among other sheets", () => {
    let summary: Uint8Array;
    beforeAll(async () => {
      summary = await written(marchSummary({ submissions: submissionsOf(march).slice(0, UNITS) }));
      await open();
    });
    afterAll(close);
    const names = () => model().sheets.map(({ name }) => name);

    test("would cost a sheet of the same name that somebody else made", async () => {
      const theirs = model().addSheet(SUMMARY_SHEETS.targets);
      expect(await setting.foreign(summarySheets)).toEqual([SUMMARY_SHEETS.targets]);
      model().rename(theirs, "便笺");
    });

    test("stands behind them, with its first sheet in front", async () => {
      expect(await setting.deliver(summary, summarySheets)).toEqual({});
      expect(names()).toEqual(["Sheet1", "便笺", ...summarySheets]);
      expect(model().activeSheet.name).toBe(SUMMARY_SHEETS.main);
      expect(model().sheet(SUMMARY_SHEETS.identity).visibility).toBe("VeryHidden");
    });

    test("gives way to the next one with its own sheets and, with the user's word, another's, and nothing else", async () => {
      model().rename(model().sheet(SUMMARY_SHEETS.roster), "改了名的表");
      const kept = [model().addSheet("全区汇总表 (上月)"), model().addSheet("目标对照 (2)")];
      await setting.deliver(summary, summarySheets, ["便笺"]);
      expect(names()).toEqual(["Sheet1", ...kept.map(({ name }) => name), ...summarySheets]);
      expect(figuresIn(await setting.read())).toEqual(figuresIn(read(summary)));
    });
  });
}

const cellsOf = ({ sheets }: Workbook, wanted: string) =>
  [...sheets.find(({ name }) => name === wanted)!.rows.values()].flat();
