import type { Period } from "../core/period";

/** The month shown to whoever wants to look around: the same from the command line, in the pane and on the page. */
export const SAMPLE_MONTH = { seed: 55, faults: 6, month: 3 } as const;

/** The period of the sample month in a list's year. */
export function samplePeriod(year: number): Period {
  return { year, month: SAMPLE_MONTH.month };
}
