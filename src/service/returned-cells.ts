import { type TaskPart, taskCells } from "../core/submission/task-cells";
import type { Database } from "../store/database";
import type { FormKey } from "../store/forms";
import { type ReturnedCell, returnedCells } from "../store/returns";
import { submissionsWhere } from "../store/submissions";

/** A cell given back, with the task (重点任务) it is filled in for where it is no figure, and with what. */
export interface NamedCell extends ReturnedCell {
  readonly milestone: string | null;
  readonly part: TaskPart | null;
}

/** The cells given back with a version, each with what stands there. */
export async function namedCells(db: Database, key: FormKey, version: number): Promise<NamedCell[]> {
  const cells = await returnedCells(db, key, version);
  const figure = { milestone: null, part: null };
  if (cells.every(({ indicator }) => indicator !== null)) return cells.map((cell) => ({ ...cell, ...figure }));
  const [stored] = await submissionsWhere(db, { ...key, version });
  const tasks = taskCells(stored?.content.milestones ?? []);
  return cells.map((cell) => {
    const task = tasks.find((one) => one.sheet === cell.sheet && one.cell === cell.cell);
    return { ...cell, milestone: task?.milestone ?? null, part: task?.part ?? null };
  });
}
