import type { Cell, Sheet } from "#src/core/grid/grid";
import { fillings } from "#src/page/sheet/filling";
import { nextFound } from "#src/page/sheet/looking";
import { meantNumber } from "#src/page/sheet/meant-number";
import { tally } from "#src/page/sheet/tally";
import { zoomBeside } from "#src/page/sheet/zoom";

const number = (row: number, column: number, value: number): Cell => ({ row, column, kind: "number", value });
const text = (row: number, column: number, value: string): Cell => ({ row, column, kind: "text", value });

const sheet: Sheet = {
  name: "报表",
  visibility: "visible",
  rows: new Map([
    [1, [text(1, 1, "引进内资"), number(1, 2, 0.1), number(1, 3, 21.6)]],
    [2, [text(2, 1, "—"), number(2, 2, 0.2)]],
    [3, [number(3, 2, 1000)]],
  ]),
  merges: [],
  hiddenRows: new Set([3]),
  hiddenColumns: new Set(),
};

test("a block comes to its sum, mean and count, without hidden rows and without the noise of fractions", () => {
  expect(tally(sheet, { top: 1, left: 2, bottom: 3, right: 2 })).toEqual({ count: 2, sum: 0.3, mean: 0.15 });
  expect(tally(sheet, { top: 1, left: 1, bottom: 2, right: 3 })).toEqual({ count: 5, sum: 21.9, mean: 7.3 });
  expect(tally(sheet, { top: 1, left: 1, bottom: 2, right: 1 })).toEqual({ count: 2, sum: null, mean: null });
});

test("a calculation is the number it comes to, a percentage only where percentages are filled in", () => {
  const level = { percent: false };
  expect(meantNumber("=100+20", level)).toBe(120);
  expect(meantNumber("＝１００＋２０", level)).toBe(120);
  expect(meantNumber("= 0.1 + 0.2", level)).toBe(0.3);
  expect(meantNumber("=3×40", level)).toBe(120);
  expect(meantNumber("12%", { percent: true })).toBe(12);
  expect(meantNumber("－３．５％", { percent: true })).toBe(-3.5);
  for (const typed of ["12%", "=E11+1", "=100+", "=", "100元", "=1/0"]) expect(meantNumber(typed, level)).toBeNull();
});

test("Ctrl+D fills a block from its first row, and a row from the one above", () => {
  const column = (from: number, to: number) => ({ from: { row: from, column: 4 }, to: { row: to, column: 4 } });
  expect(fillings({ top: 3, left: 4, bottom: 5, right: 4 })).toEqual([column(3, 4), column(3, 5)]);
  expect(fillings({ top: 3, left: 4, bottom: 3, right: 4 })).toEqual([column(2, 3)]);
  expect(fillings({ top: 1, left: 4, bottom: 1, right: 4 })).toEqual([]);
});

test("what is found is gone through in reading order, round the end, both ways", () => {
  const found = [
    { row: 2, column: 3 },
    { row: 2, column: 5 },
    { row: 7, column: 1 },
  ];
  expect(nextFound(found, null, false)).toBe(found[0]);
  expect(nextFound(found, { row: 2, column: 4 }, false)).toBe(found[1]);
  expect(nextFound(found, { row: 7, column: 1 }, false)).toBe(found[0]);
  expect(nextFound(found, { row: 2, column: 3 }, true)).toBe(found[2]);
  expect(nextFound([], { row: 1, column: 1 }, false)).toBeNull();
});

test("zooming goes by whole tens and ends somewhere", () => {
  expect([zoomBeside(86, 1), zoomBeside(86, -1), zoomBeside(100, 1)]).toEqual([90, 80, 110]);
  expect([zoomBeside(300, 1), zoomBeside(30, -1)]).toEqual([300, 30]);
});
