import { roundTo } from "../../numbers";
import type { Target, TargetList } from "../schema";
import type { Complain } from "./complain";

/**
 * Where an indicator has a level and a growth target, level ÷ (1 + growth) implies last year's figure.
 * The growth target states that figure as its base, and the two must agree within half of the last
 * digit of the level and of the base; the growth is taken as exact.
 */
export function baseProblems(list: TargetList, complain: Complain): void {
  const scale = new Map(list.header.units.map(({ symbol, factor }) => [symbol, factor]));
  const unitOf = new Map(list.indicators.map(({ id, unit }) => [id, unit]));
  list.targets.forEach((target, index) => {
    if (target.measure !== "growth" || target.value === null) return;
    for (const level of list.targets.filter((other) => isLevelOf(target, other))) {
      const unit = unitOf.get(target.indicator)!;
      const factor = scale.get(level.unit)! / scale.get(unit)!;
      const growth = 1 + target.value / 100;
      const value = level.value! * factor;
      const args = { level: level.id, value, growth: target.value, implied: asStated(value / growth), unit };
      if (target.base === undefined) complain("targets", [index, "base"], "base-not-stated", args);
      else if (
        Math.abs(target.base * growth - value) >
        halfDigit(level.value!) * factor + halfDigit(target.base) * growth
      ) {
        const place = list.targets.indexOf(level);
        complain("targets", [place, "value"], "level-contradicts-base", { ...args, base: target.base });
      }
    }
  });
}

function isLevelOf(growth: Target, other: Target): boolean {
  return (
    other.indicator === growth.indicator &&
    other.measure === "cumulative" &&
    other.reporter === growth.reporter &&
    other.value !== null
  );
}

/** Half of the last digit a figure is written with: 93.46 → 0.005, 100 → 0.5. */
function halfDigit(value: number): number {
  const decimals = String(value).split(".")[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals * (1 + 1e-9);
}

/** A figure with the two decimals a person would state it with. */
function asStated(value: number): number {
  return roundTo(value, 2);
}
