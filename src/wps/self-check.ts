import { MARK_FORMULA } from "../pane/host/mark-look";
import { expectSame, type SelfCheck, tryEach } from "../pane/host/self-check";
import type { Application, Workbook, Worksheet } from "./application";
import { bytesOf, removeFile, temporaryPath, writeFile } from "./files";
import { quietly } from "./quietly";
import { readBook } from "./read";
import { sheetsOf } from "./sheets";

/** A conditional format by formula. */
const BY_FORMULA = 2;
const STORED = "huizong.check";

/** Tries what the add-in relies on: on a copy of the workbook, which is opened beside it and closed unsaved. */
export async function selfCheck(app: Application, book: Workbook): Promise<SelfCheck> {
  const path = temporaryPath(app);
  const opened: { copy?: Workbook; bytes?: Uint8Array } = {};
  const onCopy = (work: (sheet: Worksheet, copy: Workbook) => void) => () => {
    const copy = opened.copy;
    if (!copy) throw new Error("no copy");
    quietly(app, () => work(sheetsOf(copy.Worksheets)[0]!, copy));
  };
  const trials = await tryEach([
    {
      name: "file",
      work: () => {
        opened.bytes = bytesOf(app, book);
      },
    },
    {
      name: "copy",
      work: () =>
        quietly(app, () => {
          writeFile(app, path, opened.bytes ?? new Uint8Array());
          opened.copy = app.Workbooks.Open(path);
        }),
    },
    { name: "cells", work: onCopy((_, copy) => void readBook(copy, new Map(), new Map(), 0)) },
    {
      name: "protection",
      work: onCopy((sheet) => sheet.Unprotect("")),
    },
    {
      name: "marks",
      work: onCopy((sheet) => {
        const condition = sheet.Range("A1").FormatConditions.Add(BY_FORMULA, undefined, MARK_FORMULA);
        condition.Interior.Color = 1;
        condition.Delete();
      }),
    },
    {
      name: "names",
      work: onCopy((sheet, copy) =>
        copy.Names.Add("huizong_check", `='${sheet.Name.split("'").join("''")}'!$A$1`, false),
      ),
    },
    {
      name: "storage",
      work: () => {
        app.PluginStorage.setItem(STORED, "1");
        expectSame(app.PluginStorage.getItem(STORED), "1");
        app.PluginStorage.setItem(STORED, "");
      },
    },
    { name: "selection", work: () => void app.ActiveCell },
    { name: "events", work: () => expectSame(typeof app.ApiEvent.AddApiEventListener, "function") },
    {
      name: "remains",
      work: () =>
        quietly(app, () => {
          opened.copy?.Close(false);
          removeFile(app, path);
          book.Activate();
        }),
    },
  ]);
  return {
    environment: [
      { fact: "program", text: "WPS" },
      { fact: "platform", text: navigator.platform },
      { fact: "browser", text: navigator.userAgent },
    ],
    trials,
  };
}
