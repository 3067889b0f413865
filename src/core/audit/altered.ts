import type { CellAddress } from "../grid/grid";
import { near } from "../numbers";
import type { TargetList } from "../targets/schema";
import { LIGHT_MARKS } from "./layout";
import { type Recomputed, recomputing } from "./recomputed";
import type { StoredComponent, StoredFigure, StoredSummary } from "./stored";

/** A cell of a summary that does not hold what the summary's own sources give. */
export interface AlteredCell extends CellAddress {
  readonly stored: number | string | null;
  /** null where nothing gives the cell a figure. */
  readonly recomputed: number | string | null;
}

/**
 * The cells of 全区汇总表 that do not hold what 证据 gives, and the sources of 证据 that 明细 has otherwise, where it was read. A
 * formula that has no result yet is none of them.
 */
export function alteredIn(stored: StoredSummary, list: TargetList): AlteredCell[] {
  const recomputed = recomputing(stored, list);
  const figures = stored.figures.flatMap((figure): AlteredCell[] => {
    const asked = recomputed(figure);
    return holds(figure, asked) ? [] : [alteredCell(figure, asked ?? null)];
  });
  return [
    ...figures,
    ...alteredSources(stored).map(({ at, value, told }) => ({ ...at, stored: value, recomputed: told })),
  ];
}

/** The figures of a summary as its own sources make them, altered cells and formulas without a result among them. */
export function settledFigures(stored: StoredSummary, list: TargetList): StoredFigure[] {
  const recomputed = recomputing(stored, list);
  return stored.figures.map((figure) => {
    const asked = recomputed(figure);
    const stands =
      asked === undefined || figure.column === "light" || (!isUncalculated(figure) && holds(figure, asked));
    return stands ? figure : { ...figure, value: asked };
  });
}

/** The sources of 证据 that stand otherwise on 明细, with what 明细 says. */
export function alteredSources({ evidence, facts }: StoredSummary): (StoredComponent & { told: number | null })[] {
  const values = new Map(facts.map(({ number, value }) => [number, value]));
  return evidence.flatMap((one) => {
    const told = values.get(one.number);
    return told === undefined || isSame(told, one.value) ? [] : [{ ...one, told }];
  });
}

/** Whether a formula stands in a cell and gave nothing, as programs leave it that work out none, or gave an error. */
export function isUncalculated({ formula, value }: Pick<StoredFigure, "formula" | "value">): boolean {
  return formula !== null && (value === null || isErrorValue(value));
}

/** Whether a cell holds what it has to, or nobody can tell. */
export function holds(figure: StoredFigure, recomputed: Recomputed): boolean {
  const { column, value } = figure;
  if (recomputed === undefined || isUncalculated(figure)) return true;
  if (column === "light") return markOf(value) === recomputed;
  return isSame(typeof value === "number" ? value : null, recomputed);
}

function alteredCell({ sheet, cell, value }: StoredFigure, recomputed: number | string | null): AlteredCell {
  return { sheet, cell, stored: value, recomputed };
}

function markOf(value: StoredFigure["value"]): string | null {
  return Object.values(LIGHT_MARKS).find((mark) => String(value ?? "").startsWith(mark)) ?? null;
}

function isSame(a: number | string | null, b: number | string | null): boolean {
  return typeof a === "number" && typeof b === "number" ? near(a, b) : a === b;
}

/** What stands in a cell whose formula went wrong, such as #DIV/0!. */
function isErrorValue(value: number | string): boolean {
  return typeof value === "string" && /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!)$/.test(value);
}
