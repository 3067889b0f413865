import { MARK_FORMULA } from "../pane/host/mark-look";
import { expectSame, type SelfCheck, type Task, tryEach } from "../pane/host/self-check";
import type { Application, Workbook, Worksheet } from "./application";
import { bytesOf, removeFile, temporaryPath, writeFile } from "./files";
import { quietly } from "./quietly";
import { readBook } from "./read";
import { sheetsOf } from "./sheets";

/** A conditional format by formula. */
const BY_FORMULA = 2;
const VISIBLE = -1;
const STORED = "huizong.check";
const NAME = "huizong_check";
const SHEET = "~huizong";
/** A cell of the copy that no form, summary or target list has. */
const SCRATCH = "AZ999";
/** Milliseconds to wait for an event. */
const PATIENCE = 3_000;

/** What the trials share: the copy of the workbook, once it is opened beside it. */
interface Trying {
  readonly app: Application;
  readonly book: Workbook;
  /** Where the copy lies. */
  readonly path: string;
  bytes?: Uint8Array;
  copy?: Workbook;
}

/** Tries what the add-in relies on: on a copy of the workbook, which is opened beside it and closed unsaved. */
export async function selfCheck(app: Application, book: Workbook): Promise<SelfCheck> {
  const trying: Trying = { app, book, path: temporaryPath(app) };
  const trials = await tryEach([
    ...copying(trying),
    ...onCells(trying),
    ...onSheets(trying),
    ...onProgram(app),
    { name: "remains", work: () => takeAway(trying) },
  ]);
  return {
    environment: [
      { fact: "program", text: "WPS" },
      { fact: "version", text: versionOf(app) },
      { fact: "platform", text: navigator.platform },
      { fact: "browser", text: navigator.userAgent },
    ],
    trials,
  };
}

/** Does something with the copy and its first sheet. */
function onCopy(trying: Trying, work: (sheet: Worksheet, copy: Workbook) => void): () => void {
  return () => {
    const copy = trying.copy;
    if (!copy) throw new Error("no copy");
    quietly(trying.app, () => work(sheetsOf(copy.Worksheets)[0]!, copy));
  };
}

function copying(trying: Trying): Task[] {
  const { app, book, path } = trying;
  return [
    {
      name: "file",
      work: () => {
        trying.bytes = bytesOf(app, book);
      },
    },
    {
      name: "copy",
      work: () =>
        quietly(app, () => {
          writeFile(app, path, trying.bytes ?? new Uint8Array());
          trying.copy = app.Workbooks.Open(path);
        }),
    },
  ];
}

function onCells(trying: Trying): Task[] {
  return [
    {
      name: "cells",
      work: onCopy(trying, (sheet, copy) => {
        readBook(copy, new Map(), new Map(), 0);
        sheet.Unprotect("");
        const cell = sheet.Range(SCRATCH);
        cell.NumberFormat = "@";
        cell.Value2 = "=1";
        expectSame([cell.Formula, cell.Value2], ["=1", "=1"]);
        cell.NumberFormat = "General";
        cell.Formula = "=1/0";
        expectSame(String(cell.Text), "#DIV/0!");
        cell.Value2 = 1.5;
        expectSame(cell.Value2, 1.5);
      }),
    },
    {
      name: "protection",
      work: onCopy(trying, (sheet) => {
        sheet.Protect(undefined, true, true, true, false, true);
        expectSame([sheet.ProtectContents, sheet.Protection.AllowFormattingCells], [true, true]);
        sheet.Unprotect("");
        expectSame(sheet.ProtectContents, false);
      }),
    },
    {
      name: "marks",
      work: onCopy(trying, (sheet) => {
        const condition = sheet.Range(SCRATCH).FormatConditions.Add(BY_FORMULA, undefined, MARK_FORMULA);
        condition.SetFirstPriority();
        condition.Interior.Color = 1;
        expectSame([condition.Type, condition.Formula1], [BY_FORMULA, MARK_FORMULA]);
        condition.Delete();
      }),
    },
  ];
}

function onSheets(trying: Trying): Task[] {
  return [
    {
      name: "names",
      work: onCopy(trying, (sheet, copy) => {
        copy.Names.Add(NAME, `='${sheet.Name.split("'").join("''")}'!$A$1`, false);
        const names = Array.from({ length: copy.Names.Count }, (_, index) => copy.Names.Item(index + 1));
        const own = names.filter(({ Name }) => Name === NAME);
        expectSame(own.length, 1);
        own[0]!.Delete();
      }),
    },
    { name: "events", work: () => hearChange(trying.app, trying.copy) },
    {
      name: "insert",
      work: onCopy(trying, (_, copy) => {
        const before = sheetsOf(copy.Sheets);
        for (const sheet of before) sheet.Visible = VISIBLE;
        copy.Sheets.Copy(undefined, before[before.length - 1]!);
        const come = sheetsOf(copy.Sheets).slice(before.length);
        expectSame(come.length, before.length);
        for (const [index, sheet] of come.entries()) sheet.Name = `${SHEET} ${index}`;
        for (const sheet of come.reverse()) sheet.Delete();
        expectSame(copy.Sheets.Count, before.length);
      }),
    },
  ];
}

/** What is asked of WPS itself, beside any workbook. */
function onProgram(app: Application): Task[] {
  return [
    {
      name: "storage",
      work: () => {
        app.PluginStorage.setItem(STORED, "1");
        expectSame(app.PluginStorage.getItem(STORED), "1");
        app.PluginStorage.setItem(STORED, "");
      },
    },
    { name: "selection", work: () => void app.ActiveCell },
    { name: "signIn", there: typeof app.ShowDialog === "function", work: () => undefined },
    { name: "places", there: typeof app.GetSaveAsFilename === "function", work: () => undefined },
  ];
}

function takeAway({ app, book, path, copy }: Trying): void {
  quietly(app, () => {
    copy?.Close(false);
    removeFile(app, path);
    book.Activate();
  });
}

/** Changes a cell of the copy, and waits until WPS tells of it. */
async function hearChange(app: Application, copy: Workbook | undefined): Promise<void> {
  if (!copy) throw new Error("no copy");
  let told = () => {};
  const heard = new Promise<void>((resolve) => {
    told = resolve;
  });
  const listener = () => told();
  app.ApiEvent.AddApiEventListener("SheetChange", listener);
  try {
    sheetsOf(copy.Worksheets)[0]!.Range(SCRATCH).Value2 = 2;
    await Promise.race([heard, new Promise((_, late) => setTimeout(() => late(new Error("no event")), PATIENCE))]);
  } finally {
    app.ApiEvent.RemoveApiEventListener("SheetChange", listener);
  }
}

/** Which WPS this is; not every version tells. */
function versionOf(app: Application): string {
  const ask = (what: () => unknown): string => {
    try {
      return String(what() ?? "");
    } catch {
      return "";
    }
  };
  return [ask(() => app.Version), ask(() => app.Build)].filter(Boolean).join(", ") || "?";
}
