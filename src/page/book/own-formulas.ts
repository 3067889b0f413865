import {
  type Derivation,
  derivationOf,
  derive,
  type FigureContent,
  isFormulaOf,
  type Operand,
  operandsOf,
} from "../../core/form/derivation";
import { columnLabel } from "../../core/form/form";
import { address, cellAt, columnLetters } from "../../core/grid/address";
import type { Cell, CellAddress, Sheet, Workbook } from "../../core/grid/grid";
import { MEASURES } from "../../core/measure";
import { findRows } from "../../core/submission/rows";
import { findTables } from "../../core/submission/tables";
import { theTable } from "../../core/submission/the-table";
import type { TargetList } from "../../core/targets/schema";
import type { Platform } from "../../workbook/platform/platform";
import { readFormIn } from "./form-facts";
import { keyOf, positionOf } from "./position";

/** A formula as the form was issued with: a derivation over cells, or a copy of another cell's text. */
export type OwnFormula = CellAddress &
  (
    | {
        readonly kind: "derivation";
        readonly derivation: Derivation;
        readonly operands: ReadonlyMap<string, CellAddress>;
      }
    | { readonly kind: "copy"; readonly of: CellAddress }
  );

/** The formulas of a workbook that the page computes itself, by place; none where it is no form. */
export function ownFormulas(workbook: Workbook, list: TargetList, platform: Platform): Map<string, OwnFormula> {
  const own = new Map<string, OwnFormula>();
  for (const formula of [...derivedFormulas(workbook, list, platform), ...copies(workbook)]) {
    own.set(keyOf(formula), formula);
  }
  return own;
}

function derivedFormulas(workbook: Workbook, list: TargetList, platform: Platform): OwnFormula[] {
  const form = readFormIn(workbook, list, platform)?.form;
  const table = form && theTable(findTables(workbook), "figures", form)?.table;
  if (!table) return [];
  const { rows } = findRows(table, form);
  const placeOf = ({ indicator, measure }: Operand): CellAddress | null => {
    const row = rows.get(indicator);
    const column = table.header.columns.get(columnLabel(measure));
    return row === undefined || column === undefined ? null : { sheet: table.sheet.name, cell: address(row, column) };
  };
  const found: OwnFormula[] = [];
  for (const { indicator } of form.rows) {
    for (const measure of MEASURES) {
      const derivation = derivationOf(form, indicator, measure);
      const place = placeOf({ indicator: indicator.id, measure });
      if (!derivation || !place) continue;
      const operands = new Map(operandsOf(derivation).map((operand) => [operandKey(operand), placeOf(operand)]));
      if ([...operands.values()].some((operand) => operand === null)) continue;
      const addressOf = (operand: Operand) => operands.get(operandKey(operand))!.cell;
      if (!isFormulaOf(cellIn(workbook, place)?.formula ?? "", derivation, addressOf)) continue;
      found.push({ ...place, kind: "derivation", derivation, operands: operands as Map<string, CellAddress> });
    }
  }
  return found;
}

/** The period typed on the main sheet is shown on the others by IF(X="","",X). */
const COPY = /^IF\((?:'([^']+)'|(\p{L}[\p{L}\p{N}_.]*))!([A-Z]{1,3}\d{1,7})="","",(.+)\)$/u;

function copies(workbook: Workbook): OwnFormula[] {
  const found: OwnFormula[] = [];
  for (const { name, rows } of workbook.sheets) {
    for (const cells of rows.values()) {
      for (const { row, column, formula } of cells) {
        const match = formula ? COPY.exec(formula.replaceAll("$", "")) : null;
        if (!match) continue;
        const [, quoted, bare, cell, again] = match;
        const sheet = (quoted ?? bare)!;
        if (plain(again) !== plain(`'${sheet}'!${cell}`) && plain(again) !== plain(`${sheet}!${cell}`)) continue;
        const place = { sheet: name, cell: columnLetters(column) + row };
        found.push({ ...place, kind: "copy", of: { sheet, cell: cell! } });
      }
    }
  }
  return found;
}

/** What the form's own formulas give now, by place: a number, or a text, "" where they show nothing. */
export function computeOwn(
  workbook: Workbook,
  formulas: ReadonlyMap<string, OwnFormula>,
  stale: ReadonlySet<string>,
): Map<string, number | string> {
  const results = new Map<string, number | string>();
  const valueAt = (place: CellAddress): number | string | null => {
    const key = keyOf(place);
    const cell = cellIn(workbook, place);
    const formula = cell?.formula === undefined ? undefined : formulas.get(key);
    if (!formula) return stale.has(key) ? null : shown(cell);
    const known = results.get(key);
    if (known !== undefined) return known;
    // A circle of formulas finds its own start blank.
    results.set(key, "");
    const result = resultOf(formula, valueAt);
    results.set(key, result);
    return result;
  };
  for (const formula of formulas.values()) valueAt(formula);
  for (const [key, formula] of formulas) if (cellIn(workbook, formula)?.formula === undefined) results.delete(key);
  return results;
}

function resultOf(formula: OwnFormula, valueAt: (place: CellAddress) => number | string | null): number | string {
  if (formula.kind === "copy") return valueAt(formula.of) ?? "";
  const standing = (operand: Operand): FigureContent => {
    const value = valueAt(formula.operands.get(operandKey(operand))!);
    return typeof value === "number" || value === "—" ? value : null;
  };
  const result = derive(formula.derivation, standing) ?? "";
  // A rate of what does not apply shows nothing, as in Excel.
  return result === "—" && formula.derivation.kind !== "total" ? "" : result;
}

function shown(cell: Cell | undefined): number | string | null {
  if (!cell || typeof cell.value === "boolean" || cell.kind === "error") return null;
  return cell.value;
}

export function cellIn(workbook: Workbook, place: CellAddress): Cell | undefined {
  const { row, column } = positionOf(place);
  const sheet = sheetIn(workbook, place.sheet);
  return sheet && cellAt(sheet, row, column);
}

export function sheetIn({ sheets }: Workbook, name: string): Sheet | undefined {
  return sheets.find((sheet) => sheet.name === name);
}

function operandKey({ indicator, measure }: Operand): string {
  return `${indicator} ${measure}`;
}

function plain(formula: string | undefined): string {
  return formula?.replace(/[\s$']|^=/g, "").toUpperCase() ?? "";
}
