import { CodedError } from "../core/errors/coded-error";
import type { Application, Sheets, Workbook, Workbooks, Worksheet } from "./application";
import type { Seat } from "./seat";

/** The sheets of a collection in the order of their tabs. */
export function sheetsOf(sheets: Sheets): Worksheet[] {
  return Array.from({ length: sheets.Count }, (_, index) => sheets.Item(index + 1));
}

/** A sheet by its name. Throws a problem of the host. */
export function sheetNamed(book: Workbook, name: string): Worksheet {
  const found = sheetsOf(book.Worksheets).find((sheet) => sheet.Name === name);
  if (!found) throw new CodedError("host", "missing-sheet", { sheet: name });
  return found;
}

/** The workbook a pane stands beside. */
export interface BoundBook {
  /** That workbook. Throws a problem of the host when there is none, or it has been closed. */
  (): Workbook;
  /** Whether it has been closed and there is one to begin anew with. */
  isReplaced(): boolean;
}

/**
 * The one workbook of a pane, whichever is in front: the one the ribbon has opened the pane for, or the first that was in
 * front of a page opened in another way. One that is closed and opened again is another object of WPS.
 */
export function boundBook(app: Application, seat: Seat): BoundBook {
  const find = () => {
    const name = seat.bookName();
    return name === null ? app.ActiveWorkbook : bookNamed(app.Workbooks, name);
  };
  let bound = seat.bookName() === null ? null : find();
  const isOpen = () => {
    try {
      return bound !== null && typeof bound.Name === "string";
    } catch {
      // What WPS throws of a workbook that is gone says nothing else.
      return false;
    }
  };
  const book = (): Workbook => {
    bound ??= find();
    if (!bound || !isOpen()) throw new CodedError("host", "closed");
    return bound;
  };
  return Object.assign(book, {
    isReplaced: () => bound !== null && !isOpen() && find() !== null,
  });
}

function bookNamed(books: Workbooks, fullName: string): Workbook | null {
  const all = Array.from({ length: books.Count }, (_, index) => books.Item(index + 1));
  return all.find(({ FullName }) => FullName === fullName) ?? null;
}

/** Whether something belongs to a workbook; two that are open never have the same place. */
export function isSameBook(one: Workbook, other: Workbook): boolean {
  return one.FullName === other.FullName;
}

/** Whether a workbook is at the front. */
export function isActive(app: Application, book: Workbook): boolean {
  return app.ActiveWorkbook !== null && isSameBook(app.ActiveWorkbook, book);
}
