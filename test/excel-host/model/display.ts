import { SSF } from "@e965/xlsx";
import type { CellValue } from "./cell-format";

/** What a cell shows: its value under its number format; a format SheetJS cannot read shows the plain value. */
export function displayed(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && value.startsWith("#")) return value;
  try {
    return String(SSF.format(numberFormat, value, { date1904 }));
  } catch {
    return String(value);
  }
}

/** The kind of a value, as `Excel.RangeValueType`. */
export function valueType(value: CellValue): string {
  if (value === null || value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return /^#(N\/A|[A-Z]+[/!?][0A-Z]*[!?]?)$/.test(value) ? "Error" : "String";
}
