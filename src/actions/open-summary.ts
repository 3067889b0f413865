import { sheetNames } from "../core/audit/layout";
import { readStoredSummary, type StoredSummary } from "../core/audit/stored";
import { isCoded } from "../core/errors/coded-error";
import type { Platform } from "../workbook/platform/platform";
import { limitsOf, readWithinLimits } from "../workbook/read/limits-of";
import { readSomeSheets } from "../workbook/read/read";
import { readAnyWorkbook } from "../workbook/read/read-any";
import { SUMMARY_LIMITS } from "../workbook/zip/limits";

/** The summary in a file; null when the workbook is none. Throws a refusal for what is no workbook. */
export function openSummary(bytes: Uint8Array, platform: Platform): StoredSummary | null {
  return readStoredSummary(readAnyWorkbook(bytes, platform));
}

/** Sheets that tell nothing of where a figure came from. */
const UNTRACED = sheetNames("bulletin", "facts", "findings", "milestones", "roster", "targets");

/** The summary in a file without its 明细, enough to trace its figures; null when the workbook is none. */
export function openForTracing(bytes: Uint8Array, platform: Platform): StoredSummary | null {
  return readWithinLimits(bytes, platform, (limits) =>
    readStoredSummary(readSomeSheets(bytes, (name) => !UNTRACED.has(name), platform, limits)),
  );
}

/** Whether a file says that it is a summary, whatever else it is. */
export function isSummary(bytes: Uint8Array, platform: Platform): boolean {
  try {
    return limitsOf(bytes, platform) === SUMMARY_LIMITS;
  } catch (error) {
    if (isCoded(error, "refusal")) return false;
    throw error;
  }
}
