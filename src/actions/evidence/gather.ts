import type { SummaryBook } from "../../core/audit/book";
import { readStoredSummary } from "../../core/audit/stored";
import type { CodedReason } from "../../core/errors/coded-error";
import type { KnownLists } from "../../core/targets/known-lists";
import type { Speaker } from "../../language/speaker";
import type { Platform } from "../../workbook/platform/platform";
import { readSummaryBook } from "../../workbook/read/summary-book";
import { type HistoryFile, readHistoryFile } from "../history";
import { type InputFile, type ReceivedFile, readReceivedFile, refusedFile } from "../received-file";
import { listsOf, type Remade, remake } from "../stored-summary";

/** A file of the month that could not even be read, and why. */
export interface UnreadFile {
  readonly name: string;
  readonly refusal: CodedReason<"refusal">;
}

/** The files a summary was made from, as they are now. */
export interface EvidenceSources {
  readonly summary: Uint8Array;
  readonly forms: readonly (InputFile | UnreadFile)[];
  /** Earlier forms and summaries. */
  readonly past: readonly InputFile[];
  /** The lists the files may be of; the summary names its own. */
  readonly lists: KnownLists;
  /** Speaks the language the summary was written in. */
  readonly say: Speaker;
  readonly platform: Platform;
}

/** The files of a summary with it made again from them. */
export interface Gathered {
  readonly book: SummaryBook;
  readonly remade: Remade;
  /** What became of each form, in their order. */
  readonly received: readonly ReceivedFile[];
  readonly past: readonly HistoryFile[];
}

/** Reads the files and makes the summary again. */
export function gather({ summary, forms, past: earlier, lists, say, platform }: EvidenceSources): Gathered {
  const book = readSummaryBook(summary, platform);
  const received = forms.map((file) =>
    "refusal" in file ? refusedFile(file.name, file.refusal) : readReceivedFile(file, lists, platform),
  );
  const ofDistrict = listsOf(readStoredSummary(book)?.area ?? lists[0].header.area.code, lists);
  const past = earlier.map((file) => readHistoryFile(file, ofDistrict, platform));
  return { book, received, past, remade: remake(book, { receivedFiles: received, past, list: lists, say }) };
}

/** The hash of what was received; "" for what could not even be read. */
export function hashOfReceived(received: ReceivedFile): string {
  return received.status === "taken" ? received.submission.file.sha256 : received.sha256;
}
