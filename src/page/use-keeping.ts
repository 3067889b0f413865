import { useEffect } from "react";
import { halfTyped } from "./files/half-typed";
import { rememberOpen } from "./files/left-open";
import { keepEdits } from "./files/recent";
import type { OpenFile } from "./opening";

/** Keeps every edit of the open file in the browser, and asks before a page with unsaved ones is left. */
export function useKeeping(file: OpenFile | null): void {
  useEffect(() => {
    if (!file) return;
    const { id, book, origin } = file;
    const opened = { id, name: book.fileName, bytes: book.original, origin };
    let kept = {
      edits: book.view().edits,
      unsaved: book.view().unsaved,
      savedIn: book.view().savedIn,
      revision: book.view().revision,
    };
    const keep = () => {
      const { edits, unsaved, savedIn, revision } = book.view();
      if (kept.revision === revision && kept.unsaved === unsaved && kept.savedIn === savedIn) return;
      kept = { edits, unsaved, savedIn, revision };
      // Where the browser forbids it the user was told when the file was opened.
      rememberOpen({ kind: "file", id });
      keepEdits(opened, { edits, unsaved, savedIn, changedAt: Date.now() }).catch(() => undefined);
    };
    // At once: a page that is closed does not wait for what it has only begun to keep.
    const stop = book.subscribe(keep);
    const guard = (event: BeforeUnloadEvent) => {
      if (book.view().unsaved || halfTyped(id).read()) event.preventDefault();
    };
    window.addEventListener("beforeunload", guard);
    return () => {
      stop();
      window.removeEventListener("beforeunload", guard);
    };
  }, [file]);
}
