import { DetailedCellError, HyperFormula, type RawCellContent } from "hyperformula";
import { forEngine, needsAlias } from "./formula-text";
import type { CellValue } from "./model/cell-format";
import type { Sheet } from "./model/sheet";
import { type FormulaBook, StoredResults } from "./stored-results";

/** More formulas changed than this are computed sooner by an engine started anew. */
const MANY = 50;

/** Results of the formulas of a workbook: computed when one is asked for, over what has changed since the last. */
export class Calculator {
  private engine: HyperFormula | undefined;
  private changes: { readonly sheet: Sheet; readonly row: number; readonly column: number }[] = [];
  private aliases: ReadonlyMap<string, string> = new Map();

  /** What came with the files; an engine takes long to start over a summary. */
  private readonly stored: StoredResults;

  constructor(private readonly book: FormulaBook) {
    this.stored = new StoredResults(book);
  }

  /** Drops the engine; the next question starts it anew. Needed when sheets come, go, move or are renamed. */
  forget(): void {
    this.dropEngine();
    this.stored.forget();
  }

  /** Computes everything anew, or what is worked out from one sheet. */
  recalculate(...sheets: readonly Sheet[]): void {
    for (const sheet of sheets.length > 0 ? sheets : this.book.sheets) this.stored.outdate(sheet);
    this.dropEngine();
  }

  private dropEngine(): void {
    this.engine?.destroy();
    this.engine = undefined;
    this.changes = [];
  }

  changed(sheet: Sheet, row: number, column: number): void {
    this.stored.changed(sheet, row, column);
    if (this.engine) this.changes.push({ sheet, row, column });
  }

  /** The result of the formula in a cell; an error is its text. */
  value(sheet: Sheet, row: number, column: number): CellValue {
    const stored = this.stored.of(sheet, row, column);
    if (stored !== undefined) return stored;
    const engine = this.started();
    const id = engine.getSheetId(sheet.name);
    if (id === undefined) throw new Error(`the formula engine has no sheet ${sheet.name}`);
    const value = engine.getCellValue({ sheet: id, row, col: column });
    if (value instanceof DetailedCellError) return value.value;
    return value === null ? 0 : value;
  }

  private started(): HyperFormula {
    if (this.changes.filter(({ sheet, row, column }) => sheet.cell(row, column)?.formula).length > MANY)
      this.dropEngine();
    this.engine ??= this.start();
    const { engine, changes } = this;
    if (changes.length === 0) return engine;
    this.changes = [];
    engine.batch(() => {
      for (const { sheet, row, column } of changes) {
        const id = engine.getSheetId(sheet.name);
        if (id === undefined) throw new Error(`the formula engine has no sheet ${sheet.name}`);
        engine.setCellContents({ sheet: id, row, col: column }, this.content(sheet, row, column));
      }
    });
    return engine;
  }

  private start(): HyperFormula {
    this.aliases = new Map(
      this.book.names
        .filter((item) => needsAlias(item.name))
        .map((item, index) => [item.name.toLowerCase(), `name_${index + 1}`]),
    );
    const sheets: Record<string, RawCellContent[][]> = {};
    for (const sheet of this.book.sheets) {
      const rows: RawCellContent[][] = [];
      for (const { row, column } of sheet.everyCell()) {
        const content = this.content(sheet, row, column);
        if (content === null) continue;
        while (rows.length <= row) rows.push([]);
        rows[row]![column] = content;
      }
      sheets[sheet.name] = rows.map((row) => Array.from(row, (content) => content ?? null));
    }
    const names = this.book.names
      .filter((item) => !item.formula.includes("#REF!"))
      .map((item) => ({
        name: this.aliases.get(item.name.toLowerCase()) ?? item.name,
        expression: forEngine(item.formula, this.aliases),
      }));
    return HyperFormula.buildFromSheets(
      sheets,
      { licenseKey: "gpl-v3", smartRounding: false, maxRows: 100_000, useColumnIndex: true },
      names,
    );
  }

  private content(sheet: Sheet, row: number, column: number): RawCellContent {
    const cell = sheet.cell(row, column);
    if (!cell) return null;
    if (cell.formula !== undefined) return forEngine(cell.formula, this.aliases);
    // An apostrophe keeps text that looks like a number or a formula from being read as one.
    return typeof cell.value === "string" ? `'${cell.value}` : cell.value;
  }
}
