import type { CellEdit } from "../host/workbook-host";

/** Something done to the workbook, with the edits that take it back. */
export interface Done {
  readonly label: string;
  readonly inverse: readonly CellEdit[];
}

/** Steps that can still be taken back. */
const DEPTH = 20;

/** The steps with one more; the oldest falls off. */
export function withStep(steps: readonly Done[], step: Done): readonly Done[] {
  return step.inverse.length === 0 ? steps : [...steps, step].slice(-DEPTH);
}

/** The last step and those before it; null when there is nothing to take back. */
export function lastStep(steps: readonly Done[]): { readonly step: Done; readonly rest: readonly Done[] } | null {
  const step = steps.at(-1);
  return step ? { step, rest: steps.slice(0, -1) } : null;
}
