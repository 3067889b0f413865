import type { WorkbookReading } from "../pane/host/workbook-host";
import { asWorkbook, type Beside } from "./as-workbook";
import { openWithForm } from "./auto-open";
import { mergesInFile } from "./merges";
import { type BookReading, readBook, type SheetReading } from "./read";
import { type BookShape, readDate1904, readShape } from "./shape";
import { supports } from "./support";

/** Milliseconds for which a reading tells how a sheet is protected: Excel says nothing when that changes. */
const FRESH = 5_000;

/** What has been read of the workbook, remembered so that writing and marking need no second look. */
export interface KnownBook {
  /** As last read; none before the first reading. */
  sheets(): readonly SheetReading[];
  /** Reads the cells, and all else where it is not known or `whole` asks for it. Throws a problem of the host. */
  read(whole: boolean): Promise<Omit<WorkbookReading, "revision">>;
  /** The sheets as they were a moment ago, with their marks found. Throws a problem of the host. */
  toMark(): Promise<readonly SheetReading[]>;
  /** The cells and how their sheets are protected may be others. */
  forgetCells(): void;
  /** More than cells may have changed. */
  forgetShape(): void;
  /** Nothing that was read holds any more; the ids of the sheets there are now, where they are known. */
  forget(ids?: readonly string[]): void;
}

/** @param onShape told what there is besides the cells, each time it is asked anew */
export function knownBook(onShape: (shape: BookShape) => void): KnownBook {
  let last: BookReading | null = null;
  /** Ids of the sheets there are as far as is known, so that one question asks for all their cells. */
  let known: readonly string[] = [];
  let shape: BookShape | null = null;
  let date1904: boolean | null = null;
  let merges: Beside["merges"] = null;
  let readAt = 0;

  const look = async (): Promise<BookReading> => {
    last = await readBook(known);
    known = last.sheets.map(({ id }) => id);
    readAt = Date.now();
    return last;
  };
  const lookAround = async ({ sheets }: BookReading): Promise<BookShape> => {
    const before = shape;
    if (before && sheets.every(({ id }) => before.sheets.has(id))) return before;
    date1904 ??= await readDate1904();
    const seen = await readShape(sheets.map(({ id }) => id));
    onShape(seen);
    shape = seen;
    return seen;
  };
  /** An older Excel tells of merged cells in its file only; the form a unit hands in is read from there anyway. */
  const lookIntoFile = async (whole: boolean) => {
    if (supports("1.13") || (merges && !whole)) return;
    merges = await mergesInFile().catch(() => new Map());
    readAt = Date.now();
  };

  return {
    sheets: () => last?.sheets ?? [],
    async read(whole) {
      const book = await look();
      if (whole) {
        shape = null;
        date1904 = null;
      }
      const around = await lookAround(book);
      openWithForm(book.sheets);
      await lookIntoFile(whole);
      const untold = book.sheets.filter(({ id }) => around.untold.has(id)).map(({ name }) => name);
      const workbook = asWorkbook(book, around, { merges, date1904: date1904 ?? false });
      return { workbook, fileName: book.fileName, ...(untold.length > 0 ? { untold } : {}) };
    },
    async toMark() {
      const book = last && Date.now() - readAt < FRESH ? last : await look();
      await lookAround(book);
      return book.sheets;
    },
    forgetCells() {
      last = null;
    },
    forgetShape() {
      shape = null;
    },
    forget(ids = []) {
      known = ids;
      last = null;
      shape = null;
    },
  };
}
