import { checkRollup } from "#src/core/rollup/agreement";
import type { Summary, SummaryRow } from "#src/core/rollup/summary";
import { findingSentence } from "#src/language/finding-sentence";
import { speakerOf } from "#src/language/speaker";
import { HAOYUE, LUYUAN, list, roll, zone } from "./district";

const reports = [zone(LUYUAN, 306, 300), zone(HAOYUE, 170, 150)];
const summary = roll(reports);

const serious = (changed: Summary) =>
  checkRollup(changed, list)
    .filter(({ level }) => level === "A")
    .map(({ variant }) => variant);

/** The summary with the rows of zone-output in one measure tampered with. */
const withRow = (measure: SummaryRow["measure"], change: (row: SummaryRow) => Partial<SummaryRow>): Summary => ({
  ...summary,
  rows: summary.rows.map((row) =>
    row.indicator === "zone-output" && row.measure === measure ? { ...row, ...change(row) } : row,
  ),
});

test("a summary the rollup made agrees with itself; missing units are told for information", () => {
  expect(serious(summary)).toEqual([]);
  const told = summary.findings.filter(({ code }) => code === "V25");
  expect(told.every(({ level, variant }) => level === "D" && variant === "unit-missing")).toBe(true);
  expect(told.map(({ department }) => department)).toEqual(summary.coverage.missing);
});

test.each<[string, Summary]>([
  ["sum-differs", withRow("cumulative", () => ({ value: 476.001 }))],
  ["sum-differs", withRow("cumulative", () => ({ value: null }))],
  ["rate-differs", withRow("growth", () => ({ value: 10.5 }))],
  [
    "untraced-source",
    withRow("cumulative", ({ composition: [first, second] }) => ({
      composition: [{ ...first!, sha256: "0" }, second!],
    })),
  ],
  [
    "two-versions",
    withRow("cumulative", ({ composition: [first, second] }) => ({
      composition: [first!, { ...second!, department: LUYUAN }],
    })),
  ],
  ["roster-incomplete", { ...summary, coverage: { ...summary.coverage, expected: summary.coverage.expected + 1 } }],
  [
    "unit-unlisted",
    { ...summary, coverage: { ...summary.coverage, missing: summary.coverage.missing.slice(1), received: 3 } },
  ],
])("%s is a serious finding", (variant, changed) => {
  expect(serious(changed)).toEqual([variant]);
});

test("what the bureau has to know is said in both languages", () => {
  const told = roll([
    zone(LUYUAN, 306, 300, { file: "later.xlsx", receivedAt: "2024-04-03T09:00:00+08:00" }),
    zone(HAOYUE, 170, 150),
    zone(LUYUAN, 300, 300, { file: "earlier.xlsx", receivedAt: "2024-04-02T09:00:00+08:00" }),
    zone(LUYUAN, 1, 1, { file: "february.xlsx", period: { year: 2024, month: 2 } }),
  ]).findings.filter(({ variant }) => variant !== "unit-missing");
  const [zhCN, en] = [speakerOf("zh-CN"), speakerOf("en")];
  expect(told.map((finding) => findingSentence(finding, list, zhCN))).toEqual([
    "绿园经济开发区管委会交了 2 份报表，采用 later.xlsx（收到时间最晚）。",
    "“february.xlsx”不是本期的报表，没有计入汇总。",
  ]);
  expect(told.map((finding) => findingSentence(finding, list, en))[1]).toBe(
    '"february.xlsx" is a form of another month and is not part of the rollup.',
  );
});
