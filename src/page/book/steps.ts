import type { CellEdit } from "../../pane/host/workbook-host";

/** Edits that take something back, or do it again. */
type Step = readonly CellEdit[];

/** What can be undone and redone, the latest last. */
export interface Steps {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const NO_STEPS: Steps = { done: [], undone: [] };

const DEPTH = 200;

/** After something new was done; what had been undone is forgotten. */
export function afterDoing({ done }: Steps, inverse: Step): Steps {
  return { done: [...done, inverse].slice(-DEPTH), undone: [] };
}

/** After the last step was undone. */
export function afterUndoing({ done, undone }: Steps, inverse: Step): Steps {
  return { done: done.slice(0, -1), undone: [...undone, inverse] };
}

/** After the last undone step was done again. */
export function afterRedoing({ done, undone }: Steps, inverse: Step): Steps {
  return { done: [...done, inverse], undone: undone.slice(0, -1) };
}
