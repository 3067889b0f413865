import type { Cell } from "../grid/grid";
import type { Period } from "../period";
import { bare, dayOf } from "./cell-text";

const YEAR_FIRST =
  /^(\d{4})(?:年|[-/.])(?:1(?:月)?[-—–~至到](?=\d))?(\d{1,2})(?:月(?:份)?|[-/.]\d{1,2}(?:日)?|月\d{1,2}日)?$/;
const COMPACT = /^(\d{4})(\d{2})$/;
/** 2024.1 is January, or October whose zero a number does not keep. */
const TWO_MONTHS = /^\d{4}\.1$/;
/** Serial numbers of 1990 to 2100: what a number in the period cell may be besides 202403. */
const SERIALS = { least: 32_874, most: 73_415 };

/**
 * The month a period cell names, however it is written: 2024年3月, 2024年1—3月 (its last month), 2024-03,
 * 202403, a date, or a date's serial number. Null for anything else, also for 2024.1, which may be two.
 */
export function reportedPeriod(cell: Cell | undefined, date1904: boolean): Period | null {
  if (!cell || cell.value === null || typeof cell.value === "boolean") return null;
  if (typeof cell.value === "number") {
    const isSerial = cell.kind === "date" || (cell.value >= SERIALS.least && cell.value <= SERIALS.most);
    const day = isSerial ? dayOf(cell.value, date1904) : null;
    if (day) return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1 };
  }
  const text = bare(String(cell.value)).replace(/^(?:报告期|报表期)?:?/, "");
  if (isTwoMonths(text)) return null;
  const match = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  const month = Number(match?.[2]);
  return match && month >= 1 && month <= 12 ? { year: Number(match[1]), month } : null;
}

/** Whether a text for a month may as well mean another one. */
export function isTwoMonths(text: string): boolean {
  return TWO_MONTHS.test(bare(text));
}
