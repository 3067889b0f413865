import { isDue } from "../form/form";
import { isGrowth, type Measure } from "../measure";
import { printedDifference, SUMMARY_GROWTH_DECIMALS, summaryDecimals } from "../numbers";
import { addMonths, formatPeriod, type Period, samePeriod } from "../period";
import { type ComparisonSources, compareTarget, type DistrictFigure } from "./comparison";
import { figureOf } from "./compose";
import { coverageOf } from "./coverage";
import { figuresFor, previousDue, valuePeriod } from "./due";
import { type Figures, historyFigures } from "./figures";
import type { RollupInput } from "./input";
import type { PlannedRow, RollupPlan } from "./plan";
import { type RolledUpFigure, rolledUpFrom, rollUpFigure } from "./rolled-up";
import { ofSameUnits, pastMonths, rowsWithSeries, seriesOf } from "./series";
import type { SummaryRow } from "./summary";
import { trendOf } from "./trend";

/** What the rows of one district are made from. */
export interface RowSources extends Omit<RollupInput, "list" | "submissions" | "refused" | "returned"> {
  readonly plan: RollupPlan;
  readonly current: Figures;
}

interface Draft extends DistrictFigure {
  readonly planned: PlannedRow;
  readonly rolled: RolledUpFigure;
  /** The forms the figure came from; null when nothing is due. */
  readonly figures: Figures | null;
}

/** Every figure of the district, in the order of the plan. */
export function rowsOf(sources: RowSources): SummaryRow[] {
  const { plan } = sources;
  const drafts = plan.rows.map((planned) => draftOf(planned, sources));
  const standings = new Map(drafts.flatMap((draft) => draft.planned.targets.map(({ id }) => [id, draft])));
  const comparing: ComparisonSources = {
    plan,
    findings: sources.findings,
    standingOf: ({ id }) => standings.get(id),
    previousOf: (standing, reporter) => previousOf(standing, reporter, sources),
  };
  const drawn = rowsWithSeries(plan);
  const past = { ...sources, months: pastMonths(plan.list, sources.history, sources.current.period) };
  return drafts.map((draft) => ({ ...finish(draft, sources, comparing), series: lineOf(draft, drawn, past) }));
}

function draftOf(planned: PlannedRow, { plan: { find }, current, history }: RowSources): Draft {
  const { indicator: row, measure } = planned;
  const figures = figuresFor(row, measure, current, history, find);
  const rolled = figures
    ? withheld(rollUpFigure(row, measure, figures, find), isDue(row, current.period.month) && figures !== current)
    : notDue(rollUpFigure(row, measure, noFigures(current.period), find));
  return {
    planned,
    rolled,
    figures,
    indicator: row.id,
    measure,
    value: rolled.value,
    composition: rolled.composition,
    absent: rolled.absent,
    expected: rolled.expected,
    received: rolled.received,
    carried: figures !== null && figures !== current,
    unit: isGrowth(measure) ? "%" : row.unit,
    decimals: summaryDecimals(row, measure),
    period: valuePeriod(row, figures?.period ?? current.period),
  };
}

/** The line of a draft that has one; a figure carried from an earlier month is on it at that month. */
function lineOf(draft: Draft, drawn: ReadonlySet<PlannedRow>, past: Parameters<typeof seriesOf>[2]) {
  const { planned, rolled, figures, value } = draft;
  if (past.months.length === 0 || !drawn.has(planned)) return [];
  const period = figures?.period;
  const isNow = period !== undefined && !draft.carried;
  return seriesOf(planned, { rolled, value: isNow ? value : null, period: period ?? draft.period }, past);
}

