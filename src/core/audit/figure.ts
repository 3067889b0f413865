import { isDue } from "../form/form";
import { parseAddress } from "../grid/address";
import type { CellPlace } from "../grid/grid";
import { isGrowth, MEASURES, type Measure } from "../measure";
import type { Period } from "../period";
import { compose } from "../rollup/compose";
import type { Indicator, Target, TargetList } from "../targets/schema";
import type { FigureColumn } from "./layout";
import { compositionOf, type StoredComponent, type StoredFigure, type StoredSummary } from "./stored";

/** How a figure comes about from its sources. */
export type Method = "sum" | "take" | "ratio" | "growth";

/** Why a cell holds no figure. */
export type Absence = "not-reported" | "not-due" | "no-base" | "not-rolled-up" | "not-applicable" | "answered-none";

/** The target on the line of a figure and what the sheet says of it; information only. */
export interface Comparison {
  readonly target: Target;
  /** The line's cells, where they hold something. */
  readonly shown: Partial<Record<"completion" | "schedule" | "scheduleGap" | "pointGap" | "light", StoredFigure>>;
}

/** Everything the stored summary and the list know of one cell of 全区汇总表. */
export interface TracedFigure {
  readonly figure: StoredFigure;
  readonly indicator: Indicator;
  /** The one unit the line is about; null for the district. */
  readonly reporter: string | null;
  /** What the cell shows: a figure of the indicator, or something compared with it. */
  readonly column: FigureColumn;
  readonly measure: Measure;
  /** The month the figure is of, where its sources say. */
  readonly period: Period;
  readonly value: number | string | null;
  readonly unit: string;
  readonly decimals: number;
  readonly method: Method | null;
  readonly composition: readonly StoredComponent[];
  /** Units that should report it, and those of them without a figure. */
  readonly expected: readonly string[];
  readonly missing: readonly string[];
  /** What the sources come to; null where that cannot be computed. */
  readonly recomputed: number | null;
  readonly agrees: boolean;
  readonly absence: Absence | null;
  readonly comparisons: readonly Comparison[];
}

const GROWTH_DECIMALS = 1;

/** What is known of a cell; null where none of the summary's figures stands. */
export function figureAt(stored: StoredSummary, list: TargetList, { sheet, cell }: CellPlace): TracedFigure | null {
  const place = parseAddress(cell);
  if (!place) return null;
  const figure = stored.figures.find((one) => {
    const own = parseAddress(one.cell);
    return one.sheet === sheet && own?.row === place.row && own.column === place.column;
  });
  const indicator = list.indicators.find(({ id }) => id === figure?.line.indicator);
  if (!figure || !indicator) return null;
  const { column, measure, line, value } = figure;
  const own = isOwn(column);
  const composition = compositionOf(stored, figure);
  const expected = line.reporter === null ? reportersOf(indicator, list) : [line.reporter];
  const reported = new Set(composition.flatMap(({ department, value: found }) => (found === null ? [] : department)));
  const recomputed = own ? compose(composition, indicator.ratio?.scale ?? 1) : null;
  return {
    figure,
    indicator,
    reporter: line.reporter,
    column,
    measure,
    period: composition[0]?.row.period ?? stored.period,
    value,
    ...unitOf(column, measure, indicator),
    method: methodOf(composition),
    composition,
    expected,
    missing: indicator.reporting === "same" && reported.size > 0 ? [] : expected.filter((one) => !reported.has(one)),
    recomputed,
    agrees: agree(value, recomputed),
    absence: typeof value === "number" || !own ? null : absenceOf(figure, indicator, composition, stored.period),
    comparisons: comparisonsOn(stored, figure, list),
  };
}

/** Whether a column holds figures of indicators rather than comparisons with them. */
export function isOwn(column: FigureColumn): column is Measure {
  return MEASURES.some((measure) => measure === column);
}

function unitOf(column: FigureColumn, measure: Measure, indicator: Indicator) {
  switch (column) {
    case "completion":
    case "schedule":
      return { unit: "%", decimals: GROWTH_DECIMALS };
    case "change":
    case "scheduleGap":
    case "pointGap":
      return { unit: "points", decimals: GROWTH_DECIMALS };
    case "rank":
    case "light":
      return { unit: "", decimals: 0 };
    default:
      return isGrowth(measure)
        ? { unit: "%", decimals: GROWTH_DECIMALS }
        : { unit: indicator.unit, decimals: indicator.decimals };
  }
}

/** Who reports a figure; for a ratio whoever reports what it is made of. */
function reportersOf({ reporters, ratio }: Indicator, { indicators }: TargetList): readonly string[] {
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

function absenceOf(
  { measure, line, value }: StoredFigure,
  indicator: Indicator,
  composition: readonly StoredComponent[],
  { month }: Period,
): Absence {
  const computed = measure === "growth" && indicator.rollup.growth === "growth-from-sums";
  if (!indicator.measures.includes(measure) && !computed) return "not-applicable";
  if (line.reporter === null && isSeparate(indicator, measure)) return "not-rolled-up";
  if (!isDue(indicator, month) && composition.length === 0) return "not-due";
  const operations = new Set(composition.flatMap(({ operation, value }) => (value === null ? [] : operation)));
  const divided = operations.has("denominator") || operations.has("base");
  if (divided && operations.size > 1) return "no-base";
  // A figure nobody reported is left blank on the sheet.
  return value === "—" && composition.length > 0 ? "answered-none" : "not-reported";
}

/** Whether several units' figures stand side by side without a figure of the district. */
function isSeparate({ rollup, reporters, reporting }: Indicator, measure: Measure): boolean {
  const one = reporters.length === 1 || reporting === "same";
  const rule = isGrowth(measure) ? rollup.growth : rollup.level;
  return rule === "none" || (!one && (rule === "official" || rule === "official-rate"));
}

const SHOWN = ["completion", "schedule", "scheduleGap", "pointGap", "light"] as const;

/** The targets that are held against the very figure: on its own line or on one of the same indicator. */
function comparisonsOn({ figures }: StoredSummary, { line, measure }: StoredFigure, list: TargetList): Comparison[] {
  const lines = figures.filter(
    (one) =>
      one.line.indicator === line.indicator &&
      one.line.reporter === line.reporter &&
      one.line.about === measure &&
      one.line.target !== null,
  );
  const targets = list.targets.filter(({ id }) => lines.some((one) => one.line.target === id));
  return targets.map((target) => {
    const cells = SHOWN.flatMap((name) => {
      const cell = lines.find((one) => one.line.target === target.id && one.column === name);
      return cell && cell.value !== null && cell.value !== "—" ? [[name, cell] as const] : [];
    });
    return { target, shown: Object.fromEntries(cells) };
  });
}

const NEAR = 1e-9;

/** Whether the cell says what its sources come to, but for the order a spreadsheet adds up in. */
function agree(value: number | string | null, recomputed: number | null): boolean {
  if (typeof value !== "number" || recomputed === null) return typeof value !== "number" && recomputed === null;
  return Math.abs(value - recomputed) <= NEAR * Math.max(1, Math.abs(value), Math.abs(recomputed));
}
