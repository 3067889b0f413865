import { format } from "numfmt";
import type { Cell } from "../../core/grid/grid";
import type { CellStyle } from "../../workbook/style/style";

/** Days between the two date systems. */
const DAYS_TO_1904 = 1462;
/** Excel shows and takes in no more digits. */
const DIGITS = 15;

/** A cell as it is shown, by its number format. */
export function shownText(cell: Cell | undefined, date1904: boolean): string {
  if (!cell || cell.value === null) return "";
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  if (typeof cell.value === "string") return cell.value;
  const serial = cell.kind === "date" && date1904 ? cell.value + DAYS_TO_1904 : cell.value;
  return format(cell.format ?? "General", serial, { locale: "zh-CN", throws: false }).trim();
}

/** A cell as it is edited and copied: a number with all its digits. */
export function editedText(cell: Cell | undefined, date1904: boolean): string {
  if (cell?.kind === "number" && typeof cell.value === "number") return String(Number(cell.value.toPrecision(DIGITS)));
  return shownText(cell, date1904);
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d{1,3})?$/i;

/**
 * What a typed or pasted text is: a number where it is written as one, if in the wide digits of an input method, and the
 * cell is not for text, else the text itself. What only looks like a number, such as one with its unit, is left for the
 * checks to name.
 */
export function entryOf(typed: string, look: Pick<CellStyle, "format">): number | string | null {
  const text = typed.trim();
  if (text === "") return null;
  const plain = text.normalize("NFKC").replace("−", "-");
  if (look.format === "@" || !/\d/.test(plain) || !NUMBER.test(plain)) return text;
  const value = Number(plain.replaceAll(",", ""));
  return Number.isFinite(value) ? value : text;
}
