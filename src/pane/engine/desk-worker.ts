import { CodedError, type CodedReason } from "../../core/errors/coded-error";
import "./newer-methods";
import type { HistoryFile } from "../../actions/history";
import { type ReceivedFile, refusedFile } from "../../actions/received-file";
import { languageOf } from "../../actions/stored-summary";
import type { SummaryBook } from "../../core/audit/book";
import type { ListShelf } from "../../core/targets/known-lists";
import { loadSpeaker } from "../../language/load-speaker";
import { type Language, languageNamed } from "../../language/make-speaker";
import { type Desk, type OverviewRequest, openDesk } from "./desk";
import type { Packed } from "./reader-worker";
import { type Job, serve } from "./serve";

/** A file that was not read. */
interface Refused {
  readonly file: string;
  readonly path: string;
  readonly refusal?: CodedReason<"refusal">;
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
} satisfies Record<string, Job>;

export type DeskJobs = typeof jobs;

function unpacked<Value>(bytes: Uint8Array): Value {
  return JSON.parse(new TextDecoder().decode(bytes)) as Value;
}

serve(jobs);
