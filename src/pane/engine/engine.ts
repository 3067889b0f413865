import type { SummaryBook } from "../../core/audit/book";
import type { Verification } from "../../core/audit/difference";
import type { CueReport } from "../../core/cues/cue";
import type { ListShelf } from "../../core/targets/known-lists";
import type { Language } from "../../language/make-speaker";
import type { PickedFile } from "../engine/picked-file";
import type { OverviewRequest } from "./desk";
import type { DeskJobs, PackRequest } from "./desk-worker";
import type { Overview } from "./overview";
import type { ReaderJobs } from "./reader-worker";
import { type Remote, remote } from "./remote";

/** Everything that is done off the pane's own thread: workers that read files, and the desk where the results lie. */
export interface Engine {
  readonly lanes: number;
  /** Reads a form and lays it on the desk; false when it was refused. Never rejects. */
  take(file: PickedFile): Promise<boolean>;
  /** Reads an earlier form or summary; gives how many figures it held. Never rejects. */
  takePast(file: PickedFile): Promise<number>;
  overview(look: OverviewRequest): Promise<Overview>;
  write(language: Language, generatedAt: string): Promise<Uint8Array>;
  reperform(book: SummaryBook): Promise<Verification>;
  cues(book: SummaryBook): Promise<CueReport>;
  /** The evidence package of a summary. Throws a problem of usage naming the files that are not at hand. */
  pack(request: PackRequest): Promise<Uint8Array>;
  clear(): Promise<void>;
  /** Takes other lists for those forms may be of, and reads again what was refused for want of one. */
  know(shelf: ListShelf): Promise<void>;
  /** Ends the workers; what waits for them never comes. */
  close(): void;
}

/** Readers beside the pane's own thread and the desk. */
const MOST_LANES = 4;

export function openEngine(shelf: ListShelf): Engine {
  const deskWorker = new Worker(new URL("./desk-worker.ts", import.meta.url));
  const workers = [deskWorker];
  const desk = remote<DeskJobs>(deskWorker);
  void desk.call("open", shelf);
  const lanes = Math.max(1, Math.min(navigator.hardwareConcurrency - 1, MOST_LANES));
  const readers = Array.from({ length: lanes }, () => {
    const worker = new Worker(new URL("./reader-worker.ts", import.meta.url));
    workers.push(worker);
    const reader = remote<ReaderJobs>(worker);
    void reader.call("open", shelf.lists);
    return reader;
  });
  const withReader = lend(readers);

  /** Forms of lists that were not at hand. */
  let unread: PickedFile[] = [];

  const engine: Engine = {
    lanes,
    async take(picked) {
      const { read, refusal, ...about } = picked;
      const { name: file, path = file } = about;
      if (refusal) {
        await desk.call("refuse", { file, path, refusal });
        return false;
      }
      try {
        const input = { ...about, bytes: await read() };
        const { refused, isOfOtherList, bytes } = await withReader((reader) => reader.call("take", input));
        if (isOfOtherList) unread.push(picked);
        await desk.call("add", { bytes, path });
        return !refused;
      } catch {
        await desk.call("refuse", { file, path });
        return false;
      }
    },
    async takePast({ read, refusal, ...about }) {
      if (refusal) return 0;
      try {
        const file = { ...about, bytes: await read() };
        const { figures, bytes } = await withReader((reader) => reader.call("past", file));
        await desk.call("addPast", { bytes });
        return figures;
      } catch {
        return 0;
      }
    },
    overview: (look) => desk.call("overview", look),
    write: (language, generatedAt) => desk.call("write", { language, generatedAt }),
    reperform: (book) => desk.call("reperform", book),
    cues: (book) => desk.call("cues", book),
    pack: async (request) => (await desk.call("pack", request)).bytes,
    clear() {
      unread = [];
      return desk.call("clear", null);
    },
    async know(next) {
      await Promise.all([desk.call("know", next), ...readers.map((reader) => reader.call("open", next.lists))]);
      const again = unread;
      unread = [];
      await Promise.all(again.map((picked) => engine.take(picked)));
    },
    close() {
      for (const worker of workers) worker.terminate();
    },
  };
  return engine;
}

/** Lends each of the readers to one user at a time. */
function lend(readers: readonly Remote<ReaderJobs>[]) {
  const free = [...readers];
  const waiting: ((reader: Remote<ReaderJobs>) => void)[] = [];
  return async <Result>(use: (reader: Remote<ReaderJobs>) => Promise<Result>): Promise<Result> => {
    const reader = free.pop() ?? (await new Promise<Remote<ReaderJobs>>((resolve) => waiting.push(resolve)));
    try {
      return await use(reader);
    } finally {
      const next = waiting.shift();
      if (next) next(reader);
      else free.push(reader);
    }
  };
}
