import type { Cell } from "#src/core/grid/grid";
import { formatPeriod } from "#src/core/period";
import { reportedPeriod } from "#src/core/submission/reported-period";
import { possibleMonths } from "#src/core/submission/written-date";

function typed(value: string | number, more: Partial<Cell> = {}, year: number | null = null): string | null {
  const kind = typeof value === "number" ? "number" : "text";
  const period = reportedPeriod({ row: 7, column: 5, kind, value, ...more }, false, year);
  return period && formatPeriod(period);
}

test.each([
  "2024年3月",
  "2024年03月",
  " 2024 年 3 月 ",
  "2024年3月份",
  "２０２４年３月",
  "2024年1—3月",
  "2024年1-3月",
  "2024年1－3月",
  "2024年1~3月",
  "2024年1至3月",
  "2024年1月—3月",
  "2024-03",
  "2024/3",
  "2024.3",
  "2024.03",
  "202403",
  "2024-03-31",
  "2024年3月31日",
  "报告期:2024年3月",
  "二〇二四年三月",
  "二零二四年一至三月",
  "24年3月",
  "2024年_3_月",
  "2024-03-31 00:00:00",
  "2024年3月31号 星期日",
  "2024年一季度",
  "2024\u00a0年\u200b3\u202c月",
])("%s is March 2024", (text) => {
  expect(typed(text)).toBe("2024-03");
});

test.each(["3", "03", "3月", "3月份", "三月", "1—3月", "1月至3月", "一季度", 3])(
  "%p is March of the form's year",
  (value) => {
    expect(typed(value, {}, 2024)).toBe("2024-03");
    expect(typed(value)).toBeNull();
  },
);

test("2024.1 is January or, as a number, what 2024.10 has become", () => {
  expect(typed(2024.1, {}, 2024)).toBeNull();
  expect(typed("2024.1", {}, 2024)).toBeNull();
  expect(possibleMonths("2024.1").map(formatPeriod)).toEqual(["2024-01", "2024-10"]);
  expect(typed("2024.10")).toBe("2024-10");
  expect(possibleMonths("2024.10")).toEqual([]);
});

test("a number is a month or a date's serial number", () => {
  expect(typed(202403)).toBe("2024-03");
  expect(typed(45_352)).toBe("2024-03");
  expect(typed(45_382.75, { kind: "date" })).toBe("2024-03");
});

test("dates of the 1904 system are four years and a day younger", () => {
  const cell: Cell = { row: 1, column: 1, kind: "date", value: 45_352 - 1462 };
  expect(formatPeriod(reportedPeriod(cell, true)!)).toBe("2024-03");
});

test("January and February together are February; November is not January", () => {
  expect(typed("2024年1—2月")).toBe("2024-02");
  expect(typed("2024年11月")).toBe("2024-11");
  expect(typed("2024年1—11月")).toBe("2024-11");
  expect(typed("2024年1—12月")).toBe("2024-12");
});

test.each(["", "3月", "2024年", "2024年13月", "2024年0月", "三月", "202413", "有效期至:2024年12月"])(
  "%p is no month",
  (text) => {
    expect(typed(text)).toBeNull();
  },
);

test("a blank cell is no month", () => {
  expect(reportedPeriod(undefined, false)).toBeNull();
});
