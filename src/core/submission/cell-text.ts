import type { Cell } from "../grid/grid";

const DAY_MS = 86_400_000;

/** The calendar day of a date cell's serial number, in UTC; null beyond the years 1900–9999. */
export function dayOf(serial: number, date1904: boolean): Date | null {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (days < 1 || days > 2_958_465) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * DAY_MS);
}

/** What a cell holds as text: a date as 2024-04-08, a blank as "". */
export function textOf(cell: Cell | undefined, date1904: boolean): string {
  if (!cell || cell.value === null) return "";
  if (cell.kind === "date" && typeof cell.value === "number") {
    return dayOf(cell.value, date1904)?.toISOString().slice(0, 10) ?? String(cell.value);
  }
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  return String(cell.value).trim();
}

/** Longer than any label of a form, even with a name typed behind it. */
const LONGEST_LABEL = 40;

/** Every form says the same things, and normalising them is slow. */
const bareForms = new Map<string, string>();
const MOST_REMEMBERED = 4096;

/** Text for comparing: half-width, without any space. */
export function bare(text: string): string {
  if (isPlain(text)) return text;
  const known = bareForms.get(text);
  if (known !== undefined) return known;
  const found = text.normalize("NFKC").replace(/\s+/g, "");
  if (text.length <= LONGEST_LABEL && bareForms.size < MOST_REMEMBERED) bareForms.set(text, found);
  return found;
}

/** Whether every character is half-width already or a Chinese one, which has no other width; most texts are so. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit <= 0x20 || (unit > 0x7e && unit < 0x4e00) || unit > 0x9fa5) return false;
  }
  return true;
}

/** A cell's text for comparing. */
export function bareText(cell: Cell | undefined): string {
  return bare(textOf(cell, false));
}

/** A label for comparing. A text too long to be one is given as it stands, which spares normalising paragraphs. */
export function labelOf(cell: Cell): string {
  const text = textOf(cell, false);
  return text.length > LONGEST_LABEL ? text : bare(text);
}
