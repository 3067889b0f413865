import type { CellValue } from "./model/cell-format";
import type { NamedItem } from "./model/parts";
import type { Sheet } from "./model/sheet";

/** What the formulas of a workbook can see. */
export interface FormulaBook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly NamedItem[];
}

/** Sheets and names as formulas write them. */
const WORD = /'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*/gu;

/** Functions Excel computes anew whenever it opens a file. */
const VOLATILE = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|OFFSET|INDIRECT|CELL|INFO)\(/i;

/** Whether a formula's result may be taken from the file it came with. */
export function isLasting(formula: string): boolean {
  return !VOLATILE.test(formula);
}

/**
 * The results that came with the files of a workbook: as in Excel they stand until something they may be worked out from
 * changes, here anything on a sheet that the formulas of their own sheet name.
 */
export class StoredResults {
  private readonly outdated = new Set<Sheet>();
  private mentioned = new Map<Sheet, Set<string>>();

  constructor(private readonly book: FormulaBook) {}

  /** The result of a cell's formula; undefined where none came with it or it no longer holds. */
  of(sheet: Sheet, row: number, column: number): CellValue | undefined {
    return this.outdated.has(sheet) ? undefined : sheet.cell(row, column)?.result;
  }

  /** Sheets came, went, moved or were renamed: what formulas name is looked up anew. */
  forget(): void {
    this.mentioned = new Map();
  }

  /** Something on a sheet changed. */
  changed(sheet: Sheet, row: number, column: number): void {
    const formula = sheet.cell(row, column)?.formula;
    if (formula !== undefined) for (const word of wordsOf(formula)) this.mentionedOn(sheet).add(word);
    this.outdate(sheet);
  }

  /** No result that is worked out from the sheet holds. */
  outdate(sheet: Sheet): void {
    if (this.book.sheets.every((other) => this.outdated.has(other))) return;
    this.outdated.add(sheet);
    const words = [wordOf(sheet.name)];
    for (let word = words.pop(); word !== undefined; word = words.pop()) {
      for (const { name, formula } of this.book.names) {
        if (wordsOf(formula).has(word))
          for (const other of this.sheetsNaming(wordOf(name))) words.push(this.mark(other));
      }
      for (const other of this.sheetsNaming(word)) words.push(this.mark(other));
    }
  }

  private mark(sheet: Sheet): string {
    this.outdated.add(sheet);
    return wordOf(sheet.name);
  }

  private sheetsNaming(word: string): Sheet[] {
    return this.book.sheets.filter((sheet) => !this.outdated.has(sheet) && this.mentionedOn(sheet).has(word));
  }

  private mentionedOn(sheet: Sheet): Set<string> {
    const known = this.mentioned.get(sheet);
    if (known) return known;
    const words = new Set<string>();
    for (const { cell } of sheet.everyCell()) {
      if (cell.formula !== undefined) for (const word of wordsOf(cell.formula)) words.add(word);
    }
    this.mentioned.set(sheet, words);
    return words;
  }
}

function wordsOf(formula: string): Set<string> {
  return new Set((formula.match(WORD) ?? []).map(wordOf));
}

function wordOf(written: string): string {
  return written.replace(/^'|'$/g, "").replaceAll("''", "'").toLowerCase();
}
