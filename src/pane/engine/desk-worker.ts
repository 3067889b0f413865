import { CodedError, type CodedReason } from "../../core/errors/coded-error";
import "./newer-methods";
import type { HistoryFile } from "../../actions/history";
import { type InputFile, type ReceivedFile, refusedFile } from "../../actions/received-file";
import { languageOf } from "../../actions/stored-summary";
import type { SummaryBook } from "../../core/audit/book";
import type { KnownLists, ListShelf } from "../../core/targets/known-lists";
import { loadSpeaker } from "../../language/load-speaker";
import { type Language, languageNamed } from "../../language/make-speaker";
import { browserPlatform } from "../../workbook/platform/browser";
import { type Desk, type OverviewRequest, openDesk } from "./desk";
import type { Packed } from "./reader-worker";
import { type Job, serve } from "./serve";

/** A file that was not read. */
interface Refused {
  readonly file: string;
  readonly path: string;
  readonly refusal?: CodedReason<"refusal">;
}

declare const HUIZONG_VERSION: string;

/** A summary and all files that may belong to its evidence. */
export interface PackRequest {
  readonly summary: Uint8Array;
  readonly files: readonly InputFile[];
  readonly lists: KnownLists;
  readonly seed: string | null;
}

let desk: Desk;

const jobs = {
  open: (shelf: ListShelf) => {
    desk = openDesk(shelf);
  },
  know: (shelf: ListShelf) => desk.know(shelf),
  add: ({ bytes, path }: Packed & { readonly path: string }) => desk.add(unpacked<ReceivedFile>(bytes), path),
  /** Lists a file that was not read, or, without a reason, could not be. */
  refuse: ({ file, path, refusal }: Refused) => {
    desk.add(refusedFile(file, refusal ?? new CodedError("refusal", "unreadable-file")), path);
  },
  addPast: ({ bytes }: Packed) => desk.addPast(unpacked<HistoryFile>(bytes)),
  clear: (_: null) => desk.clear(),
  overview: (look: OverviewRequest) => desk.overview(look),
  write: async ({ language, generatedAt }: { readonly language: Language; readonly generatedAt: string }) =>
    desk.write(await loadSpeaker(language), generatedAt),
  /** In the language the summary was written in. */
  reperform: async (book: SummaryBook) => desk.reperform(book, await loadSpeaker(languageNamed(languageOf(book)))),
  cues: (book: SummaryBook) => desk.cues(book),
  /** In the language the summary was written in. */
  pack: async ({ summary, files, lists, seed }: PackRequest): Promise<Packed> => {
    const [{ packageOf }, { readSummaryBook }] = await Promise.all([
      import("../../actions/evidence/package-files"),
      import("../../workbook/read/summary-book"),
    ]);
    const say = await loadSpeaker(languageNamed(languageOf(readSummaryBook(summary, browserPlatform))));
    const tool = { tool: "huizong", version: HUIZONG_VERSION } as const;
    return { bytes: packageOf({ summary, files, lists, seed, say, tool, platform: browserPlatform }) };
  },
} satisfies Record<string, Job>;

export type DeskJobs = typeof jobs;

function unpacked<Value>(bytes: Uint8Array): Value {
  return JSON.parse(new TextDecoder().decode(bytes)) as Value;
}

serve(jobs);
