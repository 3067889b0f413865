import { clear, createStore, entries, set, type UseStore } from "idb-keyval";
import type { ReceiptProblem } from "../../actions/received";
import type { Period } from "../../core/period";
import type { LeftOutFile } from "../../core/rollup/summary";
import type { ExternalFigure } from "../../core/targets/schema";
import type { PickedFile } from "../engine/picked-file";

/** What a file is read for: this month's roster, or the months before it. */
export interface Errand {
  readonly file: PickedFile;
  readonly purpose: "form" | "past";
}

/** What is known of the month besides its files: what the bureau decided, and what was found beside them. */
export interface Known {
  readonly chosen: Period | null;
  readonly returned: readonly string[];
  /** SHA-256 of the files chosen among the versions of their units. */
  readonly used: readonly string[];
  readonly cityFigures: readonly ExternalFigure[];
  readonly leftOut: readonly LeftOutFile[];
  readonly receipts: readonly ReceiptProblem[];
}

/** The bureau's month as it was kept when the page was last left. */
export interface KeptMonth extends Partial<Known> {
  readonly errands: readonly Errand[];
}

/** Keeps what the bureau has collected in the browser, so that a page loaded again loses nothing of it. */
export interface Keeper {
  /** The same file; what is read of it is kept. */
  keep(errand: Errand): Errand;
  keepKnown(known: Known): void;
  /** What was kept; nothing where the browser keeps nothing. Never rejects. */
  load(): Promise<KeptMonth>;
  /** Forgets everything. */
  clear(): void;
}

interface KeptFile {
  readonly purpose: Errand["purpose"];
  readonly about: Omit<PickedFile, "read">;
  readonly bytes: Uint8Array;
  /** The order in which files were given. */
  readonly number: number;
}

const KNOWN = "known";

/** Opens what is kept for a target list. */
export function openKeeper(listId: string): Keeper {
  let opened: UseStore | undefined;
  let cleared = 0;
  const store = () => {
    opened ??= createStore(`huizong-month-${listId}`, "month");
    return opened;
  };
  /** A browser may forbid the store or its disk be full: then the month lasts as long as the page does. */
  const attempt = async (task: () => Promise<unknown>) => {
    try {
      await task();
    } catch {}
  };
  let number = Date.now();

  return {
    keep({ file, purpose }) {
      const { read, ...about } = file;
      const own = number++;
      const since = cleared;
      const keepBytes = (bytes: Uint8Array) => {
        const kept: KeptFile = { purpose, about, bytes, number: own };
        if (since === cleared) void attempt(() => set(`file ${own}`, kept, store()));
        return bytes;
      };
      // What is refused by its name is listed, and never read.
      if (about.refusal) keepBytes(new Uint8Array());
      return { purpose, file: { ...about, read: async () => keepBytes(await read()) } };
    },
    keepKnown: (known) => void attempt(() => set(KNOWN, known, store())),
    async load() {
      try {
        const kept = new Map(await entries<string, unknown>(store()));
        const known = kept.get(KNOWN) as Known | undefined;
        kept.delete(KNOWN);
        const files = ([...kept.values()] as KeptFile[]).sort((a, b) => a.number - b.number);
        const errands = files.map(({ purpose, about, bytes }): Errand => {
          return { purpose, file: { ...about, read: async () => bytes } };
        });
        return { ...known, errands };
      } catch {
        return { errands: [] };
      }
    },
    clear() {
      cleared++;
      void attempt(() => clear(store()));
    },
  };
}
