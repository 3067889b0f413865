import type { FigureColumn } from "../../core/audit/layout";
import { LINE_KEY } from "../../core/audit/layout";
import { columnLetters } from "../../core/grid/address";

type TextColumn = "name" | "unit" | "department" | "series" | "trend" | "coverage" | "note" | "source";

interface MainColumn {
  readonly id: typeof LINE_KEY | FigureColumn | TextColumn;
  readonly width: number;
  /** Columns with the same group stand under one heading. */
  readonly group?: "compared" | "city";
  readonly hidden?: boolean;
  readonly folded?: boolean;
}

/** The columns of 全区汇总表 from A on. */
export const MAIN_COLUMNS: readonly MainColumn[] = [
  { id: LINE_KEY, width: 4, hidden: true },
  { id: "name", width: 33 },
  { id: "unit", width: 9 },
  { id: "department", width: 15 },
  { id: "target", width: 16 },
  { id: "month", width: 11 },
  { id: "monthLastYear", width: 11, folded: true },
  { id: "monthGrowth", width: 9, folded: true },
  { id: "cumulative", width: 12 },
  { id: "cumulativeLastYear", width: 12 },
  { id: "growth", width: 9 },
  { id: "change", width: 10 },
  { id: "completion", width: 11, group: "compared" },
  { id: "schedule", width: 9, group: "compared" },
  { id: "scheduleGap", width: 9, group: "compared" },
  { id: "pointGap", width: 9, group: "compared" },
  { id: "cityAverage", width: 9, group: "city" },
  { id: "rank", width: 8, group: "city" },
  { id: "light", width: 23 },
  { id: "series", width: 14 },
  { id: "trend", width: 11 },
  { id: "coverage", width: 9 },
  { id: "note", width: 30 },
  { id: "source", width: 11 },
];

export const MAIN_WIDTHS = MAIN_COLUMNS.map(({ width }) => width);

export type MainColumnId = MainColumn["id"];

/** The number of a column of 全区汇总表, from 1. */
export function mainColumn(id: MainColumnId): number {
  return MAIN_COLUMNS.findIndex((column) => column.id === id) + 1;
}

/** The address of a line's cell in 全区汇总表. */
export function mainCell(id: MainColumnId, row: number): string {
  return `${columnLetters(mainColumn(id))}${row}`;
}

export const LAST_MAIN_COLUMN = MAIN_COLUMNS.length;
