import type { CellAddress } from "../grid/grid";
import type { Measure } from "../measure";
import type { Fact, FactState, Submission } from "./submission";

/** A figure that is not what it was in an earlier version. The place is the later version's, or the earlier's where it is gone. */
export interface FigureChange extends CellAddress {
  readonly indicator: string;
  readonly measure: Measure;
  readonly before: ChangedFigure | null;
  readonly after: ChangedFigure | null;
}

interface ChangedFigure {
  readonly state: FactState;
  readonly value: number | null;
  readonly raw: string;
  /** Worked out by a formula, not typed. */
  readonly computed: boolean;
  readonly formula: string | null;
}

/** Every figure that differs between two versions of a form, in the order of the later one. */
export function figureChanges(before: Submission, after: Submission): FigureChange[] {
  const [earlier, later] = [byFigure(before), byFigure(after)];
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((key): FigureChange[] => {
    const [old, now] = [earlier.get(key), later.get(key)];
    if (says(old) === says(now)) return [];
    const { indicator, measure, sheet, cell } = (now ?? old)!;
    return [{ indicator, measure, sheet, cell, before: shown(old), after: shown(now) }];
  });
}

/**
 * Of the changes those nobody asked for, where the bureau gave back `cells` of the earlier version and no others: what is
 * worked out from other cells by the same formula may follow; a typed figure may not, whether it stands there as it is or in
 * a formula. With no cells the whole form was given back.
 */
export function strayChanges(
  before: Submission,
  after: Submission,
  cells: readonly { readonly indicator: string | null; readonly measure: string | null }[],
): FigureChange[] {
  if (cells.length === 0) return [];
  const asked = new Set(cells.map(({ indicator, measure }) => `${indicator} ${measure}`));
  return figureChanges(before, after).filter(({ indicator, measure, before: old, after: now }) => {
    return !asked.has(`${indicator} ${measure}`) && !follows(old, now);
  });
}

/** Whether a figure may have changed because others did. Where rows were put in or taken out, a formula names other cells. */
function follows(before: ChangedFigure | null, after: ChangedFigure | null): boolean {
  const formulas = [before, after].flatMap((figure) => (figure ? [figure.formula] : []));
  const [first] = formulas;
  return formulas.every(
    (formula) => formula !== null && CELL.test(formula) && withoutRows(formula) === withoutRows(first!),
  );
}

const CELL = /\$?[A-Z]{1,3}\$?\d+/i;

function withoutRows(formula: string): string {
  return formula
    .replace(/(\$?[A-Z]{1,3}\$?)\d+/gi, "$1")
    .replace(/^=|\s/g, "")
    .toUpperCase();
}

function byFigure({ facts }: Submission): Map<string, Fact> {
  return new Map(facts.map((fact) => [`${fact.indicator} ${fact.measure}`, fact]));
}

/** A blank and nothing at all are the same. */
function says(fact: Fact | undefined): string {
  if (!fact || fact.state === "blank") return "";
  return fact.state === "value" ? String(fact.value) : `${fact.state} ${fact.raw}`;
}

function shown(fact: Fact | undefined): ChangedFigure | null {
  if (!fact || fact.state === "blank") return null;
  const { state, value, raw, formula } = fact;
  return { state, value, raw, computed: formula !== undefined, formula: formula ?? null };
}
