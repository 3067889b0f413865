import {
  type Derivation,
  derivationOf,
  derive,
  type FigureContent,
  formulaOf,
  isFormulaOf,
  type Operand,
} from "../form/derivation";
import { columnLabel, type Form, isDue } from "../form/form";
import { address, cellAt } from "../grid/address";
import type { Cell } from "../grid/grid";
import { MEASURES, type Measure } from "../measure";
import type { Period } from "../period";
import type { Indicator } from "../targets/schema";
import { textOf } from "./cell-text";
import { BLANK, type FigureReading, readFigure } from "./figure-cell";
import type { Explanation, Fact, StructureNote } from "./submission";
import type { Table } from "./tables";

/** The figures of a form, what was written beside them, and formulas that are no longer as issued. */
export interface Figures {
  readonly facts: readonly Fact[];
  readonly explanations: readonly Explanation[];
  readonly notes: readonly StructureNote[];
}

/**
 * Reads the figures from the rows found. A figure that is not due in `period` is listed only when something is there;
 * with no period everything counts as due.
 */
export function readFigures(
  table: Table,
  rows: ReadonlyMap<string, number>,
  form: Form,
  period: Period | null,
  date1904: boolean,
): Figures {
  const { sheet, header } = table;
  const reader = figureReader(table, rows, form, date1904);
  const facts: Fact[] = [];
  const explanations: Explanation[] = [];
  const notes: StructureNote[] = [];
  for (const { indicator } of form.rows) {
    const row = rows.get(indicator.id);
    if (row === undefined) continue;
    const due = period === null || isDue(indicator, period.month);
    for (const measure of MEASURES) {
      const column = reader.columnOf(measure);
      if (column === undefined) continue;
      const cell = cellAt(sheet, row, column);
      const reading = reader.read(cell, { indicator: indicator.id, measure });
      if (isSilent(indicator, measure, reading, due)) continue;
      const { state, value, raw } = reading;
      const place = { sheet: sheet.name, cell: address(row, column) };
      const fact: Writable<Fact> = { indicator: indicator.id, measure, ...place, state, value, raw };
      if (cell?.formula !== undefined) fact.formula = cell.formula;
      if (cell?.format !== undefined) fact.format = cell.format;
      if (cell?.isUnseen) fact.isUnseen = true;
      facts.push(fact);
      const odd = oddFormula(form, indicator, measure, reading, cell, reader);
      if (odd) notes.push({ ...odd, cells: [place], indicator: indicator.id });
    }
    const column = header.columns.get("7");
    const text = column === undefined ? "" : textOf(cellAt(sheet, row, column), date1904);
    if (column !== undefined && text !== "") {
      explanations.push({ indicator: indicator.id, text, sheet: sheet.name, cell: address(row, column) });
    }
  }
  return { facts, explanations, notes };
}

/** Nothing is there and nothing was asked; or only the "—" of a column the indicator does not use. */
function isSilent(indicator: Indicator, measure: Measure, { state }: FigureReading, due: boolean): boolean {
  if (indicator.measures.includes(measure)) return !due && state === "blank";
  return state === "blank" || state === "not-applicable";
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

interface FigureReader {
  columnOf(measure: Measure): number | undefined;
  read(cell: Cell | undefined, operand: Operand): FigureReading;
  figure(operand: Operand): FigureContent;
  /** The form's own formula, with the addresses as they are on this sheet. */
  formula(derivation: Derivation): string;
  /** Whether a cell's formula is the one the form was issued with. */
  isOwn(cell: Cell, operand: Operand): boolean;
}

/**
 * Reads cells. The form's own formulas are worked out from their operands, whatever result a program left in them: it may
 * be that of the blank form.
 */
function figureReader(
  { sheet, header }: Table,
  rows: ReadonlyMap<string, number>,
  form: Form,
  date1904: boolean,
): FigureReader {
  const columns = new Map(MEASURES.map((measure) => [measure, header.columns.get(columnLabel(measure))]));
  const results = new Map<Cell, FigureReading>();
  const locate = ({ indicator, measure }: Operand) => {
    const row = rows.get(indicator);
    const column = columns.get(measure);
    return row === undefined || column === undefined ? null : { row, column };
  };
  const figure = (operand: Operand): FigureContent => {
    const at = locate(operand);
    const reading = at && read(cellAt(sheet, at.row, at.column), operand);
    return reading?.state === "not-applicable" ? "—" : (reading?.value ?? null);
  };
  const addressOf = (operand: Operand) => {
    const at = locate(operand);
    return at ? address(at.row, at.column) : "#REF!";
  };
  const read = (cell: Cell | undefined, operand: Operand): FigureReading => {
    if (cell?.formula === undefined) return readFigure(cell, date1904);
    const known = results.get(cell);
    if (known) return known;
    // A circle of formulas finds its own start blank.
    results.set(cell, BLANK);
    const result = worked(cell, operand);
    results.set(cell, result);
    return result;
  };
  const worked = (cell: Cell, operand: Operand): FigureReading => {
    const derivation = ownDerivation(cell, operand);
    if (derivation) {
      const value = derive(derivation, figure);
      if (value === "—") return { state: "not-applicable", value: null, raw: value };
      return value === null ? BLANK : { state: "value", value, raw: String(value) };
    }
    if (cell.value !== null) return readFigure(cell, date1904);
    return { state: "invalid", value: null, raw: `=${cell.formula}` };
  };
  const ownDerivation = (cell: Cell, { indicator: id, measure }: Operand): Derivation | null => {
    const indicator = form.rows.find((row) => row.indicator.id === id)?.indicator;
    const derivation = indicator ? derivationOf(form, indicator, measure) : null;
    if (!derivation) return null;
    return isFormulaOf(cell.formula!, derivation, addressOf) ? derivation : null;
  };
  return {
    columnOf: (measure) => columns.get(measure),
    read,
    figure,
    formula: (derivation) => formulaOf(derivation, addressOf),
    isOwn: (cell, operand) => ownDerivation(cell, operand) !== null,
  };
}

/** What is odd about a figure's formula: it is broken, reaches into another workbook, or gave way to a number. */
function oddFormula(
  form: Form,
  indicator: Indicator,
  measure: Measure,
  reading: FigureReading,
  cell: Cell | undefined,
  reader: FigureReader,
): Pick<StructureNote, "kind" | "detail"> | null {
  if (cell?.formula !== undefined) {
    if (reader.isOwn(cell, { indicator: indicator.id, measure })) return null;
    const detail = cell.formula;
    if (cell.kind === "error" || detail.includes("#REF!")) return { kind: "broken-formula", detail };
    return /\[[^\]]+\]/.test(detail) ? { kind: "external-link", detail } : null;
  }
  const derivation = reading.value === null ? null : derivationOf(form, indicator, measure);
  // A formula that has nothing to show, as without a base of last year, may well be typed over.
  if (!derivation || typeof derive(derivation, reader.figure) !== "number") return null;
  return { kind: "overwritten-formula", detail: reader.formula(derivation) };
}
