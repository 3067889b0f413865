import { derivationOf, derive, type FigureContent, type Operand } from "../../core/form/derivation";
import { type Form, isDue } from "../../core/form/form";
import type { CellAddress } from "../../core/grid/grid";
import { MEASURES, type Measure } from "../../core/measure";
import type { Period } from "../../core/period";
import type { MilestoneState, Signature } from "../../core/submission/submission";
import type { Indicator } from "../../core/targets/schema";

/** What stands in a cell: a number, a text as typed, or null for a blank. */
export type Entry = number | string | null;

/** An edit of a workbook's build rather than of its figures. Rows count from 1, as the sheet stands. */
export type StructureEdit =
  /** A new row above `row` with these texts by column letter; everything from `row` on moves down. */
  | {
      readonly kind: "insert-row";
      readonly sheet: string;
      readonly row: number;
      readonly texts: Readonly<Record<string, string>>;
    }
  | { readonly kind: "delete-row"; readonly sheet: string; readonly row: number }
  | { readonly kind: "hide-row"; readonly sheet: string; readonly row: number }
  | { readonly kind: "merge"; readonly sheet: string; readonly range: string }
  /** The last visible sheet before the others. */
  | { readonly kind: "last-sheet-first" }
  /** A formula that no longer works, with the error it shows. */
  | {
      readonly kind: "break-formula";
      readonly sheet: string;
      readonly cell: string;
      readonly formula: string;
      readonly error: string;
    };

/** A form as a unit fills it in, before it becomes cells; faults are planted by changing it. */
export interface Draft {
  readonly form: Form;
  readonly area: string;
  /** The month the figures are of. */
  readonly period: Period;
  /** Indicators that are checked against another unit's form. */
  readonly entangled: ReadonlySet<string>;
  /** The file's name without its ending. */
  name: string;
  ending: "xlsx" | "xls";
  /** The month the header states. */
  statedPeriod: Period;
  /** What the hidden sheet says, where it is not as issued. */
  readonly identity: { area?: string; templateVersion?: string };
  /** Texts written over cells that are locked. */
  readonly overwritten: (CellAddress & { readonly value: string })[];
  /** By figureKey. Cells the form computes are listed only where somebody typed over the formula. */
  readonly entries: Map<string, Entry>;
  /** 核实说明 by indicator. */
  readonly notes: Map<string, string>;
  readonly signatures: Map<Signature, string>;
  readonly milestones: Map<string, { state: MilestoneState; date: string; note: string }>;
  readonly structure: StructureEdit[];
}

/** Whether several units report one and the same figure. */
export function isShared({ reporting, reporters }: Indicator): boolean {
  return reporting === "same" && reporters.length > 1;
}

export function figureKey(indicator: string, measure: Measure): string {
  return `${indicator}/${measure}`;
}

/** The indicators the draft's form asks for this month. */
export function dueIndicators({ form, period }: Draft): Indicator[] {
  return form.rows.map((row) => row.indicator).filter((indicator) => isDue(indicator, period.month));
}

/** Whether the form computes the figure, and nobody typed over the formula. */
export function isComputed(draft: Draft, indicator: Indicator, measure: Measure): boolean {
  return !draft.entries.has(figureKey(indicator.id, measure)) && derivationOf(draft.form, indicator, measure) !== null;
}

/** The figure in a cell, typed or computed as the workbook would compute it; null where there is no number. */
export function valueIn(draft: Draft, indicator: string, measure: Measure): number | null {
  const typed = draft.entries.get(figureKey(indicator, measure));
  if (typed !== undefined) return typeof typed === "number" ? typed : null;
  const row = draft.form.rows.find((candidate) => candidate.indicator.id === indicator);
  const derivation = row && derivationOf(draft.form, row.indicator, measure);
  const standing = ({ indicator: id, measure: own }: Operand): FigureContent =>
    draft.entries.get(figureKey(id, own)) === "—" ? "—" : valueIn(draft, id, own);
  const result = derivation ? derive(derivation, standing) : null;
  return result === "—" ? null : result;
}

/** A figure of a draft that is a number. */
export interface FigureRef {
  readonly indicator: Indicator;
  readonly measure: Measure;
  readonly value: number;
}

/** Every due figure of the draft that is a number, in form order. */
export function numbersIn(draft: Draft): FigureRef[] {
  return dueIndicators(draft).flatMap((indicator) =>
    MEASURES.flatMap((measure) => {
      const value = valueIn(draft, indicator.id, measure);
      return value === null ? [] : [{ indicator, measure, value }];
    }),
  );
}
