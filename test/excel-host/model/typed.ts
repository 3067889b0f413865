import type { CellValue } from "./cell-format";

/** What Excel makes of something entered into a cell: a formula or a value, and the number format it brings along. */
export interface Typed {
  readonly formula?: string;
  readonly value: CellValue;
  readonly numberFormat?: string;
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;

/** Reads text the way Excel reads what is typed or assigned: `5 %` as a number, `=A1` as a formula, `'5` as text. */
export function readTyped(entry: CellValue, numberFormat: string): Typed {
  if (typeof entry !== "string" || numberFormat === "@") return { value: entry };
  if (entry === "") return { value: null };
  if (entry.startsWith("'")) return { value: entry.slice(1) };
  if (/^[=]./.test(entry)) return { value: null, formula: entry };
  const plain = entry.trim();
  if (NUMBER.test(plain)) return { value: Number(plain) };
  if (GROUPED.test(plain)) return { value: Number(plain.replaceAll(",", "")), numberFormat: "#,##0.00" };
  if (plain.endsWith("%") && NUMBER.test(plain.slice(0, -1).trim())) {
    return { value: Number(plain.slice(0, -1)) / 100, numberFormat: "0.00%" };
  }
  if (/^(true|false)$/i.test(plain)) return { value: plain.toLowerCase() === "true" };
  const [, year, month, day] = DATE.exec(plain) ?? [];
  if (year) return { value: serial(Number(year), Number(month), Number(day)), numberFormat: "yyyy/m/d" };
  return { value: entry };
}

/** Excel's number for a day in the 1900 date system. */
export function serial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}
