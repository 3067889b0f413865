import type { KeyboardEvent } from "react";
import type { Editing } from "./CellEditor";
import type { Direction } from "./moves";

/** What a key asks of the sheet. */
export type Action =
  | { readonly kind: "move"; readonly direction: Direction; readonly extends: boolean; readonly far: boolean }
  | { readonly kind: "enter" | "tab" | "page"; readonly backwards: boolean }
  | { readonly kind: "edit" | "clear" | "cancel" | "undo" | "redo" | "all" | "save" };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

const WITH_CONTROL: Readonly<Record<string, "undo" | "redo" | "all">> = { z: "undo", y: "redo", a: "all" };

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** The meaning of a key as in Excel; null for one that is left to the text being typed, or to the browser. */
export function actionOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Key, editing: Editing | null): Action | null {
  const control = ctrlKey || metaKey;
  if (control && key.toLowerCase() === "s") return { kind: "save" };
  if (key === "Tab" && !control && !altKey) return { kind: "tab", backwards: shiftKey };
  if (key === "Enter" && !altKey && !control) return { kind: "enter", backwards: shiftKey };
  if (key === "Escape") return { kind: "cancel" };
  const direction = ARROWS[key];
  if (editing) {
    if (direction && editing.byTyping && !shiftKey && !control) {
      return { kind: "move", direction, extends: false, far: false };
    }
    return null;
  }
  if (direction && altKey) return direction === "down" ? { kind: "edit" } : null;
  if (direction) return { kind: "move", direction, extends: shiftKey, far: control };
  if (control) {
    const kind = shiftKey && key.toLowerCase() === "z" ? "redo" : WITH_CONTROL[key.toLowerCase()];
    return kind ? { kind } : null;
  }
  if (key === "Home" || key === "End") {
    return { kind: "move", direction: key === "Home" ? "left" : "right", extends: shiftKey, far: true };
  }
  if (key === "PageUp" || key === "PageDown") return { kind: "page", backwards: key === "PageUp" };
  if (key === "F2") return { kind: "edit" };
  if (key === "Delete" || key === "Backspace") return { kind: "clear" };
  return null;
}
