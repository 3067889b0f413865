import { createStore, del, entries, set, type UseStore } from "idb-keyval";

/** A sealed file that is to be handed in as soon as the service can be reached. */
export interface WaitingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the bytes; the same file waits once. */
  readonly sha256: string;
  /** Whose account handed it in, so that nobody else's session sends it. */
  readonly account: string;
  /** ISO 8601. */
  readonly sealedAt: string;
}

/** Keeps files that wait to be handed in, over a closed pane and a machine switched off. */
export interface Outbox {
  put(file: WaitingFile): Promise<void>;
  /** Those of an account, of everybody's where it is null, the first sealed first. */
  of(account: string | null): Promise<readonly WaitingFile[]>;
  remove(sha256: string): Promise<void>;
}

/** The browser's own database. Where that is switched off, a file waits only as long as the pane stands. */
export function browserOutbox(): Outbox {
  let store: UseStore | null = null;
  const open = () => {
    store ??= createStore("huizong-outbox", "files");
    return store;
  };
  const inMemory = new Map<string, WaitingFile>();
  return {
    async put(file) {
      inMemory.set(file.sha256, file);
      await set(file.sha256, file, open()).catch(() => undefined);
    },
    async of(account) {
      const kept = await entries<string, WaitingFile>(open()).catch(() => []);
      const all = new Map([...kept, ...inMemory]);
      return [...all.values()]
        .filter((file) => account === null || file.account === account)
        .sort((a, b) => (a.sealedAt < b.sealedAt ? -1 : 1));
    },
    async remove(sha256) {
      inMemory.delete(sha256);
      await del(sha256, open()).catch(() => undefined);
    },
  };
}
