import { pastFactsOfSummary, storedRows } from "../core/audit/past-facts";
import { readStoredSummary } from "../core/audit/stored";
import { historyOf, noHistory, pastFactsOf } from "../core/history/from-submissions";
import type { History, PastFact } from "../core/history/history";
import type { RollupInput } from "../core/rollup/input";
import type { TargetList } from "../core/targets/schema";
import type { Platform } from "../workbook/platform/platform";
import { readWorkbook } from "../workbook/read/read";
import { SUMMARY_LIMITS } from "../workbook/zip/limits";
import { type InputFile, takeFile } from "./intake";

/** What is known of earlier months. `lastSummary` holds the district's figures where a summary was among the files. */
export interface Earlier {
  readonly history: History;
  readonly lastSummary?: NonNullable<RollupInput["lastSummary"]>;
}

export const nothingEarlier: Earlier = { history: noHistory };

/**
 * What earlier workbooks and summaries of the list's district say. A file that is neither, or of another district,
 * is left out; of several summaries the last month's speaks for the district.
 */
export function readHistory(files: readonly InputFile[], list: TargetList, platform: Platform): Earlier {
  const { facts, rows } = readFigures(files, list, platform);
  return { history: historyOf(facts), ...(rows ? { lastSummary: { rows } } : {}) };
}

/** The units' figures in earlier workbooks and summaries, to be added to a history. */
export function readPastFacts(files: readonly InputFile[], list: TargetList, platform: Platform): PastFact[] {
  return readFigures(files, list, platform).facts;
}

function readFigures(files: readonly InputFile[], list: TargetList, platform: Platform) {
  const facts: PastFact[] = [];
  const { code } = list.header.area;
  let last: { readonly month: number; readonly rows: ReturnType<typeof storedRows> } | undefined;
  for (const file of files) {
    const intake = takeFile(file, list, platform);
    if (intake.status === "taken") {
      if ((intake.submission.identity.area ?? code) === code) facts.push(...pastFactsOf(intake.submission));
      continue;
    }
    if (intake.refusal.kind !== "foreign-workbook" && intake.refusal.kind !== "too-large") continue;
    const stored = readStoredSummary(readWorkbook(file.bytes, platform, SUMMARY_LIMITS));
    if (stored?.area !== code) continue;
    facts.push(...pastFactsOfSummary(stored));
    const month = stored.period.year * 12 + stored.period.month;
    if (!last || month > last.month) last = { month, rows: storedRows(stored) };
  }
  return { facts, rows: last?.rows };
}
