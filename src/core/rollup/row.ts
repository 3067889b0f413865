import { isDue } from "../form/form";
import { isGrowth, MEASURES, type Measure } from "../measure";
import { type Period, samePeriod } from "../period";
import type { Indicator, TargetList } from "../targets/schema";
import { compareTarget, type Standing } from "./comparison";
import { coverageOf } from "./coverage";
import { figuresFor, previousDue, valuePeriod } from "./due";
import { type Figures, pastFigures } from "./figures";
import { rollGrowth } from "./growth";
import type { RollupInput } from "./input";
import { type IndicatorLookup, type Rolled, rollLevel } from "./level";
import type { SummaryRow } from "./summary";
import { GROWTH_DECIMALS, trendOf } from "./trend";

/** What the rows of one district are made from. */
export interface RowSources extends Omit<RollupInput, "submissions" | "refused" | "returned"> {
  readonly current: Figures;
}

interface Draft extends Standing {
  readonly row: Indicator;
  readonly rolled: Rolled;
}

/** Every figure of the district, in the list's order, then that of the measures. */
export function rowsOf(sources: RowSources): SummaryRow[] {
  const { list } = sources;
  const indicators = new Map(list.indicators.map((indicator) => [indicator.id, indicator]));
  const find: IndicatorLookup = (id) => {
    const indicator = indicators.get(id);
    if (!indicator) throw new Error(`no indicator ${id} in the target list`);
    return indicator;
  };
  const drafts = new Map<string, Draft>();
  for (const row of list.indicators) {
    for (const measure of measuresOf(row, list))
      drafts.set(keyOf(row.id, measure), draftOf(row, measure, sources, find));
  }
  const standingOf = (target: { indicator: string; measure: Measure }) =>
    drafts.get(keyOf(target.indicator, target.measure));
  return [...drafts.values()].map((draft) => ({
    ...finish(draft, sources, find),
    targets: list.targets
      .filter(({ indicator, measure }) => indicator === draft.indicator && measure === draft.measure)
      .map((target) => compareTarget(target, draft.row, draft, list, standingOf)),
  }));
}

/** The measures with a row: those reported, growth that can be computed from them, and those with a target. */
function measuresOf(indicator: Indicator, list: TargetList): Measure[] {
  const reported = (measure: Measure) => indicator.measures.includes(measure);
  const targeted = (measure: Measure) =>
    list.targets.some((target) => target.indicator === indicator.id && target.measure === measure);
  const computed = (measure: Measure) =>
    measure === "growth" &&
    indicator.rollup.growth === "growth-from-sums" &&
    reported("cumulative") &&
    reported("cumulativeLastYear");
  return MEASURES.filter((measure) => reported(measure) || computed(measure) || targeted(measure));
}

function draftOf(row: Indicator, measure: Measure, { current, history }: RowSources, find: IndicatorLookup): Draft {
  const figures = figuresFor(row, measure, current, history, find);
  const rolled = figures
    ? withheld(roll(row, measure, figures, find), isDue(row, current.period.month) && figures !== current)
    : notDue(roll(row, measure, noFigures(current.period), find));
  return {
    row,
    rolled,
    figures,
    indicator: row.id,
    measure,
    value: rolled.value,
    unit: isGrowth(measure) ? "%" : row.unit,
    period: valuePeriod(row, figures?.period ?? current.period),
  };
}

function finish(draft: Draft, sources: RowSources, find: IndicatorLookup): Omit<SummaryRow, "targets"> {
  const { row, rolled, figures, indicator, measure, value, unit, period } = draft;
  const { current, history, findings, external, lastSummary } = sources;
  const last = lastGrowth(draft, sources, find);
  const entered = external?.find((entry) => entry.indicator === indicator && entry.measure === measure);
  const rank = entered?.rank ?? null;
  const lastRank =
    lastSummary?.rows.find((one) => one.indicator === indicator && one.measure === measure)?.rank ?? null;
  return {
    indicator,
    measure,
    value,
    unit,
    decimals: isGrowth(measure) ? GROWTH_DECIMALS : row.decimals,
    method: rolled.method,
    ...(rolled.absent ? { absent: rolled.absent } : {}),
    period,
    coverage: coverageOf(row, measure, rolled, figures ?? noFigures(current.period), history, findings),
    composition: rolled.composition,
    change: value === null || last === null ? null : value - last,
    trend: value === null || last === null ? null : trendOf(value, last),
    cityAverage: entered?.cityAverage ?? null,
    rank,
    rankChange: rank === null || lastRank === null ? null : lastRank - rank,
    externalSource: entered?.source ?? null,
  };
}

function roll(indicator: Indicator, measure: Measure, figures: Figures, find: IndicatorLookup): Rolled {
  return isGrowth(measure) ? rollGrowth(indicator, measure, figures) : rollLevel(indicator, measure, figures, find);
}

/**
 * The growth of the form before, from the last summary or recomputed from the history. The history counts only when it
 * holds the same units: a growth over other units would show a change that never happened.
 */
function lastGrowth(
  { row, rolled, figures, measure }: Draft,
  sources: RowSources,
  find: IndicatorLookup,
): number | null {
  if (!figures || !isGrowth(measure)) return null;
  const before = previousDue(row, figures.period);
  const period = valuePeriod(row, before);
  const stored = sources.lastSummary?.rows.find(
    (one) => one.indicator === row.id && one.measure === measure && samePeriod(one.period, period),
  );
  if (stored) return stored.value;
  const past = roll(row, measure, pastFigures(sources.history, before), find);
  return past.received.join() === rolled.received.join() ? past.value : null;
}

/** A carried figure stands in for one that was due: it is shown, but nobody has reported this month. */
function withheld(rolled: Rolled, overdue: boolean): Rolled {
  return overdue ? { ...rolled, received: [] } : rolled;
}

function notDue(rolled: Rolled): Rolled {
  const absent = rolled.absent === "not-rolled-up" ? rolled.absent : "not-due";
  return { ...rolled, absent, expected: [], received: [] };
}

function noFigures(period: Period): Figures {
  return { period, find: () => undefined };
}

function keyOf(indicator: string, measure: Measure): string {
  return `${indicator}/${measure}`;
}
