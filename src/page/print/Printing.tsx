import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from "react";
import { createPortal, flushSync } from "react-dom";
import { SHEETS } from "../../core/form/form";
import type { Speaker } from "../../language/speaker";
import type { Book } from "../book/book";
import { PrintedSheet } from "./PrintedSheet";
import { pageLayout } from "./page-layout";
import { applyRules, PRINTED, pageRules } from "./page-rules";

interface Props {
  readonly book: Book;
  readonly say: Speaker;
}

/** What is printed in place of the page while the browser prints: the form, or the sheet shown, as the workbook prints it. */
export function Printing({ book, say }: Props) {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes the page as it is when the event is over.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting ? createPortal(<Pages book={book} say={say} />, document.body) : null;
}

function Pages({ book, say }: Props) {
  const { workbook, look, sheet: shown } = useSyncExternalStore(book.subscribe, book.view);
  const isForm = shown !== SHEETS.guide && book.form() !== null;
  const sheets = workbook.sheets.flatMap((sheet) => {
    const sheetLook = look.sheets.get(sheet.name);
    const isAsked = isForm ? sheet.visibility === "visible" && sheet.name !== SHEETS.guide : sheet.name === shown;
    return isAsked && sheetLook ? [{ sheet, sheetLook, layout: pageLayout(sheet, look, sheetLook) }] : [];
  });
  const rules = pageRules(sheets.map(({ sheetLook }) => sheetLook.print));
  const text = rules.join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rules are the same as long as their text is
  useLayoutEffect(() => applyRules(rules), [text]);
  return (
    <div className={PRINTED} lang="zh-CN">
      {sheets.map((each, index) => (
        <PrintedSheet key={each.sheet.name} {...each} {...{ look, workbook, say, index }} />
      ))}
    </div>
  );
}
