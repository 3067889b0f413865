import type { Database } from "../store/database";
import type { FormKey } from "../store/forms";
import { type ReturnedCell, returnedCells } from "../store/returns";
import { submissionsWhere } from "../store/submissions";

/** A cell given back, with the task (重点任务) it says the progress of where it is no figure. */
export interface NamedCell extends ReturnedCell {
  readonly milestone: string | null;
}

/** The cells given back with a version, each with what stands there. */
export async function namedCells(db: Database, key: FormKey, version: number): Promise<NamedCell[]> {
  const cells = await returnedCells(db, key, version);
  if (cells.every(({ indicator }) => indicator !== null)) return cells.map((cell) => ({ ...cell, milestone: null }));
  const [stored] = await submissionsWhere(db, { ...key, version });
  return cells.map((cell) => {
    const task = stored?.content.milestones.find((one) => one.sheet === cell.sheet && one.cell === cell.cell);
    return { ...cell, milestone: task?.milestone ?? null };
  });
}
