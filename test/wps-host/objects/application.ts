import type { WorkbookModel } from "@huizong/excel-host/model/workbook";
import { loadWorkbook } from "@huizong/excel-host/model/xlsx-load";
import { saveWorkbook } from "@huizong/excel-host/model/xlsx-save";
import { defineType, reads, textArgument, WpsObject } from "./object";
import type { BookRef, Session, TaskPane } from "./targets";

const FOLDER = "C:\\Users\\tj\\Documents";

const flag = <Key extends "enableEvents" | "screenUpdating" | "displayAlerts">(key: Key) => ({
  get: (session: Session) => session[key],
  set: (session: Session, value: unknown) => {
    session[key] = value === true;
  },
});

const bookOf = (session: Session, book = session.books[0]) =>
  book ? new WpsObject("Workbook", { session, book } satisfies BookRef) : null;

const sheetOf = (session: Session) => {
  const book = session.books[0]!;
  return new WpsObject("Worksheet", { session, book, sheet: book.activeSheet });
};

defineType<Session>(
  "Application",
  {
    Version: reads(() => "12.0"),
    Build: reads(() => "12.1.0.16910"),
    ActiveWorkbook: reads((session) => bookOf(session)),
    ActiveSheet: reads(sheetOf),
    ActiveCell: reads((session) => {
      const book = session.books[0];
      if (!book) return null;
      const { top, left } = book.selection;
      const areas = [{ top, left, bottom: top, right: left }];
      return new WpsObject("Range", { session, book, sheet: book.activeSheet, areas });
    }),
    Workbooks: reads((session) => new WpsObject("Workbooks", session)),
    EnableEvents: flag("enableEvents"),
    ScreenUpdating: flag("screenUpdating"),
    DisplayAlerts: flag("displayAlerts"),
    FileSystem: reads((session) => new WpsObject("FileSystem", session)),
    Env: reads((session) => new WpsObject("Env", session)),
    PluginStorage: reads((session) => new WpsObject("PluginStorage", session)),
  },
  {
    CreateTaskPane: async (session, [url]) => {
      const address = textArgument(url);
      const page = await session.openPane(address);
      const id = Math.max(0, ...session.panes.map((pane) => pane.id)) + 1;
      const pane = { id, url: address, madeBeside: session.books[0] ?? null, visible: false, page };
      session.panes.push(pane);
      return new WpsObject("TaskPane", { session, pane });
    },
    ShowDialog: (session, [url]) => {
      session.openDialog(textArgument(url));
      return null;
    },
    GetTaskPane: (session, [id]) => {
      const pane = session.panes.find((one) => one.id === Number(id));
      return pane ? new WpsObject("TaskPane", { session, pane }) : null;
    },
    GetSaveAsFilename: (session, [initial]) => session.places.shift() ?? textArgument(initial),
  },
);

interface PaneRef {
  readonly session: Session;
  readonly pane: TaskPane;
}

defineType<PaneRef>(
  "TaskPane",
  {
    ID: reads(({ pane }) => pane.id),
    Visible: {
      get: ({ pane }) => pane.visible,
      set: ({ pane }, value) => {
        pane.visible = value === true;
      },
    },
    DockPosition: { get: () => 2, set: () => undefined },
    Width: { get: () => 400, set: () => undefined },
  },
  {
    Delete: ({ session, pane }) => {
      session.panes = session.panes.filter((one) => one !== pane);
      // The page that asks waits for the answer, not for the pane that goes.
      void pane.page.close();
    },
  },
);

/** Brings a workbook to the front, as opening, choosing or leaving another one does. */
export function bringToFront(session: Session, book: WorkbookModel | undefined): void {
  const [before] = session.books;
  if (!book || (before === book && session.books.length > 0)) return;
  if (before) session.raise("WorkbookDeactivate", bookOf(session, before));
  session.books = [book, ...session.books.filter((one) => one !== book)];
  session.raise("WorkbookActivate", bookOf(session, book));
}

