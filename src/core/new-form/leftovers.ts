import { COLUMN_LABELS, type Form, SHEETS } from "../form/form";
import { FORM_HEADINGS, MILESTONE_HEADINGS, MILESTONE_LABELS } from "../form/headings";
import { REMARK_LABEL, SIGNATURE_LABELS } from "../form/layout";
import { address, cellAt, columnLetters } from "../grid/address";
import type { Cell, CellAddress, Sheet, Workbook } from "../grid/grid";
import { bareText, textOf } from "../submission/cell-text";
import { footerOf } from "../submission/rows";
import { findTables, type Table } from "../submission/tables";
import { theTable } from "../submission/the-table";

/**
 * Something filled in for which the current form has no place, by the name of its row and its column. row: no row of its
 * 代码. column: the indicator no longer has the column. unit: stated in a unit that cannot be converted. computed: the form
 * works it out now, and comes to something else. other: text beside the table, be it in a row of it. sheet: a whole sheet,
 * with the number of its cells as text.
 */
export interface Homeless extends CellAddress {
  /** The row's name as the form shows it, the label in front, or the sheet. */
  readonly name: string;
  /** The row's 代码; "" where it has none. */
  readonly code: string;
  /** The column's heading; "" where there is none. */
  readonly column: string;
  /** As it stands in the cell. */
  readonly text: string;
  readonly why: "row" | "column" | "unit" | "computed" | "other" | "sheet";
}

/** Columns of a table that are printed, not filled in. */
const PRINTED = ["甲", "乙", "丙"];
const NOTES = /^(?:填报说明|审核关系)/;
const LABELS = [...Object.values(SIGNATURE_LABELS), REMARK_LABEL].join("|");
const COLON = /[:：]\s*$/;
const KNOWN_LABEL = new RegExp(`^(?:${LABELS}):?$`);

/** What stands in an outdated form and was not read as part of the current one; `known` are the places that were. */
export function leftovers(workbook: Workbook, form: Form, known: readonly CellAddress[]): Homeless[] {
  const places = new Set(known.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const isKnown = (sheet: Sheet, cell: Cell) => places.has(`${sheet.name}!${address(cell.row, cell.column)}`);
  const tables = findTables(workbook);
  const read = (["figures", "milestones"] as const).flatMap((kind) => theTable(tables, kind, form) ?? []);
  const own = read.map(({ table }) => table);
  const said = (cell: Cell | undefined) => textOf(cell, workbook.date1904);
  const spokenFor = new Set([...own, ...read.flatMap(({ copies }) => copies)].map(({ sheet }) => sheet.name));
  const others = workbook.sheets.filter(
    ({ name, visibility }) =>
      visibility !== "veryHidden" && name !== SHEETS.guide && name !== SHEETS.identity && !spokenFor.has(name),
  );
  return [
    ...own.flatMap((table) => [
      ...inHead(table, isKnown, said),
      ...inRows(table, isKnown, said),
      ...inFoot(table, isKnown, said),
    ]),
    ...others.flatMap((sheet) => asWhole(sheet, said)),
  ];
}

type IsKnown = (sheet: Sheet, cell: Cell) => boolean;
type Said = (cell: Cell | undefined) => string;

/** What is left in the rows of a table. */
function inRows(table: Table, isKnown: IsKnown, said: Said): Homeless[] {
  const { sheet, header } = table;
  const end = footerOf(table);
  const [name, code] = ["甲", "丙"].map((label) => header.columns.get(label) ?? 0);
  const printed = new Set(PRINTED.map((label) => header.columns.get(label)));
  const labelled = new Set(header.columns.values());
  const rows = rowsOf(sheet).filter(([row]) => row > header.row && row < end);
  return rows.flatMap(([row, cells]) => {
    const isRead = cells.some((cell) => isKnown(sheet, cell));
    return cells.flatMap((cell): Homeless[] => {
      const text = said(cell);
      if (printed.has(cell.column) || isKnown(sheet, cell) || text === "" || text === "—") return [];
      return [
        {
          sheet: sheet.name,
          cell: address(row, cell.column),
          name: said(cellAt(sheet, row, name!)).replace(/^\s*(?:其中：)?\s*/, ""),
          code: bareText(cellAt(sheet, row, code!)),
          column: headingOf(table, cell.column),
          text,
          why: !isRead ? "row" : labelled.has(cell.column) ? "column" : "other",
        },
      ];
    });
  });
}

function headingOf({ kind, sheet, header }: Table, column: number): string {
  const [labels, headings] =
    kind === "figures" ? [COLUMN_LABELS, FORM_HEADINGS] : [MILESTONE_LABELS, MILESTONE_HEADINGS];
  const index = labels.findIndex((label) => header.columns.get(label) === column);
  if (index >= 0) return headings[index]!;
  const shown = [header.row - 1, header.row].map((row) => textOf(cellAt(sheet, row, column), false));
  return shown.find((text) => text !== "") ?? columnLetters(column);
}

/** What stands beside the heading of a table; what is printed above it stands within its columns. */
function inHead({ sheet, header }: Table, isKnown: IsKnown, said: Said): Homeless[] {
  const last = Math.max(...header.columns.values());
  return rowsOf(sheet)
    .filter(([row]) => row <= header.row)
    .flatMap(([, cells]) => cells.filter((cell) => cell.column > last && !isKnown(sheet, cell)))
    .flatMap((cell) => beside(sheet, cell, said(cell), sheet.name));
}

/** What stands under a table: behind a label that the current form does not have, or by itself. */
function inFoot(table: Table, isKnown: IsKnown, said: Said): Homeless[] {
  const { sheet } = table;
  const from = footerOf(table);
  const isPrinted = (cell: Cell) => KNOWN_LABEL.test(bareText(cell)) || NOTES.test(bareText(cell));
  return rowsOf(sheet)
    .filter(([row]) => row >= from)
    .flatMap(([, all]) => {
      const cells = all.filter((cell) => said(cell) !== "");
      const isOwn = (cell: Cell | undefined) => cell !== undefined && !isKnown(sheet, cell) && !isPrinted(cell);
      return cells.flatMap((cell, index): Homeless[] => {
        const [before, next] = [cells[index - 1], cells[index + 1]];
        if (!isOwn(cell)) return [];
        if (isOwn(before)) return beside(sheet, cell, said(cell), said(before).replace(COLON, ""));
        const isLabel = next ? isOwn(next) || isKnown(sheet, next) : COLON.test(said(cell));
        return isLabel ? [] : beside(sheet, cell, said(cell), sheet.name);
      });
    });
}

/** A text that belongs to no row of a table, by the label in front of it or by its sheet. */
function beside(sheet: Sheet, { row, column }: Cell, text: string, name: string): Homeless[] {
  const place = { sheet: sheet.name, cell: address(row, column) };
  return text === "" ? [] : [{ ...place, name, code: "", column: "", text, why: "other" }];
}

function rowsOf({ rows }: Sheet): [number, readonly Cell[]][] {
  return [...rows].sort(([a], [b]) => a - b);
}

/** A sheet of the unit's own. */
function asWhole({ name, rows }: Sheet, said: Said): Homeless[] {
  const filled = [...rows.values()].flat().filter((cell) => said(cell) !== "").length;
  return filled === 0
    ? []
    : [{ sheet: name, cell: "A1", name, code: "", column: "", text: String(filled), why: "sheet" }];
}
