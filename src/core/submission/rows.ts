import { CodedError } from "../errors/coded-error";
import type { Form } from "../form/form";
import { FORM_COLUMNS, SIGNATURE_LABELS } from "../form/layout";
import { address, cellAt } from "../grid/address";
import type { Cell, CellAddress, Sheet } from "../grid/grid";
import type { Indicator } from "../targets/schema";
import { bare, bareText, labelOf } from "./cell-text";
import { mergeNotes } from "./merges";
import type { StructureNote } from "./submission";
import type { Table } from "./tables";

/** Where each indicator's row is, and what is odd about the rows. */
export interface RowMap {
  readonly rows: ReadonlyMap<string, number>;
  readonly notes: readonly StructureNote[];
}

/** Rows of one's own that a form may have; with more it is another table. */
const MOST_OTHER_ROWS = 1_000;

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
  const finder = new RowFinder(table, form);
  for (const row of [...table.sheet.rows.keys()].sort((a, b) => a - b)) {
    if (row > table.header.row) finder.look(row);
  }
  return finder.found();
}

class RowFinder {
  private readonly indicators: ReadonlyMap<string, Indicator>;
  private readonly codeColumn: number;
  private readonly nameColumn: number;
  private readonly unitColumn: number | undefined;
  private readonly figureColumns: readonly number[];
  private readonly footer: number;
  private readonly firstRows = new Map<string, number>();
  /** The row of each indicator that counts. */
  private readonly rows = new Map<string, number>();
  private readonly repeated = new Map<Indicator, CellAddress[]>();
  private readonly codeless: { readonly row: number; readonly name: string }[] = [];
  private readonly notes: StructureNote[] = [];
  private others = 0;

  constructor(
    private readonly table: Table,
    private readonly form: Form,
  ) {
    const { columns } = table.header;
    this.indicators = new Map(form.rows.map(({ indicator }) => [indicator.code, indicator]));
    this.codeColumn = codeColumn(table, new Set(this.indicators.keys()));
    this.nameColumn = columns.get("甲") ?? FORM_COLUMNS.name;
    this.unitColumn = columns.get("乙");
    this.figureColumns = ["1", "2", "3", "4", "5", "6"].flatMap((label) => columns.get(label) ?? []);
    this.footer = footerOf(table);
  }

  look(row: number): void {
    const code = readCode(this.cellAt(row, this.codeColumn));
    const indicator = code === null ? undefined : this.indicators.get(code);
    if (!indicator) this.lookAtOther(row, code);
    else if (this.firstRows.has(indicator.id)) this.lookAgain(row, indicator);
    else this.take(row, indicator);
  }

  found(): RowMap {
    const { table, form, rows } = this;
    for (const [{ id, code }, cells] of this.repeated) {
      this.note(rows.has(id) ? "duplicate-row" : "ambiguous-row", cells, id, code);
    }
    for (const { row, name } of this.codeless) this.lookAtName(row, name);
    const missing = form.rows.flatMap(({ indicator: { id, code } }): StructureNote[] =>
      this.firstRows.has(id) ? [] : [{ kind: "missing-row", cells: [], indicator: id, detail: code }],
    );
    return { rows, notes: [...this.notes, ...missing, ...mergeNotes(table, form, rows, this.codeColumn)] };
  }

  private take(row: number, indicator: Indicator): void {
    const { id, nameZh, unit } = indicator;
    this.firstRows.set(id, row);
    this.rows.set(id, row);
    const name = this.textAt(row, this.nameColumn);
    if (bareName(name) !== bareName(nameZh)) this.note("renamed-row", [this.place(row, this.nameColumn)], id, name);
    if (this.unitColumn === undefined) return;
    const found = this.textAt(row, this.unitColumn);
    if (found !== bare(unit)) this.note("changed-unit", [this.place(row, this.unitColumn)], id, found);
  }

  /** A further row of an indicator. */
  private lookAgain(row: number, indicator: Indicator): void {
    this.countOther();
    const { id } = indicator;
    const one = oneOf(this.table.sheet, this.rows.get(id), row, this.figureColumns);
    if (one === null) this.rows.delete(id);
    else this.rows.set(id, one);
    const cells = this.repeated.get(indicator) ?? [this.place(this.firstRows.get(id)!)];
    cells.push(this.place(row));
    this.repeated.set(indicator, cells);
  }

  /** A row without a code of the form; below the table none is looked at. */
  private lookAtOther(row: number, code: string | null): void {
    const hasFigures = () => this.figureColumns.some((column) => this.textAt(row, column) !== "");
    if (row >= this.footer || (code === null && !hasFigures())) return;
    this.countOther();
    const given = this.textAt(row, this.codeColumn);
    if (given === "") this.codeless.push({ row, name: this.textAt(row, this.nameColumn) });
    else this.note("unknown-row", [this.place(row)], null, code ?? given);
  }

  /** A row with figures and no code is the one of its name where that has none. */
  private lookAtName(row: number, name: string): void {
    const named = this.form.rows.find(({ indicator }) => bareName(indicator.nameZh) === bareName(name));
    if (!named || this.firstRows.has(named.indicator.id)) {
      this.note("codeless-row", [this.place(row)], null, name);
      return;
    }
    const { id, code } = named.indicator;
    this.firstRows.set(id, row);
    this.rows.set(id, row);
    this.note("lost-code", [this.place(row)], id, code);
  }

  private countOther(): void {
    if (++this.others > MOST_OTHER_ROWS) throw new CodedError("refusal", "too-large", { context: "cells" });
  }

  private note(kind: StructureNote["kind"], cells: readonly CellAddress[], indicator: string | null, detail: string) {
    this.notes.push({ kind, cells, indicator, detail });
  }

  private place(row: number, column = this.codeColumn): CellAddress {
    return { sheet: this.table.sheet.name, cell: address(row, column) };
  }

  private cellAt(row: number, column: number): Cell | undefined {
    return cellAt(this.table.sheet, row, column);
  }

  private textAt(row: number, column: number): string {
    return bareText(this.cellAt(row, column));
  }
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
export function footerOf({ sheet, header: { row: from } }: Table): number {
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