/** Closes a workbook and shows the one behind it. */
export function closeBook(session: Session, book: WorkbookModel): void {
  const inFront = session.books[0] === book;
  session.raise("WorkbookBeforeClose", bookOf(session, book));
  session.books = session.books.filter((one) => one !== book);
  // A pane that stands in a window goes with it.
  if (session.panesStayInWindow) {
    for (const pane of session.panes.filter(({ madeBeside }) => madeBeside === book)) void pane.page.close();
    session.panes = session.panes.filter(({ madeBeside }) => madeBeside !== book);
  }
  const [next] = session.books;
  if (inFront && next) session.raise("WorkbookActivate", bookOf(session, next));
}

defineType<Session>(
  "Workbooks",
  { Count: reads(({ books }) => books.length) },
  {
    Item: (session, [place]) => {
      const book = session.books[Number(place) - 1];
      if (!book) throw new Error("下标越界");
      return bookOf(session, book);
    },
    Open: async (session, [path]) => {
      const bytes = session.files.get(textArgument(path));
      if (!bytes) throw new Error(`找不到“${String(path)}”`);
      const book = await loadWorkbook(bytes);
      book.fileName = textArgument(path).split(/[\\/]/).pop()!;
      session.listen(book);
      session.raise("WorkbookOpen", bookOf(session, book));
      bringToFront(session, book);
      return bookOf(session, book);
    },
  },
);

/** Whether a workbook is still open; WPS answers nothing for one that is closed. */
function open({ session, book }: BookRef): BookRef {
  if (!session.books.includes(book)) throw new Error("对象已被删除");
  return { session, book };
}

defineType<BookRef>(
  "Workbook",
  {
    Name: reads((ref) => open(ref).book.fileName),
    FullName: reads((ref) => `${FOLDER}\\${open(ref).book.fileName}`),
    Path: reads(() => FOLDER),
    Date1904: reads(({ book }) => book.date1904),
    Saved: {
      get: ({ session, book }) => session.saved.get(book) ?? true,
      set: ({ session, book }, value) => void session.saved.set(book, value === true),
    },
    Sheets: reads((ref) => new WpsObject("Sheets", open(ref))),
    Worksheets: reads((ref) => new WpsObject("Sheets", open(ref))),
    Names: reads((ref) => new WpsObject("Names", open(ref))),
  },
  {
    Activate: ({ session, book }) => bringToFront(session, book),
    SaveCopyAs: async ({ session, book }, [path]) => {
      const conditionalFormats = book.sheets.reduce((sum, sheet) => sum + sheet.conditionalFormats.length, 0);
      session.copies.push({ path: textArgument(path), conditionalFormats });
      // Other formats are copied as they are, here as their first bytes.
      const plain = /\.(?:et|xls)$/.test(book.fileName) ? new Uint8Array([0xd0, 0xcf]) : await saveWorkbook(book);
      session.files.set(textArgument(path), plain);
    },
    Close: (ref, [save]) => {
      if (save !== false && ref.session.displayAlerts) throw new Error("A dialog would ask whether to save.");
      closeBook(ref.session, ref.book);
    },
  },
);

defineType<Session>(
  "FileSystem",
  {},
  {
    ReadFileAsArrayBuffer: ({ files }, [path]) => {
      const bytes = files.get(textArgument(path));
      if (!bytes) throw new Error("文件不存在");
      return bytes;
    },
    readAsBinaryString: ({ files }, [path]) => Buffer.from(files.get(textArgument(path))!).toString("latin1"),
    writeAsBinaryString: ({ files }, [path, text]) => {
      if (/^C:\\Windows/i.test(textArgument(path))) return false;
      files.set(textArgument(path), new Uint8Array(Buffer.from(textArgument(text), "latin1")));
      return true;
    },
    Remove: ({ files }, [path]) => void files.delete(textArgument(path)),
    Exists: ({ files }, [path]) => files.has(textArgument(path)),
  },
);

defineType<Session>("Env", {}, { GetTempPath: () => "C:\\Users\\tj\\AppData\\Local\\Temp" });

defineType<Session>(
  "PluginStorage",
  {},
  {
    getItem: ({ storage }, [key]) => storage.get(textArgument(key)) ?? null,
    setItem: ({ storage }, [key, value]) => void storage.set(textArgument(key), value),
  },
);

// Listeners stay in the page; the bridge answers for this type.
defineType("ApiEvent", {}, { AddApiEventListener: () => undefined, RemoveApiEventListener: () => undefined });
