import type { Cell, CellKind } from "../../core/grid/grid";
import { shiftFormula } from "../../core/grid/shift-formula";
import type { Allowance } from "./allowance";
import { LAST_COLUMN, LAST_ROW } from "./extent";
import { parseNumber, parseWhole } from "./number";
import { PlainCell } from "./plain-cell";
import { Spans } from "./spans";
import { readRichText } from "./strings";
import { type CellStyle, GENERAL } from "./styles";
import { textOf } from "./text";
import { readValue, type Type, typeOf, type ValueContext } from "./value";
import { isTrue, type XmlScanner } from "./xml";

const LETTER_C = 0x63;
const LETTER_F = 0x66;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;

/** Characters; Excel takes no longer formula. */
const LONGEST_FORMULA = 8192;
/** How many characters of a formula or a text count as much as a cell: one text may be shared by every cell of a sheet. */
const CHARACTERS_PER_CELL = 128;

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Collects the cells of `sheetData`, whose rows and cells may leave out their numbers or come out of order. */
export class SheetRows {
  readonly hidden: Spans;
  lastRow = 0;
  lastColumn = 0;
  private readonly rows = new Map<number, Cell[]>();
  /** Rows whose cells came out of order or in several stretches. */
  private readonly unsorted = new Set<Cell[]>();
  private row = 0;
  /** Where the cell read last stands. */
  private column = 0;
  private cell: Cell | null = null;
  private readonly plain = new PlainCell();
  /** Formulas written once for many cells, by their number. */
  private readonly shared = new Map<number, SharedFormula>();
  private ordered = true;

  constructor(
    private readonly xml: XmlScanner,
    private readonly context: ValueContext,
    private readonly allowance: Allowance,
  ) {
    this.hidden = new Spans(allowance);
  }

  read(): void {
    while (this.xml.child(2)) if (this.xml.is("row")) this.readRow();
  }

  inOrder(): Map<number, Cell[]> {
    for (const cells of this.unsorted) this.sort(cells);
    return this.ordered ? this.rows : new Map([...this.rows].sort(([a], [b]) => a - b));
  }

  private readRow(): void {
    const xml = this.xml;
    let row = this.row + 1;
    let hidden = false;
    while (xml.attribute()) {
      if (xml.keyIs("r")) row = parseWhole(xml.bytes, xml.valueStart, xml.valueEnd);
      else if (xml.keyIs("hidden")) hidden ||= isTrue(xml);
      else if (xml.keyIs("ht")) hidden ||= parseNumber(xml.bytes, xml.valueStart, xml.valueEnd) === 0;
    }
    if (row < 1 || row > LAST_ROW) xml.fail();
    if (row <= this.row) this.ordered = false;
    this.row = row;
    if (hidden) this.hidden.add(row, row);
    const cells = this.readCells(row);
    if (cells.length === 0) return;
    this.allowance.takeRow();
    const before = this.rows.get(row);
    if (before === undefined) this.rows.set(row, cells);
    else {
      this.unsorted.add(before);
      for (const cell of cells) before.push(cell);
    }
    if (row > this.lastRow) this.lastRow = row;
  }

  private readCells(row: number): Cell[] {
    const cells: Cell[] = [];
    let column = 0;
    let sorted = true;
    while (this.nextCell(row, column + 1)) {
      sorted &&= this.column > column;
      column = this.column;
      const cell = this.cell;
      if (cell === null) continue;
      this.allowance.take(weightOf(cell));
      cells.push(cell);
      if (column > this.lastColumn) this.lastColumn = column;
    }
    if (!sorted) this.unsorted.add(cells);
    return cells;
  }

  /** Reads the row's next cell; false, and past it, at the row's end. */
  private nextCell(row: number, nextColumn: number): boolean {
    const { xml, plain } = this;
    const start = xml.plainPosition;
    const end = start === 0 ? 0 : plain.read(xml.bytes, start, row);
    if (end > 0) {
      this.column = plain.column;
      this.cell = this.readPlainCell(row);
      xml.resume(end);
      return true;
    }
    while (xml.child(3)) {
      if (xml.letter !== LETTER_C) continue;
      this.cell = this.readCell(row, nextColumn);
      return true;
    }
    return false;
  }