function finish(draft: Draft, sources: RowSources, comparing: ComparisonSources): Omit<SummaryRow, "series"> {
  const { rolled, figures, indicator, measure, value, unit, decimals, period } = draft;
  const { current, history, findings, lastSummary } = sources;
  const row = draft.planned.indicator;
  const last = lastGrowth(draft, sources);
  const entered = enteredFor(draft, current.period, sources);
  const rank = entered?.rank ?? null;
  const lastRank =
    lastSummary?.rows.find((one) => one.indicator === indicator && one.measure === measure)?.rank ??
    enteredFor(draft, addMonths(current.period, -1), sources)?.rank ??
    null;
  return {
    indicator,
    measure,
    value,
    unit,
    decimals,
    method: rolled.method,
    ...(rolled.absent ? { absent: rolled.absent } : {}),
    period,
    coverage: coverageOf(row, measure, rolled, figures ?? noFigures(current.period), history, findings),
    composition: rolled.composition,
    targets: draft.planned.targets.map((target) => compareTarget(target, draft, comparing)),
    change: value === null || last === null ? null : printedDifference(value, last, SUMMARY_GROWTH_DECIMALS),
    trend: value === null || last === null ? null : trendOf(value, last),
    cityAverage: entered?.cityAverage ?? null,
    rank,
    rankChange: rank === null || lastRank === null ? null : lastRank - rank,
    externalSource: entered?.sourceZh ?? null,
  };
}

/**
 * The growth of the form before, from the last summary or recomputed from the history; only when it is made of the same
 * units: a growth over other units would show a change that never happened.
 */
function lastGrowth({ planned, rolled, figures, measure }: Draft, sources: RowSources): number | null {
  if (!figures || !isGrowth(measure)) return null;
  const row = planned.indicator;
  const before = previousDue(row, figures.period);
  const period = valuePeriod(row, before);
  const stored = sources.lastSummary?.rows.find(
    (one) => one.indicator === row.id && one.measure === measure && samePeriod(one.period, period),
  );
  const past = rollUpFigure(row, measure, historyFigures(sources.history, before), sources.plan.find);
  if (past.composition.length > 0 && !ofSameUnits(past, rolled)) return null;
  return stored ? stored.value : past.value;
}

/** What was entered of the city for a figure of a month: beside the month's files, else in the list. */
function enteredFor({ indicator, measure }: Draft, period: Period, { plan, external = [] }: RowSources) {
  const month = formatPeriod(period);
  return [...plan.list.external, ...external].findLast(
    (one) => one.indicator === indicator && one.measure === measure && one.period === month,
  );
}

/** The figure of the last earlier month of the year that has one, else that of a year ago. */
function previousOf(standing: DistrictFigure, reporter: string | null, sources: RowSources): number | null {
  const { plan, history, current } = sources;
  const row = plan.find(standing.indicator);
  const { measure } = standing;
  const scale = row.ratio?.scale ?? 1;
  const figureIn = (figures: Figures, of: Measure) => {
    const rolled = rollUpFigure(row, of, figures, plan.find);
    const same = reporter !== null || rolled.received.join() === standing.received.join();
    return same ? figureOf(rolled, reporter, scale).value : null;
  };
  const { year, month } = current.period;
  for (let earlier = month - 1; earlier >= 1; earlier--) {
    const value = isDue(row, earlier) ? figureIn(historyFigures(history, { year, month: earlier }), measure) : null;
    if (value !== null) return value;
  }
  const reported = row.measures.includes("cumulativeLastYear") ? figureIn(current, "cumulativeLastYear") : null;
  return reported ?? figureIn(historyFigures(history, { year: year - 1, month }), measure);
}

/** A carried figure stands in for one that was due: it is shown, but nobody has reported this month. */
function withheld(rolled: RolledUpFigure, overdue: boolean): RolledUpFigure {
  const { composition, expected, method, value, absent } = rolled;
  return overdue ? rolledUpFrom({ composition, expected, received: [] }, method, value, absent) : rolled;
}

function notDue({ composition, method, absent }: RolledUpFigure): RolledUpFigure {
  const reason = absent === "not-rolled-up" ? absent : "not-due";
  return rolledUpFrom({ composition, expected: [], received: [] }, method, null, reason);
}

function noFigures(period: Period): Figures {
  return { period, find: () => undefined };
}
