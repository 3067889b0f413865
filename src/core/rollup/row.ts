import { isDue } from "../form/form";
import { isGrowth, type Measure } from "../measure";
import { type Period, samePeriod } from "../period";
import type { Indicator, Target } from "../targets/schema";
import { compareTarget, type Standing } from "./comparison";
import { coverageOf } from "./coverage";
import { figuresFor, previousDue, valuePeriod } from "./due";
import { type Figures, pastFigures } from "./figures";
import { rollGrowth } from "./growth";
import type { RollupInput } from "./input";
import { type IndicatorLookup, type Rolled, rolledFrom, rollLevel } from "./level";
import type { PlannedRow, RollupPlan } from "./plan";
import type { SummaryRow } from "./summary";
import { GROWTH_DECIMALS, trendOf } from "./trend";

/** What the rows of one district are made from. */
export interface RowSources extends Omit<RollupInput, "list" | "submissions" | "refused" | "returned"> {
  readonly plan: RollupPlan;
  readonly current: Figures;
}

interface Draft extends Standing {
  readonly planned: PlannedRow;
  readonly rolled: Rolled;
  /** The forms the figure came from; null when nothing is due. */
  readonly figures: Figures | null;
}

/** Every figure of the district, in the order of the plan. */
export function rowsOf(sources: RowSources): SummaryRow[] {
  const { plan } = sources;
  const drafts = plan.rows.map((planned) => draftOf(planned, sources));
  const standings = new Map(drafts.flatMap((draft) => draft.planned.targets.map(({ id }) => [id, draft])));
  const standingOf = ({ id }: Target) => standings.get(id);
  return drafts.map((draft) => finish(draft, sources, standingOf));
}

function draftOf(planned: PlannedRow, { plan: { find }, current, history }: RowSources): Draft {
  const { indicator: row, measure } = planned;
  const figures = figuresFor(row, measure, current, history, find);
  const rolled = figures
    ? withheld(roll(row, measure, figures, find), isDue(row, current.period.month) && figures !== current)
    : notDue(roll(row, measure, noFigures(current.period), find));
  return {
    planned,
    rolled,
    figures,
    indicator: row.id,
    measure,
    value: rolled.value,
    composition: rolled.composition,
    unit: isGrowth(measure) ? "%" : row.unit,
    period: valuePeriod(row, figures?.period ?? current.period),
  };
}

function finish(draft: Draft, sources: RowSources, standingOf: (target: Target) => Standing | undefined): SummaryRow {
  const { rolled, figures, indicator, measure, value, unit, period } = draft;
  const { plan, current, history, findings, external, lastSummary } = sources;
  const row = draft.planned.indicator;
  const last = lastGrowth(draft, sources);
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
    targets: draft.planned.targets.map((target) => compareTarget(target, draft, plan, standingOf)),
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
function lastGrowth({ planned, rolled, figures, measure }: Draft, sources: RowSources): number | null {
  if (!figures || !isGrowth(measure)) return null;
  const row = planned.indicator;
  const before = previousDue(row, figures.period);
  const period = valuePeriod(row, before);
  const stored = sources.lastSummary?.rows.find(
    (one) => one.indicator === row.id && one.measure === measure && samePeriod(one.period, period),
  );
  if (stored) return stored.value;
  const past = roll(row, measure, pastFigures(sources.history, before), sources.plan.find);
  return past.received.join() === rolled.received.join() ? past.value : null;
}

/** A carried figure stands in for one that was due: it is shown, but nobody has reported this month. */
function withheld(rolled: Rolled, overdue: boolean): Rolled {
  const { composition, expected, method, value, absent } = rolled;
  return overdue ? rolledFrom({ composition, expected, received: [] }, method, value, absent) : rolled;
}

function notDue({ composition, method, absent }: Rolled): Rolled {
  const reason = absent === "not-rolled-up" ? absent : "not-due";
  return rolledFrom({ composition, expected: [], received: [] }, method, null, reason);
}

function noFigures(period: Period): Figures {
  return { period, find: () => undefined };
}
