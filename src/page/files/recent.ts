import { createStore, del, entries, get, promisifyRequest, set, type UseStore } from "idb-keyval";
import type { CellEdit } from "../../pane/host/workbook-host";
import type { SavedIn } from "../book/book";
import { halfTyped } from "./half-typed";
import type { Origin } from "./save";

/** A file the page was left with: as it was opened, and what was done to it since. */
export interface RecentFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly origin: Origin | null;
  readonly edits: readonly CellEdit[];
  readonly unsaved: boolean;
  /** Where it was saved last; absent or null when it never was. */
  readonly savedIn?: SavedIn | null;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

type Opened = Pick<RecentFile, "id" | "name" | "bytes" | "origin">;
type Done = Pick<RecentFile, "edits" | "unsaved" | "savedIn" | "changedAt">;

/** Files that were saved are forgotten beyond this number; those with unsaved edits never. */
const KEPT = 6;

let opened: { readonly files: UseStore; readonly edits: UseStore } | undefined;

/** Opened when first asked for: a browser may forbid the store, which is then a failed promise and not a dead page. */
function stores() {
  opened ??= { files: createStore("huizong-files", "files"), edits: createStore("huizong-edits", "edits") };
  return opened;
}

/** A name for a file to be kept under. Browsers make no UUID for a page served over plain http. */
export function newId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join("-");
}

/** Keeps a file just opened. */
export async function keepFile(file: Opened, done: Done): Promise<void> {
  // Both are asked for at once, so that edits kept meanwhile come after these.
  await Promise.all([set(file.id, file, stores().files), set(file.id, done, stores().edits)]);
  const saved = (await recentFiles()).filter(({ unsaved }) => !unsaved);
  for (const { id } of saved.slice(KEPT)) await forgetFile(id);
}

/** Keeps what was done to a file; small, so that it can follow every key. The file itself is kept where it is not yet. */
export async function keepEdits(file: Opened, done: Done): Promise<void> {
  await stores().edits("readwrite", (store) => {
    store.put(done, file.id);
    // Else the transaction waits for an answer to this page, and is given up when it is closed before.
    store.transaction.commit();
    return promisifyRequest(store.transaction);
  });
  const isKept = await stores().files("readonly", (store) => promisifyRequest(store.count(file.id)));
  if (!isKept) await set(file.id, file, stores().files);
}

/** A file kept; null when it is not. */
export async function recentFile(id: string): Promise<RecentFile | null> {
  const [file, done] = [await get<Opened>(id, stores().files), await get<Done>(id, stores().edits)];
  return file && done ? { ...file, ...done } : null;
}

/** The files kept, the latest first. */
export async function recentFiles(): Promise<RecentFile[]> {
  const [files, edits] = [await entries<string, Opened>(stores().files), await entries<string, Done>(stores().edits)];
  const known = new Map(edits);
  return files
    .flatMap(([id, file]) => {
      const done = known.get(id);
      return done ? [{ ...file, ...done }] : [];
    })
    .sort((a, b) => b.changedAt - a.changedAt);
}

/** Forgets a file and what was done to it. */
export async function forgetFile(id: string): Promise<void> {
  halfTyped(id).keep(null);
  await del(id, stores().files);
  await del(id, stores().edits);
}