  private readPlainCell(row: number): Cell | null {
    const { xml, plain, context } = this;
    let value: Cell["value"] = null;
    let formula: string | undefined;
    if (plain.formulaStart > 0) {
      xml.take(plain.formulaStart, plain.formulaEnd);
      formula = textOf(xml);
    }
    if (plain.valueStart > 0) {
      xml.take(plain.valueStart, plain.valueEnd);
      value = readValue(xml, plain.type, context);
    }
    return cellOf(row, plain.column, plain.type, context.styles[plain.style] ?? GENERAL, value, formula);
  }

  private readCell(row: number, nextColumn: number): Cell | null {
    const { xml, context } = this;
    const { bytes } = xml;
    let type: Type = "n";
    let style = GENERAL;
    this.column = nextColumn;
    while (xml.attribute()) {
      if (xml.keyEnd !== xml.keyStart + 1) continue;
      const key = bytes[xml.keyStart];
      if (key === LETTER_R) this.column = this.columnIn(row);
      else if (key === LETTER_T) type = typeOf(xml);
      else if (key === LETTER_S) style = context.styles[parseWhole(bytes, xml.valueStart, xml.valueEnd)] ?? GENERAL;
    }
    if (this.column > LAST_COLUMN) xml.fail();
    let value: Cell["value"] = null;
    let formula: string | undefined;
    while (xml.child(4)) {
      if (xml.letter === LETTER_V) {
        xml.leaf();
        value = readValue(xml, type, context);
      } else if (xml.letter === LETTER_F) formula = this.readFormula(row);
      else if (xml.is("is")) value = readRichText(xml, this.allowance);
    }
    return cellOf(row, this.column, type, style, value, formula);
  }

  /** The cell's formula. One that is shared is written at its first cell only and moves along to the others. */
  private readFormula(row: number): string {
    const { xml, column, shared } = this;
    let isShared = false;
    let number = 0;
    while (xml.attribute()) {
      if (xml.keyIs("t")) isShared = xml.valueIs("shared");
      else if (xml.keyIs("si")) number = parseWhole(xml.bytes, xml.valueStart, xml.valueEnd);
    }
    xml.leaf();
    const text = textOf(xml);
    if (!isShared) return text;
    if (text !== "") {
      if (text.length <= LONGEST_FORMULA) shared.set(number, { row, column, text });
      return text;
    }
    const first = shared.get(number);
    if (!first) return "";
    this.allowance.take(Math.floor(first.text.length / CHARACTERS_PER_CELL));
    return shiftFormula(first.text, row - first.row, column - first.column);
  }

  /** The column of an address such as "D12", whose row must be the row it stands in. */
  private columnIn(row: number): number {
    const { bytes, valueStart, valueEnd } = this.xml;
    let column = 0;
    let at = valueStart;
    for (; at < valueEnd; at++) {
      const letter = bytes[at]! & 0xdf;
      if (letter < 0x41 || letter > 0x5a || column > LAST_COLUMN) break;
      column = column * 26 + letter - 0x40;
    }
    if (column === 0 || parseWhole(bytes, at, valueEnd) !== row) this.xml.fail();
    return column;
  }

  private sort(cells: Cell[]): void {
    cells.sort((a, b) => a.column - b.column);
    if (cells.some((cell, index) => cell.column === cells[index - 1]?.column)) this.xml.fail();
  }
}

function weightOf({ value }: Cell): number {
  return typeof value === "string" ? 1 + Math.floor(value.length / CHARACTERS_PER_CELL) : 1;
}

function kindOf(value: Cell["value"], type: Type, isDate: boolean): CellKind {
  if (type === "e") return "error";
  if (typeof value === "string") return "text";
  if (typeof value === "boolean") return "boolean";
  return value !== null && (isDate || type === "d") ? "date" : "number";
}

/** The cell, null for a blank one. One literal per shape keeps the many cells of a sheet small and their reading fast. */
function cellOf(
  row: number,
  column: number,
  type: Type,
  style: CellStyle,
  value: Cell["value"],
  formula: string | undefined,
): Cell | null {
  if (formula === undefined && (value === null || value === "")) return null;
  const kind = kindOf(value, type, style.isDate);
  const { format } = style;
  if (style.isUnseen) {
    const cell = { row, column, kind, value, isUnseen: true as const };
    return { ...cell, ...(formula === undefined ? {} : { formula }), ...(format === undefined ? {} : { format }) };
  }
  if (formula === undefined) {
    return format === undefined ? { row, column, kind, value } : { row, column, kind, value, format };
  }
  return format === undefined ? { row, column, kind, value, formula } : { row, column, kind, value, formula, format };
}
