import { OWN_NAMES } from "../workbook/read/names";
import type { Workbook } from "./application";

/**
 * Hidden names by which the workbook keeps which sheets the add-in has put into it: a name follows its sheet when it is
 * renamed, and a copy of the sheet is the user's.
 */
const PREFIX = `${OWN_NAMES}sheet_`;

function ownNames({ Names }: Workbook) {
  return Array.from({ length: Names.Count }, (_, index) => Names.Item(index + 1)).filter(({ Name }) =>
    Name.startsWith(PREFIX),
  );
}

/** The names of the add-in's own sheets. */
export function readOwn(book: Workbook): ReadonlySet<string> {
  const sheets = ownNames(book).flatMap(({ RefersTo }) => {
    const [, quoted, plain] = /^='?(?:((?:[^']|'')*)'|([^'!]+))!/.exec(RefersTo) ?? [];
    const sheet = quoted?.split("''").join("'") ?? plain;
    return sheet === undefined || sheet === "#REF" ? [] : [sheet];
  });
  return new Set(sheets);
}

/** Takes these sheets for the add-in's, and no others. */
export function recordOwn(book: Workbook, sheets: readonly string[]): void {
  for (const name of ownNames(book).reverse()) name.Delete();
  for (const [index, sheet] of sheets.entries()) {
    book.Names.Add(`${PREFIX}${index + 1}`, `='${sheet.split("'").join("''")}'!$A$1`, false);
  }
}
