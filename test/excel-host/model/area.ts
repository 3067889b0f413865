import { OfficeError } from "../wire/office-error";

/** A rectangle of cells, zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

const REFERENCE = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i;

/** Reads `D12`, `A1:C3`, `A:C` or `2:5`, with or without dollar signs; throws InvalidArgument. */
export function parseArea(address: string): Area {
  const match = REFERENCE.exec(address.trim());
  const [, firstColumn, firstRow, lastColumn, lastRow] = match ?? [];
  const range = address.includes(":");
  const shaped = range
    ? (firstColumn === undefined) === (lastColumn === undefined) && (firstRow === undefined) === (lastRow === undefined)
    : firstColumn !== undefined && firstRow !== undefined;
  if (!match || !shaped || (firstColumn === undefined && firstRow === undefined)) {
    throw new OfficeError("InvalidArgument", `"${address}" is no range address.`);
  }
  const column = (letters: string | undefined, whole: number) => (letters ? columnIndex(letters) : whole);
  const row = (digits: string | undefined, whole: number) => (digits ? Number(digits) - 1 : whole);
  const left = column(firstColumn, 0);
  const right = range ? column(lastColumn, LAST_COLUMN) : left;
  const top = row(firstRow, 0);
  const bottom = range ? row(lastRow, LAST_ROW) : top;
  return checked({
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  });
}

/** Refuses a rectangle that leaves the sheet. */
export function checked(area: Area): Area {
  const inside = area.top >= 0 && area.left >= 0 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN;
  if (!inside || area.bottom < area.top || area.right < area.left) throw new OfficeError("InvalidArgument");
  return area;
}

/** `D12` or `A1:C3`; whole columns are `A:C`, whole rows `2:5`. */
export function areaAddress(area: Area): string {
  if (area.top === 0 && area.bottom === LAST_ROW) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (area.left === 0 && area.right === LAST_COLUMN) return `${area.top + 1}:${area.bottom + 1}`;
  const first = `${columnLetters(area.left)}${area.top + 1}`;
  return isCell(area) ? first : `${first}:${columnLetters(area.right)}${area.bottom + 1}`;
}

/** A sheet's name as formulas and addresses write it, quoted where it must be. */
export function quotedSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'2 月'!D12` into the sheet's name and the rest. */
export function splitAddress(address: string): { sheet: string | undefined; rest: string } {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return { sheet: undefined, rest: address };
  const quoted = address.slice(0, bang).replace(/^=/, "");
  const sheet = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return { sheet, rest: address.slice(bang + 1) };
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function columnLetters(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? columnLetters(before - 1) : "") + String.fromCharCode(65 + (index % 26));
}

export function isCell(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

export function rowsOf(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnsOf(area: Area): number {
  return area.right - area.left + 1;
}

export function isUnbounded(area: Area): boolean {
  return rowsOf(area) > LAST_ROW || columnsOf(area) > LAST_COLUMN;
}

/** The cells two rectangles share, or null. */
export function intersection(one: Area, other: Area): Area | null {
  const shared = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return shared.top <= shared.bottom && shared.left <= shared.right ? shared : null;
}

/** The smallest rectangle around both. */
export function around(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** Whether a cell lies in a rectangle. */
export function isWithin(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** What is left of a rectangle without the cells of another, as up to four rectangles. */
export function without(area: Area, hole: Area): readonly Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  return [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 },
    { top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}
