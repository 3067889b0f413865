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
  return visible(String(cell.value)).trim();
}

/** Format characters (Unicode's Cf), and the letters and signs that show nothing: what pasting from elsewhere brings along. */
const INVISIBLE =
  /[\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;
/** Spaces that are not the space of the keyboard: non-breaking, full-width, of all breadths. */
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const PLAIN = /^[\n\r\t\x20-\x7e\u2013-\u201f\u3001-\u3011\u4e00-\u9fa5\uff01-\uff5e]*$/;

/** A text as it looks: without invisible characters, every kind of space as the usual one. */
function visible(text: string): string {
  return PLAIN.test(text) ? text : text.replace(INVISIBLE, "").replace(ODD_SPACES, " ");
}

/** Longer than any label of a form, even with a name typed behind it. */
const LONGEST_LABEL = 40;

/** Every form says the same things, and spelling them anew takes longer than finding them. */
const bareForms = new Map<string, string>();
const MOST_REMEMBERED = 4096;

/** Text for comparing: half-width, without any space or invisible character. */
export function bare(text: string): string {
  if (text.length > LONGEST_LABEL) return spelledBare(text);
  const known = bareForms.get(text);
  if (known !== undefined) return known;
  const found = spelledBare(text);
  if (bareForms.size < MOST_REMEMBERED) bareForms.set(text, found);
  return found;
}

function spelledBare(text: string): string {
  if (isAlikeThroughout(text)) return text;
  return usually(text, "") ?? visible(text).normalize("NFKC").replace(/\s+/g, "");
}

function isAlikeThroughout(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (!isAlike(text.charCodeAt(index))) return false;
  return true;
}

/** Text as Unicode's NFKC spells it, without invisible characters: half-width letters, digits and signs. */
export function halfWidth(text: string): string {
  return usually(text, " ") ?? visible(text).normalize("NFKC");
}

/** What NFKC makes of full-width letters, digits and signs is this much less. */
const FULL_WIDTH = 0xfee0;

/**
 * The half-width text with something for each of its spaces, when it holds only what forms nearly always hold. Undefined
 * for others, which are left to ICU: loading its tables takes longer than checking a form.
 */
function usually(text: string, space: "" | " "): string | undefined {
  let half = "";
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (isAlike(unit)) continue;
    const isSpace = unit === 0x20 || unit === 0x3000;
    const isWide = unit > 0xff00 && unit < 0xff5f;
    if (!isSpace && !isWide) return undefined;
    half += text.slice(start, index) + (isSpace ? space : String.fromCharCode(unit - FULL_WIDTH));
    start = index + 1;
  }
  return start === 0 ? text : half + text.slice(start);
}

/** Whether NFKC leaves a unit as it is: printable ASCII, Chinese characters, their quotes, dashes and brackets. */
function isAlike(unit: number): boolean {
  if (unit < 0x7f) return unit > 0x20;
  if (unit >= 0x4e00) return unit <= 0x9fa5;
  return (unit >= 0x2013 && unit <= 0x201f && unit !== 0x2017) || (unit >= 0x3001 && unit <= 0x3011);
}

/** A cell's text for comparing. */
export function bareText(cell: Cell | undefined): string {
  return bare(typeof cell?.value === "string" ? cell.value : textOf(cell, false));
}

/** A label for comparing. A text too long to be one is given as it stands, which spares normalising paragraphs. */
export function labelOf(cell: Cell): string {
  if (typeof cell.value === "string" && cell.value.length <= LONGEST_LABEL) return bare(cell.value);
  const text = textOf(cell, false);
  return text.length > LONGEST_LABEL ? text : bare(text);
}
