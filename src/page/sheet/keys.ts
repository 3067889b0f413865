import type { KeyboardEvent } from "react";
import type { Editing } from "./CellEditor";
import type { Direction } from "./moves";

/** What a key asks of the sheet. */
export type Action =
  | { readonly kind: "move"; readonly direction: Direction; readonly extends: boolean; readonly far: boolean }
  | { readonly kind: "enter" | "tab" | "page"; readonly backwards: boolean }
  | { readonly kind: "corner"; readonly isLast: boolean; readonly extends: boolean }
  | { readonly kind: Plain | "cancel" | "save" | "find" };

/** Asked by a key alone, or with Ctrl. */
type Plain = "edit" | "choose" | "clear" | "undo" | "redo" | "all" | "fillDown" | "formulas";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

const WITH_CONTROL: Readonly<Record<string, Plain>> = {
  z: "undo",
  y: "redo",
  a: "all",
  d: "fillDown",
  "`": "formulas",
};

const PLAIN: Readonly<Record<string, Plain>> = { F2: "edit", Delete: "clear", Backspace: "clear" };

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** The meaning of a key as in Excel; null for one that is left to the text being typed, or to the browser. */
export function actionOf(key: Key, editing: Editing | null): Action | null {
  return always(key) ?? (editing ? whileEditing(key, editing) : withoutEditing(key));
}

function always({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): Action | null {
  const control = ctrlKey || metaKey;
  if (control && key.toLowerCase() === "s") return { kind: "save" };
  if (control && !altKey && key.toLowerCase() === "f") return { kind: "find" };
  if (key === "Escape") return { kind: "cancel" };
  if (control || altKey) return null;
  if (key === "Tab") return { kind: "tab", backwards: shiftKey };
  return key === "Enter" ? { kind: "enter", backwards: shiftKey } : null;
}

function whileEditing({ key, shiftKey, ctrlKey, metaKey }: Key, { byTyping }: Editing): Action | null {
  const direction = ARROWS[key];
  if (!direction || !byTyping || shiftKey || ctrlKey || metaKey) return null;
  return { kind: "move", direction, extends: false, far: false };
}

function withoutEditing({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): Action | null {
  const control = ctrlKey || metaKey;
  const direction = ARROWS[key];
  if (direction && altKey) return direction === "down" ? { kind: "choose" } : null;
  if (direction) return { kind: "move", direction, extends: shiftKey, far: control };
  const isEnd = key === "Home" || key === "End";
  if (isEnd && control) return { kind: "corner", isLast: key === "End", extends: shiftKey };
  if (control) {
    const kind = shiftKey && key.toLowerCase() === "z" ? "redo" : WITH_CONTROL[key.toLowerCase()];
    return kind ? { kind } : null;
  }
  if (isEnd) return { kind: "move", direction: key === "Home" ? "left" : "right", extends: shiftKey, far: true };
  if (key === "PageUp" || key === "PageDown") return { kind: "page", backwards: key === "PageUp" };
  const kind = PLAIN[key];
  return kind ? { kind } : null;
}
