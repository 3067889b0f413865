import type { Indicator, TargetList } from "../schema";
import type { Complain } from "./complain";

/** 其中 and 合计: a part has its whole's unit, and no row is part of itself however many steps up. */
export function partProblems(list: TargetList, complain: Complain): void {
  const indicators = new Map(list.indicators.map((indicator) => [indicator.id, indicator]));
  const sameUnit = (part: Indicator | undefined, whole: Indicator | undefined, path: (string | number)[]) => {
    if (!part || !whole || part.unit === whole.unit) return;
    const args = { part: part.nameZh, partUnit: part.unit, whole: whole.nameZh, wholeUnit: whole.unit };
    complain("indicators", path, "part-in-other-unit", args);
  };
  list.indicators.forEach((indicator, index) => {
    sameUnit(indicator, indicators.get(indicator.partOf ?? ""), [index, "partOf"]);
    if (circles(indicator, (one) => (one.partOf ? [one.partOf] : []), indicators)) {
      complain("indicators", [index, "partOf"], "part-cycle");
    }
    indicator.totalOf?.forEach((id, position) => {
      sameUnit(indicators.get(id), indicator, [index, "totalOf", position]);
    });
    if (circles(indicator, (one) => one.totalOf ?? [], indicators)) {
      complain("indicators", [index, "totalOf"], "part-cycle");
    }
  });
}

function circles(
  start: Indicator,
  next: (indicator: Indicator) => readonly string[],
  indicators: ReadonlyMap<string, Indicator>,
): boolean {
  const open = [...next(start)];
  const seen = new Set<string>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start.id) return true;
    const indicator = indicators.get(id);
    if (!indicator || seen.has(id)) continue;
    seen.add(id);
    open.push(...next(indicator));
  }
  return false;
}
