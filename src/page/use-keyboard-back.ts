import { type RefObject, useEffect, useEffectEvent } from "react";
import type { Book } from "./book/book";

/** Milliseconds in which a dialog or menu that goes gives the keyboard back to what opened it. */
const FADING = 500;
const OVER = "[role=dialog], [role=alertdialog], [role=menu]";

/**
 * Brings the keyboard back to the sheet when what had it in the pane is gone, such as the button of a thing that is done.
 * null where the sheet is not in view.
 */
export function useKeyboardBack(pane: RefObject<HTMLElement | null>, book: Book | null): void {
  const giveBack = useEffectEvent(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (!book || !isFree || document.querySelector("[aria-modal=true]")) return;
    const { active, corner } = book.view();
    if (active) book.activate(active, corner ?? undefined);
    else document.querySelector<HTMLElement>("[role=grid]")?.focus();
  });
  useEffect(() => {
    const element = pane.current!;
    let last: { readonly target: Element; readonly wait: number | null } | null = null;
    const follow = ({ target }: FocusEvent) => {
      const isInPane = target instanceof Element && element.contains(target);
      last = isInPane ? { target, wait: target.closest(OVER) ? FADING : null } : null;
    };
    const observer = new MutationObserver(() => {
      if (!last || last.target.isConnected) return;
      const { wait } = last;
      last = null;
      // At once, so that the next key is not lost.
      if (wait === null) giveBack();
      else setTimeout(giveBack, wait);
    });
    observer.observe(element, { childList: true, subtree: true });
    document.addEventListener("focusin", follow);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", follow);
    };
  }, [pane]);
}

/** Undoes and redoes on the sheet wherever the keyboard is, but where a text is written. */
export function useUndoKeys(book: Book): void {
  const step = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    const isWriting = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (event.defaultPrevented || isWriting || !(ctrlKey || metaKey) || altKey) return;
    if (document.querySelector("[aria-modal=true]")) return;
    const which = { z: shiftKey ? "redo" : "undo", y: "redo" }[key.toLowerCase()] as "undo" | "redo" | undefined;
    if (!which) return;
    event.preventDefault();
    book[which]();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => step(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
