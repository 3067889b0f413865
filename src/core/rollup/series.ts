import { coversMoreMonths } from "../checks/evidence/calendar";
import { isDue } from "../form/form";
import type { History } from "../history/history";
import type { Measure } from "../measure";
import { addMonths, formatPeriod, type Period } from "../period";
import type { TargetList } from "../targets/schema";
import { historyFigures } from "./figures";
import type { PlannedRow, RollupPlan } from "./plan";
import { type RolledUpFigure, rollUpFigure } from "./rolled-up";
import type { SeriesPoint, SummaryRow } from "./summary";

/** Months a line goes over: a year and the month it began from. */
export const SERIES_MONTHS = 13;

/** The months of a line that ends with a period, the earliest first. */
export function seriesMonths(period: Period): Period[] {
  return Array.from({ length: SERIES_MONTHS }, (_, index) => addMonths(period, index - SERIES_MONTHS + 1));
}

/** The months of a line that ends with a period, from the first one on of which any row of a summary tells. */
export function toldMonths({
  period,
  rows,
}: {
  readonly period: Period;
  readonly rows: readonly Pick<SummaryRow, "series">[];
}): Period[] {
  const known = new Set(rows.flatMap(({ series }) => series.map((point) => formatPeriod(point.period))));
  const months = seriesMonths(period);
  const first = months.findIndex((month) => known.has(formatPeriod(month)));
  return first < 0 ? [period] : months.slice(first);
}

/** What a line is of: the growth, which the trend word tells of, else the month, else what stands. */
export const LINE_MEASURES = ["growth", "month", "cumulative"] as const satisfies readonly Measure[];

/** The measure an indicator's line is of. */
export function seriesMeasure(rows: readonly Pick<PlannedRow, "measure">[]): Measure | null {
  const has = (measure: Measure) => rows.some((row) => row.measure === measure);
  return LINE_MEASURES.find(has) ?? null;
}

/** The rows of a plan that have a line. */
export function rowsWithSeries({ rows }: RollupPlan): ReadonlySet<PlannedRow> {
  const byIndicator = new Map<string, PlannedRow[]>();
  for (const row of rows) byIndicator.set(row.indicator.id, [...(byIndicator.get(row.indicator.id) ?? []), row]);
  return new Set(
    [...byIndicator.values()].flatMap((own) => own.find(({ measure }) => measure === seriesMeasure(own)) ?? []),
  );
}

/** The months before a period of which the history holds a form, among those a line goes over. */
export function pastMonths({ departments }: TargetList, history: History, period: Period): Period[] {
  return seriesMonths(period)
    .slice(0, -1)
    .filter((month) => departments.some(({ id }) => history.has(id, month)));
}

interface Past {
  readonly plan: RollupPlan;
  readonly history: History;
  /** The months of which something is known. */
  readonly months: readonly Period[];
}

/**
 * The line of a row up to its own month, whose figure is `value`. All its points are of like figures: of all units that
 * should have reported, or else of those that have now, and of as many months each, so that no line shows a change that
 * never happened. A month that is unlike the others is not on it, this one neither. Empty where no earlier month is.
 */
export function seriesOf(
  { indicator, measure }: PlannedRow,
  {
    rolled,
    value,
    period,
  }: { readonly rolled: RolledUpFigure; readonly value: number | null; readonly period: Period },
  { plan, history, months }: Past,
): SeriesPoint[] {
  const isPoint = (of: Period) => !coversMoreMonths(plan.list, indicator, measure, of);
  const earlier = months.flatMap((month) => {
    if (!isDue(indicator, month.month) || !isPoint(month)) return [];
    const found = rollUpFigure(indicator, measure, historyFigures(history, month), plan.find);
    if (found.value === null) return [];
    const point: SeriesPoint = { period: month, value: found.value };
    return [{ point, whole: isWhole(found), alike: ofSameUnits(found, rolled) }];
  });
  const whole = earlier.filter((one) => one.whole);
  const alike = earlier.filter((one) => one.alike);
  const isComplete = isWhole(rolled);
  const line = isComplete
    ? earlier.filter((one) => one.whole || one.alike)
    : whole.length >= alike.length
      ? whole
      : alike;
  if (line.length === 0) return [];
  const isOnIt = value !== null && isPoint(period) && (isComplete || line === alike);
  return [...line.map(({ point }) => point), ...(isOnIt ? [{ period, value }] : [])];
}

/** Whether all units that should have reported did; of what several report alike one is enough. */
function isWhole({ received, expected, method }: RolledUpFigure): boolean {
  return received.length === expected.length || method === "same";
}

/** Whether two figures are made of the same units' figures. */
export function ofSameUnits(one: RolledUpFigure, other: RolledUpFigure): boolean {
  const units = ({ composition }: RolledUpFigure) => new Set(composition.map(({ department }) => department));
  const [a, b] = [units(one), units(other)];
  return a.size === b.size && [...a].every((unit) => b.has(unit));
}
