import { pastFactsOfSummary, storedRows } from "../core/audit/past-facts";
import { readStoredSummary } from "../core/audit/stored";
import { historyOf, noHistory, pastFactsOf } from "../core/history/from-submissions";
import type { History, PastFact } from "../core/history/history";
import { monthsBetween, type Period } from "../core/period";
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
  return earlierOf(files.map((file) => readEarlierFile(file, list, platform)));
}

/** The units' figures in earlier workbooks and summaries, to be added to a history. */
export function readPastFacts(files: readonly InputFile[], list: TargetList, platform: Platform): PastFact[] {
  return files.flatMap((file) => readEarlierFile(file, list, platform).facts);
}

/** What one earlier file says: the units' figures, and the district's where it is a summary. Plain data. */
export interface EarlierFile {
  readonly facts: readonly PastFact[];
  readonly district?: { readonly period: Period; readonly rows: ReturnType<typeof storedRows> };
}

/** Reads one earlier workbook or summary; nothing is in one that is neither, or of another district. */
export function readEarlierFile(file: InputFile, list: TargetList, platform: Platform): EarlierFile {
  const { code } = list.header.area;
  const intake = takeFile(file, list, platform);
  if (intake.status === "taken") {
    return { facts: (intake.submission.identity.area ?? code) === code ? pastFactsOf(intake.submission) : [] };
  }
  if (intake.refusal.kind !== "foreign-workbook" && intake.refusal.kind !== "too-large") return { facts: [] };
  const stored = readStoredSummary(readWorkbook(file.bytes, platform, SUMMARY_LIMITS));
  if (stored?.area !== code) return { facts: [] };
  return { facts: pastFactsOfSummary(stored), district: { period: stored.period, rows: storedRows(stored) } };
}

/** Puts together what earlier files say; of several summaries the last month's speaks for the district. */
export function earlierOf(files: readonly EarlierFile[]): Earlier {
  const summaries = files.flatMap(({ district }) => district ?? []);
  const last = summaries.toSorted((a, b) => monthsBetween(a.period, b.period)).at(0);
  const history = historyOf(files.flatMap(({ facts }) => facts));
  return { history, ...(last ? { lastSummary: { rows: last.rows } } : {}) };
}
