import type { Finding } from "../findings/finding";
import { listed } from "../findings/listed";
import { isGrowth } from "../measure";
import { decimalsOf, printedDifference } from "../numbers";
import type { Period } from "../period";
import type { Judgement } from "../targets/judgements";
import type { Calendar, Indicator, Target, TargetList } from "../targets/schema";
import { figureOf } from "./compose";
import { type JudgedBy, judge, SHARE_DECIMALS } from "./judgement";
import type { RollupPlan } from "./plan";
import type { Component, SummaryRow, TargetComparison } from "./summary";

/** A district figure as the comparison needs it. */
export interface DistrictFigure
  extends Pick<SummaryRow, "indicator" | "measure" | "value" | "unit" | "decimals" | "period" | "composition"> {
  readonly absent: SummaryRow["absent"] | null;
  /** Units that should report it this month, and those of them that did. */
  readonly expected: readonly string[];
  readonly received: readonly string[];
  /** Whether the figure stands on an earlier form than the month's. */
  readonly carried: boolean;
}

/** What a comparison asks besides the figure itself. */
export interface ComparisonSources {
  readonly plan: RollupPlan;
  /** The findings of a file by its SHA-256. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** The figure another target is held against. */
  standingOf(target: Target): DistrictFigure | undefined;
  /** The last figure known before this one, in the figure's unit. */
  previousOf(standing: DistrictFigure, reporter: string | null): number | null;
}

/**
 * Holds a target against the district's figure and judges it. For information only: nothing here changes a figure or a
 * finding. A target with a reporter of its own is held against that unit's part, 基本同步 against the figure its
 * reference is held against. A figure of another year than the targets' is not compared.
 */
export function compareTarget(target: Target, standing: DistrictFigure, sources: ComparisonSources): TargetComparison {
  const { plan } = sources;
  const { list } = plan;
  const indicator = plan.find(standing.indicator);
  const reporter = target.reporter ?? null;
  const by = judgedBy(target, indicator);
  const composed = composedFor(target, standing, plan);
  const actual = composed.value;
  const value = by === "track" ? null : valueIn(standing.unit, target, list);
  const reference = by === "track" ? trackedBy(target, sources) : null;
  const decimals = Math.max(standing.decimals, value === null ? 0 : decimalsOf(value));
  const inPercent = standing.unit === "%";
  const level = !inPercent && by !== "ceiling" && by !== "clear";
  const completion = level && actual !== null && value !== null && value > 0 ? (actual / value) * 100 : null;
  const schedule = scheduleOf(target, by, standing.period, list.calendar);
  const held = by === "track" ? reference : value;
  const difference = actual === null || held === null ? null : printedDifference(actual, held, decimals);
  const silent = notJudged(target) ?? silenceOf(target, standing, actual, list);
  const month = standing.period.month;
  const previous = by === "clear" && actual !== null ? sources.previousOf(standing, reporter) : null;
  const verdict =
    silent !== null || actual === null
      ? { judgement: silent ?? ("not-reported" as const), light: null }
      : judge({ target, by, actual, value: held, decimals, schedule, previous, month }, list.header.lightBands);
  return {
    id: target.id,
    nameZh: target.nameZh,
    department: target.department,
    value,
    comparator: target.comparator,
    by,
    reference,
    actual,
    decimals,
    completion,
    schedule,
    scheduleGap:
      completion !== null && schedule !== null ? printedDifference(completion, schedule, SHARE_DECIMALS) : null,
    pointGap: inPercent ? difference : null,
    amountGap: inPercent ? null : difference,
    previous,
    ...verdict,
    questioned: actual !== null && isQuestioned(composed.composition, sources.findings),
    carriedFrom: standing.carried && actual !== null ? standing.period : null,
  };
}

/** Which row of the bands a target belongs to, by what it asks and what its indicator is. */
export function judgedBy(target: Target, indicator: Indicator): JudgedBy {
  if (target.comparator === "track") return "track";
  if (target.passRule === "zero-outstanding") return "clear";
  if (target.comparator === "lte") return "ceiling";
  if (isGrowth(target.measure)) return "growth";
  if (indicator.kind === "share" || indicator.unit === "%") return "share";
  const scheduled = target.progress === "schedule" || target.progress === "profile";
  return indicator.kind === "flow" && scheduled ? "schedule" : "year-end";
}

/** Why a target is shown without being judged, whatever is reported. */
function notJudged({ changedBasis, pending }: Target): Judgement | null {
  if (changedBasis) return "changed-basis";
  return pending ? "pending" : null;
}

/** Why a target has nothing to be judged by; null where it has. */
function silenceOf(
  target: Target,
  { expected, received, absent, period }: DistrictFigure,
  actual: number | null,
  { header }: TargetList,
): Judgement | null {
  const due = target.reporter === undefined ? expected : expected.filter((unit) => unit === target.reporter);
  if (due.some((unit) => !received.includes(unit))) return "not-reported";
  if (actual !== null) return null;
  if (period.year !== header.year || absent === "no-base" || absent === "not-rolled-up") return "not-computable";
  if (due.length === 0) return "not-due";
  return "not-applicable";
}

/** 序时进度 in percent: only for the running total of a flow, evenly by month or along the target's own profile. */
function scheduleOf(target: Target, by: JudgedBy, period: Period, calendar: Calendar): number | null {
  const share = by === "schedule" ? dueShareOf(target, period, calendar) : null;
  return share === null ? null : share * 100;
}

/** The share of a target's year that is due by the end of a month, between 0 and 1; null without a schedule. */
export function dueShareOf(target: Target, { month }: Period, { firstMonth }: Calendar): number | null {
  const due = Math.max(month, firstMonth);
  if (target.progress === "schedule") return due / 12;
  return target.profile?.[due - 1] ?? null;
}

function composedFor(target: Target, standing: DistrictFigure, { list, find }: RollupPlan) {
  if (standing.period.year !== list.header.year) return { value: null, composition: [] };
  return figureOf(standing, target.reporter ?? null, find(standing.indicator).ratio?.scale ?? 1);
}

/** What the target it is measured by has reached. */
function trackedBy({ reference }: Target, { plan, standingOf }: ComparisonSources): number | null {
  const target = plan.list.targets.find(({ id }) => id === reference);
  const standing = target && standingOf(target);
  return target && standing ? composedFor(target, standing, plan).value : null;
}

/** Whether a finding of level A or B that stands is about one of the cells the figure is made of. */
function isQuestioned(composition: readonly Component[], findings: ReadonlyMap<string, readonly Finding[]>): boolean {
  return composition.some(({ sha256, sheet, cell, value }) =>
    value === null
      ? false
      : listed(findings.get(sha256) ?? []).some(
          ({ level, outcome, cells }) =>
            (level === "A" || level === "B") &&
            outcome === "fail" &&
            cells.some((one) => one.sheet === sheet && one.cell === cell),
        ),
  );
}

/** The target's value in the unit of the figure; null where the list does not relate the two units. */
function valueIn(unit: string, target: Target, list: TargetList): number | null {
  if (target.value === null || target.unit === unit) return target.value;
  const factor = (symbol: string) => list.header.units.find((one) => one.symbol === symbol)?.factor;
  const [from, to] = [factor(target.unit), factor(unit)];
  return from !== undefined && to !== undefined ? (target.value * from) / to : null;
}
