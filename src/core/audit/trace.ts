import { CodedError } from "../errors/coded-error";
import { parseAddress } from "../grid/address";
import type { CellAddress } from "../grid/grid";
import type { Measure } from "../measure";
import type { Period } from "../period";
import type { Indicator, TargetList } from "../targets/schema";
import { type Absence, absenceOf } from "./absence";
import { holds, isUncalculated } from "./altered";
import { type FigureUnit, isOwn, unitOf } from "./figure-unit";
import { type FigureColumn, sheetNames } from "./layout";
import { type Comparison, comparisonsOn } from "./line-targets";
import { recomputing } from "./recomputed";
import { compositionOf, type StoredComponent, type StoredFigure, type StoredSummary } from "./stored";
import { summaryList } from "./summary-list";

/** How a figure comes about from its sources. */
export type Method = "sum" | "take" | "ratio" | "growth";

/** Everything a stored summary and the list know of one cell of 全区汇总表. */
export interface Trace extends CellAddress, FigureUnit {
  /** Its id in the list. */
  readonly indicator: string;
  readonly measure: Measure;
  /** What the cell shows: a figure of the indicator, or something compared with it. */
  readonly column: FigureColumn;
  readonly target: string | null;
  /** The one unit the line is about; null for the district. */
  readonly reporter: string | null;
  readonly value: number | string | null;
  /** The month the figure is of, where its sources say. */
  readonly period: Period;
  readonly method: Method | null;
  readonly composition: readonly StoredComponent[];
  /** Units that should report it, and those of them without a figure. */
  readonly expected: readonly string[];
  readonly missing: readonly string[];
  /** What the cell has to hold by its sources; null where they give nothing or that cannot be told. */
  readonly recomputed: number | string | null;
  /** Whether the cell holds that; null where it cannot be told, and for a formula without a result. */
  readonly agrees: boolean | null;
  /** Whether the cell's formula has no result, as programs leave it that work out none. */
  readonly isUncalculated: boolean;
  readonly absence: Absence | null;
  readonly comparisons: readonly Comparison[];
}

/**
 * The figure in the cell somebody names ("I12", "全区汇总表!I12", "'全区汇总表'!$I$12"). Throws a problem of usage: bad-cell
 * for what is no address, not-a-figure for a cell without a figure of 全区汇总表.
 */
export function figureNamed(stored: StoredSummary, cell: string): StoredFigure {
  const split = cell.lastIndexOf("!");
  const sheet = split < 0 ? null : cell.slice(0, split).replace(/^'|'$/g, "");
  const place = parseAddress(cell.slice(split + 1));
  const refuse = (kind: "bad-cell" | "not-a-figure") => {
    const { sheet: home = "", cell: example = "" } = stored.figures.find(isTraceable) ?? {};
    return new CodedError("usage", kind, { cell, sheet: home, example });
  };
  if (!place) throw refuse("bad-cell");
  const figure = figureIn(stored, sheet, place);
  if (!figure || !isTraceable(figure)) throw refuse("not-a-figure");
  return figure;
}

/** What is known of the cell somebody names; throws as figureNamed does. */
export function trace(stored: StoredSummary, list: TargetList, cell: string): Trace {
  return traceOf(stored, list, figureNamed(stored, cell));
}

/** What is known of a cell; null where none of the summary's figures stands. */
export function traceAt(stored: StoredSummary, list: TargetList, { sheet, cell }: CellAddress): Trace | null {
  const place = parseAddress(cell);
  const figure = place && figureIn(stored, sheet, place);
  return figure ? traceOf(stored, list, figure) : null;
}

/** "—" stands where a line has no such figure; a blank is a figure nobody reported. */
function isTraceable({ value }: StoredFigure): boolean {
  return value !== "—";
}

const MAIN = sheetNames("main");

function figureIn(
  { figures }: StoredSummary,
  sheet: string | null,
  { row, column }: NonNullable<ReturnType<typeof parseAddress>>,
): StoredFigure | undefined {
  const isAsked = (own: string) => sheet === null || own === sheet || (MAIN.has(own) && MAIN.has(sheet));
  return figures.find((one) => {
    const own = parseAddress(one.cell);
    return own?.row === row && own.column === column && isAsked(one.sheet);
  });
}

/** What is known of a figure of the summary. */
export function traceOf(
  stored: StoredSummary,
  known: TargetList,
  figure: StoredFigure,
  recomputedOf = recomputing(stored, known),
): Trace {
  const { column, measure, line, value, sheet, cell } = figure;
  const list = summaryList(stored, known);
  const indicator = list.indicators.find(({ id }) => id === line.indicator);
  const own = isOwn(column);
  const composition = compositionOf(stored, figure);
  const expected = line.reporter === null ? reportersOf(indicator, list) : [line.reporter];
  const reported = new Set(composition.flatMap(({ department, value: found }) => (found === null ? [] : department)));
  const recomputed = recomputedOf(figure);
  const silent = isUncalculated(figure);
  return {
    ...{ sheet, cell, indicator: line.indicator, measure, column, target: line.target, reporter: line.reporter, value },
    ...unitOf(figure, list),
    period: composition[0]?.row.period ?? stored.period,
    method: methodOf(composition),
    composition,
    expected,
    missing: indicator?.reporting === "same" && reported.size > 0 ? [] : expected.filter((one) => !reported.has(one)),
    recomputed: recomputed ?? null,
    agrees: recomputed === undefined || silent ? null : holds(figure, recomputed),
    isUncalculated: silent,
    absence:
      typeof value === "number" || typeof recomputed === "number" || !own || !indicator
        ? null
        : absenceOf(figure, indicator, composition, stored.period),
    comparisons: comparisonsOn(stored, figure, list),
  };
}

/** Who reports a figure; for a ratio whoever reports what it is made of. */
function reportersOf(indicator: Indicator | undefined, { indicators }: TargetList): readonly string[] {
  const { reporters = [], ratio } = indicator ?? {};
  if (!ratio) return reporters;
  const parts = indicators.filter(({ id }) => id === ratio.numerator || id === ratio.denominator);
  return [...new Set(parts.flatMap((part) => part.reporters))];
}

function methodOf(composition: readonly StoredComponent[]): Method | null {
  switch (composition[0]?.operation) {
    case "add":
      return composition.length > 1 ? "sum" : "take";
    case "take":
      return "take";
    case "numerator":
    case "denominator":
      return "ratio";
    case "level":
    case "base":
      return "growth";
    default:
      return null;
  }
}
