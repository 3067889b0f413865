import { isDue } from "../form/form";
import type { History } from "../history/history";
import type { Measure } from "../measure";
import { addMonths, formatPeriod, type Period, samePeriod } from "../period";
import type { TargetList } from "../targets/schema";
import { historyFigures } from "./figures";
import type { RollupInput } from "./input";
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

/** The measure an indicator's line is of: its growth, which the trend word tells of, else the month, else what stands. */
export function seriesMeasure(rows: readonly Pick<PlannedRow, "measure">[]): Measure | null {
  const has = (measure: Measure) => rows.some((row) => row.measure === measure);
  return (["growth", "month", "cumulative"] as const).find(has) ?? null;
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
  readonly lastSummary?: RollupInput["lastSummary"];
  /** The months of which something is known. */
  readonly months: readonly Period[];
}

/**
 * The line of a row up to its own month, whose figure is `value`. An earlier month counts when all units that should
 * have reported did, or the same as now: a line over other units would show a change that never happened. Empty where no
 * earlier month does.
 */
export function seriesOf(
  { indicator, measure }: PlannedRow,
  {
    rolled,
    value,
    period,
  }: { readonly rolled: RolledUpFigure; readonly value: number | null; readonly period: Period },
  { plan, history, lastSummary, months }: Past,
): SeriesPoint[] {
  const now = rolled.received.join();
  const past = months.flatMap((month): SeriesPoint[] => {
    if (!isDue(indicator, month.month)) return [];
    const stored = lastSummary?.rows.find(
      (row) => row.indicator === indicator.id && row.measure === measure && samePeriod(row.period, month),
    );
    if (stored && indicator.lag === 0) return stored.value === null ? [] : [{ period: month, value: stored.value }];
    const found = rollUpFigure(indicator, measure, historyFigures(history, month), plan.find);
    const isWhole = found.received.length === found.expected.length || found.received.join() === now;
    return isWhole && found.value !== null ? [{ period: month, value: found.value }] : [];
  });
  if (past.length === 0) return [];
  return value === null ? past : [...past, { period, value }];
}
