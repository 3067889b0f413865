import { pastFactsOfSummary } from "../core/audit/past-facts";
import { readStoredSummary } from "../core/audit/stored";
import { historyOf, pastFactsOf } from "../core/history/from-submissions";
import type { History, PastFact } from "../core/history/history";
import type { TargetList } from "../core/targets/schema";
import type { Platform } from "../workbook/platform/platform";
import { readWorkbook } from "../workbook/read/read";
import { type InputFile, takeFile } from "./intake";

/**
 * What earlier workbooks, or one earlier summary, of the list's district say. A file that is neither, or of another
 * district, is left out.
 */
export function readHistory(files: readonly InputFile[], list: TargetList, platform: Platform): History {
  return historyOf(readPastFacts(files, list, platform));
}

/** The figures of earlier workbooks or summaries, to be added to a history. */
export function readPastFacts(files: readonly InputFile[], list: TargetList, platform: Platform): PastFact[] {
  return files.flatMap((file) => pastFactsIn(file, list, platform));
}

function pastFactsIn(file: InputFile, list: TargetList, platform: Platform): PastFact[] {
  const intake = takeFile(file, list, platform);
  const { code } = list.header.area;
  if (intake.status === "taken") {
    return (intake.submission.identity.area ?? code) === code ? pastFactsOf(intake.submission) : [];
  }
  if (intake.refusal.kind !== "foreign-workbook") return [];
  const stored = readStoredSummary(readWorkbook(file.bytes, platform));
  return stored?.area === code ? pastFactsOfSummary(stored) : [];
}
