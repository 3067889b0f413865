import { useEffect } from "react";
import { keepEdits } from "./files/recent";
import type { OpenFile } from "./opening";

/** Milliseconds after a change until it is kept: less than a hand needs to close a tab. */
const PAUSE = 100;

/** Keeps every edit of the open file in the browser, and asks before a page with unsaved ones is left. */
export function useKeeping(file: OpenFile | null): void {
  useEffect(() => {
    if (!file) return;
    const { id, book } = file;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let kept = { edits: book.view().edits, unsaved: book.view().unsaved, revision: book.view().revision };
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      const { edits, unsaved, revision } = book.view();
      if (kept.revision === revision && kept.unsaved === unsaved) return;
      kept = { edits, unsaved, revision };
      // Where the browser forbids it the user was told when the file was opened.
      keepEdits(id, { edits, unsaved, changedAt: Date.now() }).catch(() => undefined);
    };
    const stop = book.subscribe(() => {
      timer ??= setTimeout(keep, PAUSE);
    });
    const guard = (event: BeforeUnloadEvent) => {
      keep();
      if (book.view().unsaved) event.preventDefault();
    };
    window.addEventListener("beforeunload", guard);
    window.addEventListener("pagehide", keep);
    return () => {
      stop();
      keep();
      window.removeEventListener("beforeunload", guard);
      window.removeEventListener("pagehide", keep);
    };
  }, [file]);
}
