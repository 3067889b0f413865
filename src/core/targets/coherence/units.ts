import { isGrowth } from "../../measure";
import type { ListFile } from "../problems";
import type { TargetList } from "../schema";
import type { Complain } from "./complain";

/** Every unit stands in the list's table; a target is in its indicator's dimension, a growth rate or share in percent. */
export function unitProblems(list: TargetList, complain: Complain): void {
  const dimensions = new Map(list.header.units.map(({ symbol, dimension }) => [symbol, dimension]));
  const indicators = new Map(list.indicators.map((indicator) => [indicator.id, indicator]));
  const known = (file: ListFile, index: number, unit: string) => {
    if (dimensions.has(unit)) return true;
    complain(file, [index, "unit"], "unknown-unit", { unit });
    return false;
  };
  const symbols = new Set<string>();
  list.header.units.forEach(({ symbol }, index) => {
    if (symbols.has(symbol)) complain("list", ["units", index, "symbol"], "duplicate-id", { id: symbol });
    symbols.add(symbol);
  });
  list.indicators.forEach(({ unit, kind }, index) => {
    if (known("indicators", index, unit) && kind === "share" && unit !== "%") {
      complain("indicators", [index, "unit"], "unit-not-percent", { unit });
    }
  });
  const fits = (file: ListFile, index: number, unit: string, indicatorId?: string, measure?: string) => {
    const indicator = indicatorId === undefined ? undefined : indicators.get(indicatorId);
    if (!known(file, index, unit) || !indicator || !measure) return;
    if (isGrowth(measure as "growth")) {
      if (unit !== "%") complain(file, [index, "unit"], "unit-not-percent", { unit });
    } else if (dimensions.has(indicator.unit) && dimensions.get(unit) !== dimensions.get(indicator.unit)) {
      const args = { unit, indicator: indicator.nameZh, indicatorUnit: indicator.unit };
      complain(file, [index, "unit"], "unit-of-other-dimension", args);
    }
  };
  list.targets.forEach(({ unit, indicator, measure }, index) => {
    fits("targets", index, unit, indicator, measure);
  });
  list.history.forEach(({ unit, indicator, measure }, index) => {
    fits("history", index, unit, indicator, measure);
  });
}
