import { type Content, isFormula } from "./contents";
import type { CellEdit } from "./workbook-host";

/** The edit that puts a content back, from the formula and the value read of a cell. */
export function contentOf(formula: Content, value: Content): Pick<CellEdit, "value" | "formula"> {
  if (isFormula(formula, value)) return { value: formula, formula: true };
  if (value === "") return { value: null };
  return { value: typeof value === "boolean" ? String(value) : value };
}

/** What to enter for a content to stand as it is; a spreadsheet program reads entries as if they were typed. */
export function entryOf({ value, formula }: Pick<CellEdit, "value" | "formula">, format: string): string | number {
  if (value === null) return "";
  if (typeof value === "number") return value;
  if (formula) return value.startsWith("=") ? value : `=${value}`;
  return format !== "@" && READ_ANEW.test(value) ? `'${value}` : value;
}

/** Texts that might be taken for a formula, number, date, logical value or error: an apostrophe keeps them texts. */
const READ_ANEW = /^['=+\-@#(]|\d|^\s*(?:true|false)\s*$/i;
