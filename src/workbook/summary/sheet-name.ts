import { ENGLISH_SHEETS, SUMMARY_SHEETS, type SummarySheet } from "../../core/audit/layout";
import { nameOf } from "../../language/names";
import type { Say } from "./say";

/** What a summary in the speaker's language calls one of its sheets. */
export function sheetName(sheet: SummarySheet, say: Say): string {
  return nameOf({ nameZh: SUMMARY_SHEETS[sheet], nameEn: ENGLISH_SHEETS[sheet] }, say);
}
