import type { SummaryBook } from "../../core/audit/book";
import type { Verification } from "../../core/audit/difference";
import type { CueReport } from "../../core/cues/cue";
import type { KnownLists, ListShelf } from "../../core/targets/known-lists";
import { type Engine, openEngine } from "../engine/engine";
import type { PickedFile } from "../engine/picked-file";
import { type FileQueue, openFileQueue } from "../files/file-queue";
import { openStore, type Store } from "../host/events";
import type { WorkbookHost } from "../host/workbook-host";

/** Where the recomputation of a summary stands. */
export type Reperformed =
  | { readonly status: "none" | "reading" | "comparing" }
  | { readonly status: "done"; readonly verification: Verification; readonly files: number }
  | { readonly status: "failed"; readonly error: unknown };

/** The recomputation of the open summary. It outlives the view. */
export interface Reperformance extends Store<Reperformed> {
  readonly reading: FileQueue<PickedFile>;
  /** Recomputes `book` from these files. */
  start(book: SummaryBook, files: readonly PickedFile[], shelf: ListShelf): void;
  /** Holds what was recomputed against the summary as it is now, so that no result outlives a change of it. */
  follow(book: SummaryBook): void;
  /** 疑点 of `book` with the files given; null while there are none. */
  cues(book: SummaryBook): Promise<CueReport> | null;
  /** The evidence package of the summary in `summary` from the files given. */
  pack(summary: Uint8Array, lists: KnownLists, seed: string | null): Promise<Uint8Array>;
  /** Forgets the files and the result. */
  reset(): void;
}

const known = new WeakMap<WorkbookHost, Reperformance>();

export function reperformanceOf(host: WorkbookHost): Reperformance {
  const found = known.get(host) ?? openReperformance();
  known.set(host, found);
  return found;
}

function openReperformance(): Reperformance {
  const state = openStore<Reperformed>({ status: "none" });
  let task: { readonly engine: Engine; readonly files: readonly PickedFile[]; book: SummaryBook } | null = null;
  const compare = async () => {
    const { status, done } = reading.get();
    if (!task || status !== "idle") return;
    if (done === 0) {
      reset();
      return;
    }
    const { engine, book } = task;
    // A result that is held against a changed summary stays in view until the next one takes its place.
    if (state.get().status !== "done") state.set({ status: "comparing" });
    try {
      const verification = await engine.reperform(book);
      if (task?.book === book) state.set({ status: "done", verification, files: done });
    } catch (error) {
      if (task?.book === book) state.set({ status: "failed", error });
    }
  };
  const reset = () => {
    task?.engine.close();
    task = null;
    state.set({ status: "none" });
  };
  const reading: FileQueue<PickedFile> = openFileQueue<PickedFile>({
    get lanes() {
      return task?.engine.lanes ?? 1;
    },
    read: async (file) => (await task?.engine.take(file)) ?? false,
    onRest: () => void compare(),
    now: () => performance.now(),
  });
  return {
    reading,
    get: state.get,
    subscribe: state.subscribe,
    start(book, files, shelf) {
      if (task) return;
      task = { book, files, engine: openEngine(shelf) };
      state.set({ status: "reading" });
      reading.add(files);
    },
    follow(book) {
      if (!task || task.book === book) return;
      task.book = book;
      void compare();
    },
    cues: (book) => task?.engine.cues(book) ?? null,
    async pack(summary, lists, seed) {
      if (!task) throw new Error("no files were given");
      const { engine, files } = task;
      const read = files
        .filter(({ refusal }) => !refusal)
        .map(async ({ read, refusal: _, ...about }) => ({ ...about, bytes: await read() }));
      return engine.pack({ summary, files: await Promise.all(read), lists, seed });
    },
    reset,
  };
}
