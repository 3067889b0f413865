import { type HistoryFile, readHistoryFile } from "../actions/history";
import { readReceivedFile } from "../actions/received-file";
import { listOf, listsOf } from "../actions/stored-summary";
import type { SummaryBook } from "../core/audit/book";
import { readRecord, type SummaryRecord } from "../core/audit/record";
import { readStoredSummary, type StoredSummary } from "../core/audit/stored";
import { CodedError } from "../core/errors/coded-error";
import type { Submission } from "../core/submission/submission";
import { type KnownLists, listAmong } from "../core/targets/known-lists";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/speaker";
import { nodePlatform } from "../workbook/platform/node";
import { readSummaryBook } from "../workbook/read/summary-book";
import { SUMMARY_LIMITS } from "../workbook/zip/limits";
import { findFiles, readBytes } from "./files";
import { historyFilesFrom } from "./history";
import { readFoundFile } from "./read-found-file";
import { isPackage, soundEvidenceAt } from "./summary-bytes";

/** A summary with as much of what it was made from as is at hand. */
export interface SummarySources {
  readonly stored: StoredSummary;
  readonly list: TargetList;
  readonly lists: KnownLists;
  /** The month's forms that can be read; null where none were given. */
  readonly forms: { readonly submissions: readonly Submission[]; readonly record: SummaryRecord } | null;
  readonly past: readonly HistoryFile[];
}

/**
 * Reads a summary, or an evidence package with its forms and earlier files. `from` and `history` name folders of these beside
 * a summary.
 */
export function readSummarySources(
  path: string,
  { from, history }: { readonly from?: string | undefined; readonly history?: string | undefined },
  known: KnownLists,
  say: Speaker,
): SummarySources {
  const evidence = isPackage(path) ? soundEvidenceAt(path) : null;
  const book = readSummaryBook(evidence?.summary ?? readBytes(path, SUMMARY_LIMITS), nodePlatform);
  const stored = readStoredSummary(book);
  if (!stored) throw new CodedError("usage", "not-a-summary", { file: path });
  const [first, ...others] = [...(evidence?.lists ?? []), ...known];
  const lists: KnownLists = [first!, ...others];
  const ofDistrict = listsOf(stored.area, lists);
  const beside = historyFilesFrom(history, ofDistrict, say);
  const packed = (evidence?.past ?? []).map((file) => readHistoryFile(file, ofDistrict, nodePlatform));
  const received = evidence
    ? evidence.forms.flatMap((file) => ("bytes" in file ? readReceivedFile(file, lists, nodePlatform) : []))
    : from === undefined
      ? null
      : findFiles([from]).files.map((file) => readFoundFile(file, lists));
  return {
    ...{ stored, list: listOf(stored.area, listAmong(lists, stored.list)), lists, past: [...packed, ...beside] },
    forms:
      received &&
      formsOf(
        book,
        received.flatMap((one) => (one.status === "taken" ? one.submission : [])),
      ),
  };
}

/** null where the summary has lost the record of what it was made with. */
function formsOf(book: SummaryBook, submissions: readonly Submission[]): SummarySources["forms"] {
  const record = readRecord(book);
  return record && { submissions, record };
}
