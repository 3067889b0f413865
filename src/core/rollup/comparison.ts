import { isGrowth } from "../measure";
import type { Period } from "../period";
import type { Indicator, Target, TargetList } from "../targets/schema";
import { figureOf } from "./compose";
import { lightOf } from "./lights";
import type { RollupPlan } from "./plan";
import type { SummaryRow, TargetComparison } from "./summary";

/** A district figure as the comparison needs it. */
export type Standing = Pick<SummaryRow, "indicator" | "measure" | "value" | "unit" | "period" | "composition">;

/**
 * Holds targets against the district's figures. For information only: nothing here changes a figure or a finding.
 * A target with a reporter of its own is held against that unit's part of the figure, 基本同步 against the figure its reference is
 * held against. A figure of another year than the targets' is not compared.
 */
export function compareTarget(
  target: Target,
  standing: Standing,
  plan: RollupPlan,
  standingOf: (target: Target) => Standing | undefined,
): TargetComparison {
  const indicator = plan.find(standing.indicator);
  const actual = actualOf(target, standing, plan);
  const value =
    target.comparator === "track" ? trackedBy(target, plan, standingOf) : valueIn(standing.unit, target, plan.list);
  const inPercent = standing.unit === "%";
  const completion = !inPercent && actual !== null && value !== null && value > 0 ? (actual / value) * 100 : null;
  const schedule = scheduleOf(target, indicator, standing.period);
  const scheduleGap = completion !== null && schedule !== null ? completion - schedule : null;
  return {
    id: target.id,
    nameZh: target.nameZh,
    department: target.department,
    value,
    comparator: target.comparator,
    actual,
    completion,
    schedule,
    scheduleGap,
    pointGap: inPercent && actual !== null && value !== null ? actual - value : null,
    light: scheduleGap === null ? null : lightOf(scheduleGap, plan.list.header.lightBands),
  };
}

/** 序时进度 in percent: only for the running total of a flow, evenly by month or along the target's own profile. */
function scheduleOf(target: Target, indicator: Indicator, { month }: Period): number | null {
  if (indicator.kind !== "flow" || isGrowth(target.measure)) return null;
  if (target.progress === "schedule") return (month / 12) * 100;
  const share = target.progress === "profile" ? target.profile?.[month - 1] : undefined;
  return share === undefined ? null : share * 100;
}

function actualOf(target: Target, standing: Standing, { list, find }: RollupPlan): number | null {
  if (standing.period.year !== list.header.year) return null;
  return figureOf(standing, target.reporter ?? null, find(standing.indicator).ratio?.scale ?? 1).value;
}

/** What the target it is measured by has reached. */
function trackedBy(
  { reference }: Target,
  plan: RollupPlan,
  standingOf: (target: Target) => Standing | undefined,
): number | null {
  const target = plan.list.targets.find(({ id }) => id === reference);
  const standing = target && standingOf(target);
  return target && standing ? actualOf(target, standing, plan) : null;
}

/** The target's value in the unit of the figure; null where the list does not relate the two units. */
function valueIn(unit: string, target: Target, list: TargetList): number | null {
  if (target.value === null || target.unit === unit) return target.value;
  const factor = (symbol: string) => list.header.units.find((one) => one.symbol === symbol)?.factor;
  const [from, to] = [factor(target.unit), factor(unit)];
  return from !== undefined && to !== undefined ? (target.value * from) / to : null;
}
