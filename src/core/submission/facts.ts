import { type Derivation, derivationOf, derive, formulaOf, type Operand } from "../form/derivation";
import { columnLabel, type Form, isDue } from "../form/form";
import { address, cellAt } from "../grid/address";
import type { Cell, CellPlace } from "../grid/grid";
import { MEASURES, type Measure } from "../measure";
import type { Period } from "../period";
import type { Indicator } from "../targets/schema";
import { textOf } from "./cell-text";
import { BLANK, type Reading, readFigure } from "./figure-cell";
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
      const place = reader.place({ indicator: indicator.id, measure });
      if (!place) continue;
      const found = reader.read({ indicator: indicator.id, measure });
      const { reading, cell } = found;
      if (isSilent(indicator, measure, reading, due)) continue;
      facts.push({
        indicator: indicator.id,
        measure,
        ...place,
        ...reading,
        ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
        ...(cell?.format === undefined ? {} : { format: cell.format }),
      });
      const odd = oddFormula(form, indicator, measure, found, reader);
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
function isSilent(indicator: Indicator, measure: Measure, { state }: Reading, due: boolean): boolean {
  if (indicator.measures.includes(measure)) return !due && state === "blank";
  return state === "blank" || state === "not-applicable";
}

interface FigureReader {
  place(operand: Operand): CellPlace | null;
  read(operand: Operand): { readonly reading: Reading; readonly cell: Cell | undefined };
  figure(operand: Operand): number | null;
  /** The form's own formula, with the addresses as they are on this sheet. */
  formula(derivation: Derivation): string;
}

/** Reads cells once. The form's own formula without a cached result is worked out from its operands. */
function figureReader(
  { sheet, header }: Table,
  rows: ReadonlyMap<string, number>,
  form: Form,
  date1904: boolean,
): FigureReader {
  const indicators = new Map(form.rows.map(({ indicator }) => [indicator.id, indicator]));
  const readings = new Map<string, Reading>();
  const locate = ({ indicator, measure }: Operand) => {
    const row = rows.get(indicator);
    const column = header.columns.get(columnLabel(measure));
    return row === undefined || column === undefined ? null : { row, column };
  };
  const cellOf = (operand: Operand) => {
    const at = locate(operand);
    return at ? cellAt(sheet, at.row, at.column) : undefined;
  };
  const addressOf = (operand: Operand) => {
    const at = locate(operand);
    return at ? address(at.row, at.column) : "#REF!";
  };
  const figure = (operand: Operand): number | null => read(operand).value;
  const read = (operand: Operand): Reading => {
    const key = `${operand.indicator} ${operand.measure}`;
    const known = readings.get(key);
    if (known) return known;
    const cell = cellOf(operand);
    // A circle of formulas finds its own start blank.
    readings.set(key, BLANK);
    const reading = cell?.value === null ? worked(cell, operand) : readFigure(cell, date1904);
    readings.set(key, reading);
    return reading;
  };
  const worked = (cell: Cell, operand: Operand): Reading => {
    const derivation = derivationOf(form, indicators.get(operand.indicator)!, operand.measure);
    const own = derivation && sameFormula(cell.formula ?? "", formulaOf(derivation, addressOf));
    if (!own) return cell.formula ? { state: "invalid", value: null, raw: `=${cell.formula}` } : BLANK;
    const value = derive(derivation, figure);
    return value === null ? BLANK : { state: "value", value, raw: String(value) };
  };
  return {
    figure,
    formula: (derivation) => formulaOf(derivation, addressOf),
    place: (operand) => (locate(operand) ? { sheet: sheet.name, cell: addressOf(operand) } : null),
    read: (operand) => ({ reading: read(operand), cell: cellOf(operand) }),
  };
}

function sameFormula(one: string, other: string): boolean {
  const plain = (formula: string) => formula.replace(/[\s$]|^=/g, "").toUpperCase();
  return plain(one) === plain(other);
}

/** What is odd about a figure's formula: it is broken, reaches into another workbook, or gave way to a number. */
function oddFormula(
  form: Form,
  indicator: Indicator,
  measure: Measure,
  { reading, cell }: ReturnType<FigureReader["read"]>,
  reader: FigureReader,
): Pick<StructureNote, "kind" | "detail"> | null {
  if (cell?.formula !== undefined) {
    const detail = cell.formula;
    if (cell.kind === "error" || detail.includes("#REF!")) return { kind: "broken-formula", detail };
    return /\[[^\]]+\]/.test(detail) ? { kind: "external-link", detail } : null;
  }
  const derivation = reading.value === null ? null : derivationOf(form, indicator, measure);
  // A formula that has nothing to show, as without a base of last year, may well be typed over.
  if (!derivation || derive(derivation, reader.figure) === null) return null;
  return { kind: "overwritten-formula", detail: reader.formula(derivation) };
}
