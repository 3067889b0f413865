import type { SummaryBook } from "../core/audit/book";
import { readRecord, type SummaryRecord } from "../core/audit/record";
import { readStoredSummary, type StoredSummary } from "../core/audit/stored";
import { monthsBetween } from "../core/period";
import type { Submission } from "../core/submission/submission";
import { type KnownLists, listAmong } from "../core/targets/known-lists";
import type { TargetList } from "../core/targets/schema";
import { earlierForm, type HistoryFile } from "./history";
import type { ReceivedFile } from "./received-file";
import { listOf, listsOf } from "./stored-summary";

/** Files given beside a summary: those of its month, and earlier forms. */
export interface BesideSummary {
  readonly stored: StoredSummary;
  readonly list: TargetList;
  readonly lists: KnownLists;
  readonly month: readonly ReceivedFile[];
  readonly past: readonly HistoryFile[];
  /** The month's forms with the record of the summary; null where there is nothing of either. */
  readonly forms: { readonly submissions: readonly Submission[]; readonly record: SummaryRecord } | null;
}

/** Sorts out files given beside a summary by their month. Throws a TypeError for what is no summary. */
export function sortedBeside(book: SummaryBook, received: readonly ReceivedFile[], lists: KnownLists): BesideSummary {
  const stored = readStoredSummary(book);
  if (!stored) throw new TypeError("no summary");
  const record = readRecord(book);
  const ofDistrict = listsOf(stored.area, lists);
  const isEarlier = (one: ReceivedFile) => {
    const period = one.status === "taken" ? one.submission.identity.period : null;
    return period !== null && monthsBetween(period, stored.period) > 0;
  };
  const month = received.filter((one) => !isEarlier(one));
  const submissions = month.flatMap((one) => (one.status === "taken" ? one.submission : []));
  return {
    ...{ stored, month, lists, list: listOf(stored.area, listAmong(lists, stored.list)) },
    past: received.flatMap((one) =>
      one.status === "taken" && isEarlier(one) ? earlierForm(one.submission, ofDistrict) : [],
    ),
    forms: record && submissions.length > 0 ? { submissions, record } : null,
  };
}
