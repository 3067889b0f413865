import { clear, createStore, entries, set, type UseStore } from "idb-keyval";
import type { Period } from "../../core/period";
import type { ExternalFigure } from "../../core/targets/schema";
import type { PickedFile } from "../engine/picked-file";

/** What a file is read for: this month's roster, or the months before it. */
export interface Errand {
  readonly file: PickedFile;
  readonly purpose: "form" | "past";
}

/** What the bureau decided about the month. */
export interface Choices {
  readonly chosen: Period | null;
  readonly returned: readonly string[];
  /** SHA-256 of the files chosen among the versions of their units. */
  readonly used: readonly string[];
  readonly cityFigures: readonly ExternalFigure[];
}

/** The bureau's month as it was kept when the page was last left. */
export interface KeptMonth extends Partial<Choices> {
  readonly errands: readonly Errand[];
}

/** Keeps what the bureau has collected in the browser, so that a page loaded again loses nothing of it. */
export interface Keeper {
  /** The same file; what is read of it is kept. */
  keep(errand: Errand): Errand;
  keepChoices(choices: Choices): void;
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

const CHOICES = "choices";

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
      return {
        purpose,
        file: {
          ...about,
          async read() {
            const bytes = await read();
            if (since === cleared) {
              const kept: KeptFile = { purpose, about, bytes, number: own };
              void attempt(() => set(`file ${own}`, kept, store()));
            }
            return bytes;
          },
        },
      };
    },
    keepChoices: (choices) => void attempt(() => set(CHOICES, choices, store())),
    async load() {
      try {
        const kept = new Map(await entries<string, unknown>(store()));
        const choices = kept.get(CHOICES) as Choices | undefined;
        kept.delete(CHOICES);
        const files = ([...kept.values()] as KeptFile[]).sort((a, b) => a.number - b.number);
        const errands = files.map(({ purpose, about, bytes }): Errand => {
          return { purpose, file: { ...about, read: async () => bytes } };
        });
        return { ...choices, errands };
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
