import type { Cell } from "../grid/grid";
import type { Period } from "../period";
import { dayOf } from "./cell-text";
import { readMonth } from "./written-date";

/** Serial numbers of 1990 to 2100: what a number in the period cell may be besides 202403. */
const SERIALS = { least: 32_874, most: 73_415 };

/**
 * The month a period cell names, however it is written; see readMonth. A date, or a date's serial number, is its month.
 * One without a year is of `year`. Null for anything else.
 */
export function reportedPeriod(cell: Cell | undefined, date1904: boolean, year: number | null = null): Period | null {
  if (!cell || cell.value === null || typeof cell.value === "boolean") return null;
  if (typeof cell.value === "number") {
    const isSerial = cell.kind === "date" || (cell.value >= SERIALS.least && cell.value <= SERIALS.most);
    const day = isSerial ? dayOf(cell.value, date1904) : null;
    if (day) return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1 };
  }
  return readMonth(String(cell.value), year);
}
