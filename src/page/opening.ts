import { namedList } from "../actions/named-list";
import { listAmong } from "../core/targets/known-lists";
import type { TargetList } from "../core/targets/schema";
import { download } from "../pane/host/download";
import type { CellEdit } from "../pane/host/workbook-host";
import { type Lists, whenFound } from "../pane/service/lists";
import { browserPlatform } from "../workbook/platform/browser";
import type { Book, SavedIn } from "./book/book";
import type { OpenedFile } from "./book/open";
import type { TurningHost } from "./book/turning-host";
import type { Origin } from "./files/save";

/** A file being worked on, with what the page remembers of it. */
export interface OpenFile {
  /** Under which it is kept in the browser. */
  readonly id: string;
  readonly book: Book;
  readonly origin: Origin | null;
}

/** The name a file is shown and saved under: a form that was taken blank goes by its month once it has one. */
export function nameOf(book: Pick<Book, "fileName" | "form">): string {
  return book.form()?.namedByMonth ?? book.fileName;
}

/** What is open, for the pane and for the page. */
export interface Opened {
  readonly file: OpenFile;
  readonly host: TurningHost;
  /** The time until which unsaved edits were made that were brought back; null when none were. */
  readonly restoredFrom: number | null;
  /** Whether the pane's 汇总 is what it was opened for. */
  readonly bureau: boolean;
}

export interface OpeningRequest {
  readonly id: string;
  readonly file: OpenedFile;
  readonly origin: Origin | null;
  readonly edits: readonly CellEdit[];
  readonly unsaved: boolean;
  readonly savedIn?: SavedIn | null;
  readonly list: TargetList;
  /** Puts a workbook the pane has made in place of this one. */
  onDelivered(bytes: Uint8Array): Promise<void>;
  /** Puts a form the pane has begun in place of this one. */
  onBegun(bytes: Uint8Array, fileName: string): Promise<void>;
}

/** Opens a file for its pane. What the pane hands over is downloaded. */
export async function openForPage({
  id,
  file,
  origin,
  edits,
  unsaved,
  savedIn = null,
  list,
  onDelivered,
  onBegun,
}: OpeningRequest): Promise<OpenFile> {
  const { openBook } = await import("./host");
  const book = openBook(
    { ...file, edits, unsaved, savedIn },
    {
      list,
      platform: browserPlatform,
      save: async (bytes, name) => download(bytes, name),
      open: (bytes) => onDelivered(bytes),
      begin: onBegun,
    },
  );
  return { id, book, origin };
}

/** Opens a file by the list it names; one that comes only later is taken then. */
export async function openByOwnList(request: Omit<OpeningRequest, "list">, lists: Lists): Promise<OpenFile> {
  const named = namedList(request.file.workbook);
  const list = listAmong(lists.get().lists, named);
  const open = await openForPage({ ...request, list });
  if (named?.hash != null && named.hash !== list.hash) {
    void lists.find(named);
    void whenFound(lists, named).then((late) => open.book.readBy(late));
  }
  return open;
}

/** A workbook without sheets, for a bureau that begins with nothing. */
export const NOTHING: OpenedFile = {
  name: "",
  bytes: new Uint8Array(),
  workbook: { sheets: [], date1904: false, externalLinks: [], hasMacros: false },
  look: { sheets: new Map(), styles: [] },
};
