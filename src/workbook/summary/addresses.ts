import type { Line, LineGroup } from "./lines";

/** Rows of 全区汇总表 above the headings: title, identity, the band of figures, a gap, the hidden names. */
const ROWS_ABOVE = 7;
const HEADING_ROWS = 2;
/** The upper row of the headings. */
export const HEADING_ROW = ROWS_ABOVE + 1;

/** Which row of 全区汇总表 each line stands in, known before the sheet is drawn so that other sheets can refer to it. */
export interface MainAddresses {
  readonly heading: number;
  /** First and last row of the table's body, group heads included. */
  readonly first: number;
  readonly last: number;
  rowOf(line: Line): number;
}

export function addressesOf(groups: readonly LineGroup[]): MainAddresses {
  const heading = HEADING_ROW;
  const first = heading + HEADING_ROWS;
  const rows = new Map<Line, number>();
  let next = first;
  for (const { lines } of groups) {
    next += 1;
    for (const line of lines) rows.set(line, next++);
  }
  return { heading, first, last: Math.max(first, next - 1), rowOf: (line) => rows.get(line)! };
}
