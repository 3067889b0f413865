import type { CellAddress } from "../grid/grid";
import type { MilestoneReport } from "./submission";

/** What a cell of a task's row (重点任务) is filled in with: 状态, 日期, 进展说明. */
export const TASK_PARTS = ["state", "date", "note"] as const;

export type TaskPart = (typeof TASK_PARTS)[number];

/** A cell that is filled in for a task. */
export interface TaskCell extends CellAddress {
  readonly milestone: string;
  readonly part: TaskPart;
}

/** The cells that are filled in for each task of a form. */
export function taskCells(reports: readonly MilestoneReport[]): TaskCell[] {
  return reports.flatMap(({ milestone, sheet, cell, dateCell, noteCell }) => {
    const places = { state: cell, date: dateCell, note: noteCell };
    return TASK_PARTS.map((part) => ({ milestone, part, sheet, cell: places[part] }));
  });
}
