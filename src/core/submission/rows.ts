import { columnLabel, type Form } from "../form/form";
import { FORM_COLUMNS, SIGNATURE_LABELS } from "../form/layout";
import { address, cellAt } from "../grid/address";
import type { Cell, CellAddress, Range, Sheet } from "../grid/grid";
import { bare, bareText, labelOf } from "./cell-text";
import type { StructureNote } from "./submission";
import type { Table } from "./tables";

/** Where each indicator's row is, and what is odd about the rows. */
export interface RowMap {
  readonly rows: ReadonlyMap<string, number>;
  readonly notes: readonly StructureNote[];
}

/** A 代码 as four digits: written full-width, as a number, or with its leading zeros lost. Null for anything else. */
function readCode(cell: Cell | undefined): string | null {
  const text = bareText(cell).replace(/^'/, "");
  return /^\d{1,4}$/.test(text) ? text.padStart(4, "0") : null;
}

/** The column of codes: under its label, or failing that the one with most codes of the form. */
function codeColumn({ sheet, header }: Table, codes: ReadonlySet<string>): number {
  const labelled = header.columns.get("丙");
  if (labelled !== undefined) return labelled;
  const counts = new Map<number, number>();
  for (const cells of sheet.rows.values()) {
    for (const cell of cells) {
      const code = readCode(cell);
      if (code !== null && codes.has(code)) counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? FORM_COLUMNS.code;
}

/** Finds the form's rows by 代码 wherever they stand. Of two rows of one code that say different things neither counts. */
export function findRows(table: Table, form: Form): RowMap {
  const { sheet, header } = table;
  const indicators = new Map(form.rows.map(({ indicator }) => [indicator.code, indicator]));
  const column = codeColumn(table, new Set(indicators.keys()));
  const unitColumn = header.columns.get("乙");
  const nameColumn = header.columns.get("甲") ?? FORM_COLUMNS.name;
  const figureColumns = ["1", "2", "3", "4", "5", "6"].flatMap((label) => header.columns.get(label) ?? []);
  const rows = new Map<string, number>();
  const notes: StructureNote[] = [];
  const place = (row: number, at = column): CellAddress => ({ sheet: sheet.name, cell: address(row, at) });
  const note = (kind: StructureNote["kind"], cells: CellAddress[], indicator: string | null, detail: string) =>
    notes.push({ kind, cells, indicator, detail });

  const unitAt = (row: number) => (unitColumn === undefined ? null : bareText(cellAt(sheet, row, unitColumn)));

  const firstRows = new Map<string, number>();
  const codeless: { readonly row: number; readonly name: string }[] = [];
  const end = footer(sheet, header.row);
  for (const row of [...sheet.rows.keys()].sort((a, b) => a - b)) {
    if (row <= header.row) continue;
    const code = readCode(cellAt(sheet, row, column));
    const indicator = code === null ? undefined : indicators.get(code);
    const name = bareText(cellAt(sheet, row, nameColumn));
    if (!indicator) {
      const hasFigures = figureColumns.some((at) => bareText(cellAt(sheet, row, at)) !== "");
      const given = bareText(cellAt(sheet, row, column));
      if (row >= end || (code === null && !hasFigures)) continue;
      if (given === "") codeless.push({ row, name });
      else note("unknown-row", [place(row)], null, code ?? given);
      continue;
    }
    const first = firstRows.get(indicator.id);
    if (first !== undefined) {
      const one = oneOf(sheet, rows.get(indicator.id), row, figureColumns);
      if (one === null) rows.delete(indicator.id);
      else rows.set(indicator.id, one);
      note(one === null ? "ambiguous-row" : "duplicate-row", [place(first), place(row)], indicator.id, indicator.code);
      continue;
    }
    firstRows.set(indicator.id, row);
    rows.set(indicator.id, row);
    const { id } = indicator;
    if (bareName(name) !== bareName(indicator.nameZh)) note("renamed-row", [place(row, nameColumn)], id, name);
    const unit = unitAt(row);
    if (unit !== null && unit !== bare(indicator.unit)) note("changed-unit", [place(row, unitColumn)], id, unit);
  }
  for (const { row, name } of codeless) {
    const indicator = form.rows.find((each) => bareName(each.indicator.nameZh) === bareName(name))?.indicator;
    if (!indicator || firstRows.has(indicator.id)) {
      note("codeless-row", [place(row)], null, name);
      continue;
    }
    firstRows.set(indicator.id, row);
    rows.set(indicator.id, row);
    note("lost-code", [place(row)], indicator.id, indicator.code);
  }
  const missing = form.rows.flatMap(({ indicator: { id, code } }): StructureNote[] =>
    firstRows.has(id) ? [] : [{ kind: "missing-row", cells: [], indicator: id, detail: code }],
  );
  return { rows, notes: [...notes, ...missing, ...mergeNotes(table, form, rows, column)] };
}

/** Merged cells among the rows: those that cover something to be read, and those that do no harm. */
function mergeNotes({ sheet, header }: Table, form: Form, rows: RowMap["rows"], codes: number): StructureNote[] {
  return sheet.merges.flatMap((merge): StructureNote[] => {
    const merged = form.rows.find(({ indicator }) => {
      const row = rows.get(indicator.id);
      return row !== undefined && row >= merge.top && row <= merge.bottom;
    });
    if (!merged) return [];
    const first = address(merge.top, merge.left);
    const kind = swallows(merge, form, rows, header, codes) ? "merged-row" : "harmless-merge";
    const detail = `${first}:${address(merge.bottom, merge.right)}`;
    return [{ kind, cells: [{ sheet: sheet.name, cell: first }], indicator: merged.indicator.id, detail }];
  });
}

/** Whether a merge covers a code or a cell that is to be filled in, besides the one it shows. */
function swallows(
  { top, left, bottom, right }: Range,
  form: Form,
  rows: ReadonlyMap<string, number>,
  { columns }: Table["header"],
  codes: number,
): boolean {
  const isCovered = (row: number, column: number | undefined) =>
    column !== undefined && column >= left && column <= right && !(row === top && column === left);
  return form.rows.some(({ indicator }) => {
    const row = rows.get(indicator.id);
    if (row === undefined || row < top || row > bottom) return false;
    const asked = indicator.measures.map((measure) => columns.get(columnLabel(measure)));
    return [codes, ...asked].some((column) => isCovered(row, column));
  });
}

/** Whether a table shows any code of the form: one with none is somebody else's. */
export function showsCodes(table: Table, form: Form): boolean {
  const codes = new Set(form.rows.map(({ indicator }) => indicator.code));
  const column = codeColumn(table, codes);
  for (const [row, cells] of table.sheet.rows) {
    const code = row > table.header.row ? readCode(cells.find((cell) => cell.column === column)) : null;
    if (code !== null && codes.has(code)) return true;
  }
  return false;
}

/** Of two rows with one code the one that counts, where the other is its copy or has no figures; null where none does. */
function oneOf(sheet: Sheet, first: number | undefined, second: number, columns: readonly number[]): number | null {
  if (first === undefined) return null;
  const figures = (row: number) => columns.map((column) => bareText(cellAt(sheet, row, column)));
  const [one, other] = [figures(first), figures(second)];
  if (one.every((text, index) => text === other[index])) return first;
  const isEmpty = (texts: readonly string[]) => texts.every((text) => text === "" || text === "—");
  if (isEmpty(other)) return first;
  return isEmpty(one) ? second : null;
}

const FOOT = new RegExp(`^(?:${[...Object.values(SIGNATURE_LABELS), "填报说明", "审核关系"].join("|")})`);

/** The first row under the table: the one that starts with a signer's label or the notes. */
function footer(sheet: Sheet, from: number): number {
  let end = Number.POSITIVE_INFINITY;
  for (const [row, cells] of sheet.rows) {
    if (row <= from || row >= end) continue;
    if (cells.some((cell) => cell.kind === "text" && FOOT.test(labelOf(cell)))) end = row;
  }
  return end;
}

function bareName(name: string): string {
  return bare(name).replace(/^(?:其中|#):?/, "");
}
