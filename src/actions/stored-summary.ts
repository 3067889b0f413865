import { carriedFactsOf } from "../core/audit/past-facts";
import { readStoredSummary, type StoredSummary } from "../core/audit/stored";
import { type Verification, verify } from "../core/audit/verify";
import { historyOf } from "../core/history/from-submissions";
import type { TargetList } from "../core/targets/schema";
import type { Platform } from "../workbook/platform/platform";
import { readWorkbook } from "../workbook/read/read";
import { SUMMARY_LIMITS } from "../workbook/zip/limits";
import type { Intake } from "./intake";
import { rollUp } from "./rollup";

/** The summary in a file; null when the workbook is none. Throws a Refusal for what is no workbook. */
export function openSummary(bytes: Uint8Array, platform: Platform): StoredSummary | null {
  return readStoredSummary(readWorkbook(bytes, platform, SUMMARY_LIMITS));
}

/** Recomputes a stored summary from the month's files. Figures it took over from earlier months are taken as stored. */
export function reperform(stored: StoredSummary, intakes: readonly Intake[], list: TargetList): Verification {
  const history = historyOf(carriedFactsOf(stored));
  return verify(stored, rollUp(intakes, { list, period: stored.period, history }).summary, list);
}
