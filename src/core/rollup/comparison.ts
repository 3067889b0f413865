import { isGrowth } from "../measure";
import type { Period } from "../period";
import type { Indicator, Target, TargetList } from "../targets/schema";
import type { Figures } from "./figures";
import { lightOf } from "./lights";
import type { SummaryRow, TargetComparison } from "./summary";

/** A district figure as the comparison needs it; `figures` are the forms it came from, null when nothing is due. */
export interface Standing extends Pick<SummaryRow, "indicator" | "measure" | "value" | "unit" | "period"> {
  readonly figures: Figures | null;
}

/**
 * Holds targets against the district's figures. For information only: nothing here changes a figure or a finding.
 * A target with a reporter of its own is held against that unit's figure, 基本同步 against the figure its reference is
 * held against. A figure of another year than the targets' is not compared.
 */
export function compareTarget(
  target: Target,
  indicator: Indicator,
  standing: Standing,
  list: TargetList,
  standingOf: (target: Target) => Standing | undefined,
): TargetComparison {
  const actual = actualOf(target, standing, list);
  const value = targetValue(target, standing, list, standingOf);
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
    light: scheduleGap === null ? null : lightOf(scheduleGap, list.header.lightBands),
  };
}

/** 序时进度 in percent: only for the running total of a flow, evenly by month or along the target's own profile. */
export function scheduleOf(target: Target, indicator: Indicator, { month }: Period): number | null {
  if (indicator.kind !== "flow" || isGrowth(target.measure)) return null;
  if (target.progress === "schedule") return (month / 12) * 100;
  const share = target.progress === "profile" ? target.profile?.[month - 1] : undefined;
  return share === undefined ? null : share * 100;
}

function actualOf(
  target: Target,
  { indicator, measure, value, period, figures }: Standing,
  list: TargetList,
): number | null {
  if (period.year !== list.header.year) return null;
  if (target.reporter === undefined) return value;
  return figures?.find(target.reporter, indicator, measure)?.value ?? null;
}

function targetValue(
  target: Target,
  standing: Standing,
  list: TargetList,
  standingOf: (target: Target) => Standing | undefined,
): number | null {
  if (target.comparator === "track") {
    const reference = list.targets.find(({ id }) => id === target.reference);
    const tracked = reference && standingOf(reference);
    return reference && tracked ? actualOf(reference, tracked, list) : null;
  }
  if (target.value === null || target.unit === standing.unit) return target.value;
  const factor = (symbol: string) => list.header.units.find((unit) => unit.symbol === symbol)?.factor;
  const [from, to] = [factor(target.unit), factor(standing.unit)];
  return from !== undefined && to !== undefined ? (target.value * from) / to : null;
}
