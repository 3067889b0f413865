import { SUMMARY_SHEETS } from "../../core/audit/layout";
import type { LooksBack } from "../../core/audit/verify";
import type { Sheet } from "../../core/grid/grid";
import { MEASURES } from "../../core/measure";
import { mainColumn } from "./main-columns";
import { HEADING_ROW } from "./places";
import { ROSTER_COUNT_COLUMNS } from "./roster-sheet";

/** The columns of 全区汇总表 that follow from the month's own files and the target list. */
const OWN: ReadonlySet<number> = new Set(
  (
    [
      "line",
      "name",
      "unit",
      "department",
      "target",
      ...MEASURES,
      "completion",
      "schedule",
      "scheduleGap",
      "coverage",
      "source",
    ] as const
  ).map(mainColumn),
);
const TITLE_ROWS = 2;

const isLine = ({ rows }: Sheet, row: number) => rows.get(row)?.[0]?.column === mainColumn("line");

/** 短板 stands right under the lines; the charts keep the notes apart from it. */
function isWeakPoint(sheet: Sheet, row: number): boolean {
  for (let above = row - 1; sheet.rows.has(above); above--) if (isLine(sheet, above)) return !isLine(sheet, row + 1);
  return false;
}

/**
 * The cells that may follow from earlier months: changes, trends, words and lights, what is said of findings, and all
 * that counts or sorts these.
 */
export const looksBack: LooksBack = (sheet, row, column) => {
  switch (sheet.name) {
    case SUMMARY_SHEETS.main:
      if (row === null || row <= TITLE_ROWS) return false;
      if (row <= HEADING_ROW + 1) return row < HEADING_ROW - 1;
      return isLine(sheet, row) ? !OWN.has(column) : isWeakPoint(sheet, row);
    case SUMMARY_SHEETS.targets:
    case SUMMARY_SHEETS.findings:
      return row === null || row > TITLE_ROWS;
    case SUMMARY_SHEETS.roster:
      return ROSTER_COUNT_COLUMNS.has(column);
    default:
      return false;
  }
};
