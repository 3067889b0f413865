import { CodedError } from "../../core/errors/coded-error";
import type { TargetList } from "../../core/targets/schema";
import { browserPlatform } from "../../workbook/platform/browser";
import type { Book } from "../book/book";
import type { OpenedFile } from "../book/open";
import { openBook } from "../host";

/** A form to be read and pointed at: the sheet with every cell locked, and which of them the unit fills in. */
export interface ReadOnlyBook {
  readonly book: Book;
  /** Whether the unit fills the cell in, so that it can be given back. */
  isFilledIn: Book["isLocked"];
}

/** Opens an original for reading; nothing can be typed into it, saved or put in its place. */
export function openReadOnly(file: OpenedFile, list: TargetList): ReadOnlyBook {
  const refuse = async () => {
    throw new CodedError("host", "not-supported");
  };
  const left = { ...file, edits: [], unsaved: false };
  const open = openBook(left, { list, platform: browserPlatform, save: refuse, open: refuse, begin: refuse });
  const book: Book = { ...open, readOnly: true, isLocked: () => true, write: async () => [] };
  return { book, isFilledIn: (place) => !open.isLocked(place) };
}
