import type { Cell } from "../grid/grid";

/** What a cell says, as rows and columns are compared by; the last digits of a number are left out. */
export function textOf({ value }: Cell): string {
  if (typeof value === "string") return plainText(value);
  if (typeof value === "number") return Number.isInteger(value) ? String(value) : value.toPrecision(9);
  return value === null ? "" : String(value);
}

/** A text however its breaks are written. */
export function plainText(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : text;
}
