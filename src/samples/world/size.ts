import type { Indicator, TargetList } from "../../core/targets/schema";
import { MAGNITUDES, usualSize } from "./magnitudes";
import type { Random } from "./random";

/** A unit's figure of the list's year, in the indicator's unit: near what the list or common sense leads one to expect. */
export function sizeOf(list: TargetList, indicator: Indicator, reporter: string, random: Random): number {
  return expectedSize(list, indicator, reporter) * random.between(0.94, 1.03);
}

/** By how much a unit's figure grows in a year (0.07 is 7 %): near the growth target, else modest, and slower where little change is usual. */
export function paceOf(list: TargetList, indicator: Indicator, reporter: string, random: Random): number {
  const goals = list.targets.filter((target) => target.indicator === indicator.id && target.measure === "growth");
  const goal = goals.find((target) => target.reporter === reporter) ?? goals.find((target) => !target.reporter);
  if (goal?.value) return (goal.value * random.between(0.85, 1.12)) / 100;
  const steady = Math.min(1, indicator.volatility / 30);
  return random.between(0.03, 0.08) * steady;
}

/** The share of its whole a part makes up (0–1): as the share target says, else as the sizes of both do. */
export function portionOf(
  list: TargetList,
  part: Indicator,
  whole: Indicator,
  reporter: string,
  random: Random,
): number {
  const share = list.indicators.find(
    ({ ratio }) => ratio?.numerator === part.id && ratio.denominator === whole.id && ratio.scale === 100,
  );
  const goal = list.targets.find((target) => target.indicator === share?.id && target.value !== null);
  if (goal?.value === 100) return 1;
  if (goal?.value) return Math.min(1, (goal.value / 100) * random.between(0.96, 1.02));
  const known = knownSize(list, part, reporter);
  if (known) return Math.min(0.98, (known / expectedSize(list, whole, reporter)) * random.between(0.95, 1));
  const siblings = list.indicators.filter((other) => other.partOf === whole.id).length;
  return random.between(0.45, 0.85) / Math.max(1, siblings);
}

/** The size to expect before chance: the level target (shared among reporters that add up), a published half-year, a usual one. */
export function expectedSize(list: TargetList, indicator: Indicator, reporter: string): number {
  return knownSize(list, indicator, reporter) ?? usualSize(indicator.unit);
}

function knownSize(list: TargetList, indicator: Indicator, reporter: string): number | undefined {
  const levels = list.targets.filter(
    (target) => target.indicator === indicator.id && target.measure === "cumulative" && (target.value ?? 0) > 0,
  );
  const level =
    levels.find((target) => target.reporter === reporter) ?? levels.find((target) => target.reporter === undefined);
  const sharers = indicator.reporting === "add" ? indicator.reporters.length : 1;
  if (level) {
    const converted = level.value! * (factor(list, level.unit) / factor(list, indicator.unit));
    return level.reporter ? converted : converted / sharers;
  }
  const magnitude = MAGNITUDES[indicator.id];
  if (magnitude) return magnitude / sharers;
  const published = list.history.find(
    (figure) => figure.indicator === indicator.id && figure.measure === "cumulative" && figure.value > 0,
  );
  return published && published.value * 2;
}

function factor(list: TargetList, symbol: string): number {
  return list.header.units.find((unit) => unit.symbol === symbol)?.factor ?? 1;
}
