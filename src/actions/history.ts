import { pastFactsOfSummary, storedRows } from "../core/audit/past-facts";
import type { FileMark } from "../core/audit/record";
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
  /** The files this is known from. */
  readonly historyFiles?: readonly FileMark[];
}

export const nothingEarlier: Earlier = { history: noHistory };

/**
 * What earlier workbooks and summaries of the list's district say. A file that is neither, or of another district,
 * is left out; of several summaries the last month's speaks for the district.
 */
export function readHistory(files: readonly InputFile[], list: TargetList, platform: Platform): Earlier {
  return earlierOf(readEarlierFiles(files, list, platform));
}

/** What each of the earlier files says. */
export function readEarlierFiles(files: readonly InputFile[], list: TargetList, platform: Platform): EarlierFile[] {
  return files.map((file) => readEarlierFile(file, list, platform));
}

/** The units' figures in earlier workbooks and summaries, to be added to a history. */
export function readPastFacts(files: readonly InputFile[], list: TargetList, platform: Platform): PastFact[] {
  return files.flatMap((file) => readEarlierFile(file, list, platform).facts);
}

/** What one earlier file says: the units' figures, and the district's where it is a summary. Plain data. */
export interface EarlierFile {
  readonly file: FileMark;
  readonly facts: readonly PastFact[];
  readonly district?: { readonly period: Period; readonly rows: ReturnType<typeof storedRows> };
}

/** Reads one earlier workbook or summary; nothing is in one that is neither, or of another district. */
export function readEarlierFile(file: InputFile, list: TargetList, platform: Platform): EarlierFile {
  const { code } = list.header.area;
  const mark = { name: file.name, sha256: platform.sha256(file.bytes) };
  const intake = takeFile(file, list, platform);
  if (intake.status === "taken") {
    return {
      file: mark,
      facts: (intake.submission.identity.area ?? code) === code ? pastFactsOf(intake.submission) : [],
    };
  }
  if (intake.refusal.kind !== "foreign-workbook" && intake.refusal.kind !== "too-large")
    return { file: mark, facts: [] };
  const stored = readStoredSummary(readWorkbook(file.bytes, platform, SUMMARY_LIMITS));
  if (stored?.area !== code) return { file: mark, facts: [] };
  return {
    file: mark,
    facts: pastFactsOfSummary(stored),
    district: { period: stored.period, rows: storedRows(stored) },
  };
}

/** Puts together what earlier files say; of several summaries the last month's speaks for the district. */
export function earlierOf(files: readonly EarlierFile[]): Earlier {
  const summaries = files.flatMap(({ district }) => district ?? []);
  const last = summaries.toSorted((a, b) => monthsBetween(a.period, b.period)).at(0);
  const history = historyOf(files.flatMap(({ facts }) => facts));
  const historyFiles = files.flatMap(({ file, facts, district }) => (facts.length > 0 || district ? [file] : []));
  return { history, historyFiles, ...(last ? { lastSummary: { rows: last.rows } } : {}) };
}
