import { CodedError } from "../core/errors/coded-error";
import type { Application, Sheets, Workbook, Worksheet } from "./application";

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
  /** Whether it has been closed while another one is at the front. */
  isReplaced(): boolean;
}

/**
 * The workbook the pane was opened beside: WPS keeps a pane with its window, so another workbook that comes to the front
 * is none of its business.
 */
export function boundBook(app: Application): BoundBook {
  let bound: Workbook | null = null;
  const isOpen = () => {
    try {
      return bound !== null && typeof bound.Name === "string";
    } catch {
      // What WPS throws of a workbook that is gone says nothing else.
      return false;
    }
  };
  const book = (): Workbook => {
    bound ??= app.ActiveWorkbook;
    if (!bound || !isOpen()) throw new CodedError("host", "closed");
    return bound;
  };
  return Object.assign(book, {
    isReplaced: () => bound !== null && !isOpen() && app.ActiveWorkbook !== null,
  });
}

/** Whether something belongs to a workbook; two that are open never have the same place. */
export function isSameBook(one: Workbook, other: Workbook): boolean {
  return one.FullName === other.FullName;
}

/** Whether a workbook is at the front. */
export function isActive(app: Application, book: Workbook): boolean {
  return app.ActiveWorkbook !== null && isSameBook(app.ActiveWorkbook, book);
}
