import type { Cell, CellAddress, Workbook } from "../../core/grid/grid";
import type { CellEdit } from "../../pane/host/workbook-host";
import type { ComputedResult } from "../../workbook/patch/patch";
import { isDateFormat } from "../../workbook/read/formats";
import { cellStyleAt, type WorkbookStyle } from "../../workbook/style/style";
import type { OpenedFile } from "./open";
import type { PlacedCell } from "./overlay";
import { withCells } from "./overlay";
import { cellIn, computeOwn, type OwnFormula } from "./own-formulas";
import { keyOf, positionOf } from "./position";
import { type ForeignFormula, staleFormulas } from "./references";

/** The cells of a file with its edits: as they would be read back, and as they are shown. */
export interface Contents {
  /** What `readWorkbook` would give of the bytes. */
  readonly workbook: Workbook;
  /** The same, with the last known result of formulas that may be out of date. */
  readonly shown: Workbook;
  readonly stale: ReadonlySet<string>;
  /** Fresh results to store with the formulas. */
  readonly computed: readonly ComputedResult[];
}

/** Every formula of a file: the form's own and the others. */
export interface Formulas {
  readonly own: ReadonlyMap<string, OwnFormula>;
  readonly foreign: readonly ForeignFormula[];
}

/** A file without edits. Formulas of the form that came without a result are shown with theirs. */
export function originalContents({ workbook }: OpenedFile, { own }: Formulas): Contents {
  const none: ReadonlySet<string> = new Set();
  const waiting = [...computeOwn(workbook, own, none)].filter(
    ([key]) => cellIn(workbook, own.get(key)!)?.value === null,
  );
  const results = waiting.flatMap(([key, value]) => placeResult(workbook, own.get(key)!, value));
  return { workbook, shown: withCells(workbook, results), stale: none, computed: [] };
}

/** Carries contents on: `touched` are the places edited since, of which `edits` says what each holds now. */
export function nextContents(
  before: Contents,
  file: OpenedFile,
  { own, foreign }: Formulas,
  edits: ReadonlyMap<string, CellEdit>,
  touched: readonly CellAddress[],
): Contents {
  if (edits.size === 0) return originalContents(file, { own, foreign });
  const place = (at: CellAddress, cell: Cell | null): PlacedCell => ({ sheet: at.sheet, ...positionOf(at), cell });
  const edited = touched.map((at) => {
    const edit = edits.get(keyOf(at));
    return place(at, edit ? cellOf(edit, file.look) : (cellIn(file.workbook, at) ?? null));
  });
  const typed = withCells(before.workbook, edited);
  const kept = foreign.filter((formula) => !edits.has(keyOf(formula)));
  let stale = staleFormulas(kept, [...edits.values()]);
  const results = computeOwn(typed, own, stale);
  const moved = [...results].filter(([key, value]) => cellIn(file.workbook, own.get(key)!)?.value !== value);
  stale = staleFormulas(kept, [...edits.values(), ...moved.map(([key]) => own.get(key)!)]);

  const fresh = [...results].flatMap(([key, value]) => placeResult(typed, own.get(key)!, value));
  const resting = kept.flatMap((formula) => {
    const isStale = stale.has(keyOf(formula)) || isUnstorable(formula);
    return placeResult(typed, formula, isStale ? null : (formula.value as number | string | null));
  });
  const workbook = withCells(typed, [...fresh, ...resting]);
  const lasting = kept.filter((formula) => stale.has(keyOf(formula)) || isUnstorable(formula));
  return {
    workbook,
    shown: withCells(
      workbook,
      lasting.map((formula) => place(formula, cellIn(file.workbook, formula)!)),
    ),
    stale,
    computed: [
      ...[...results].map(([key, value]) => ({ ...placeOf(own.get(key)!), value })),
      ...kept.flatMap((formula) => {
        const { value } = formula;
        const stored = !stale.has(keyOf(formula)) && (typeof value === "number" || typeof value === "string");
        return stored && !isUnstorable(formula) ? [{ ...placeOf(formula), value }] : [];
      }),
    ],
  };
}

/** Truths and errors are left for the next program to compute again. */
function isUnstorable({ value }: ForeignFormula): boolean {
  return typeof value === "boolean" || (typeof value === "string" && /^#[A-Z/0!?]+/.test(value));
}

/** The formula cell with another result, where that is not the result it has. */
function placeResult(workbook: Workbook, at: CellAddress, value: number | string | null): PlacedCell[] {
  const cell = cellIn(workbook, at);
  if (cell?.formula === undefined || cell.value === value) return [];
  const isDate = typeof value === "number" && cell.format !== undefined && isDateFormat(cell.format);
  const kind = typeof value === "string" ? "text" : isDate ? "date" : "number";
  return [{ sheet: at.sheet, ...positionOf(at), cell: { ...cell, kind, value } }];
}

/** The cell an edit makes, as it would be read back. */
function cellOf(edit: CellEdit, look: WorkbookStyle): Cell | null {
  if (edit.value === null) return null;
  const { row, column } = positionOf(edit);
  const sheet = look.sheets.get(edit.sheet);
  const format = sheet && cellStyleAt(look, sheet, row, column).format;
  const rest = format === undefined ? {} : { format };
  if (edit.formula && typeof edit.value === "string") {
    return { row, column, kind: "number", value: null, formula: edit.value.replace(/^=/, ""), ...rest };
  }
  const isDate = typeof edit.value === "number" && format !== undefined && isDateFormat(format);
  const kind = typeof edit.value === "string" ? "text" : isDate ? "date" : "number";
  return { row, column, kind, value: edit.value, ...rest };
}

function placeOf({ sheet, cell }: CellAddress): CellAddress {
  return { sheet, cell };
}
