import type { Cell } from "../../core/grid/grid";
import { isGrowth, type Measure } from "../../core/measure";
import { tidy } from "../../core/numbers";

const WRITTEN = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** The number of a cell, also where it stands there as a text: full-width, with thousands' commas or blanks around it. */
export function numberIn(cell: Cell | undefined): number | null {
  const value = cell?.value;
  if (typeof value === "number") return cell?.kind === "number" ? value : null;
  if (typeof value !== "string" || cell?.kind !== "text") return null;
  const plain = value.normalize("NFKC").replaceAll(/\s/g, "").replaceAll(/[−–]/g, "-");
  return WRITTEN.test(plain) ? Number(plain.replaceAll(",", "")) : null;
}

/** An observed figure, null where none can be read: 70% is 70 where percent are reported, and no figure elsewhere. */
export function observedIn(cell: Cell, percent: boolean): number | null {
  if (typeof cell.value === "string" && percent) {
    return numberIn({ ...cell, value: cell.value.normalize("NFKC").replace(/%\s*$/, "") });
  }
  const number = numberIn(cell);
  if (number === null || !cell.format?.includes("%")) return number;
  return percent ? tidy(number * 100) : null;
}

/** Whether an item is reported in percent, by its measure or the unit the paper shows. */
export function isPercent({ measure }: { readonly measure: Measure }, unit?: Cell): boolean {
  return isGrowth(measure) || unit?.value === "%";
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell?.value === undefined || cell.value === null || String(cell.value).trim() === "";
}

/** A cell as its reader sees it. */
export function shownIn({ value, format }: Cell): string {
  return typeof value === "number" && format?.includes("%") ? `${tidy(value * 100)}%` : String(value ?? "");
}
