import type { CheckCode } from "../findings/finding";
import { isGrowth } from "../measure";
import type { Indicator, TargetList } from "../targets/schema";

/** The checks a form's guide names for an indicator: those that can speak about it, in the order of their codes. */
export function applicableChecks(list: TargetList, indicator: Indicator): CheckCode[] {
  const { measures } = indicator;
  const has = (...wanted: readonly (typeof measures)[number][]) =>
    wanted.every((measure) => measures.includes(measure));
  const related = (check: string) =>
    list.relations.some(
      (relation) =>
        relation.check === check &&
        [...relation.left, ...relation.right].some((term) => "indicator" in term && term.indicator === indicator.id),
    );
  const isPart = indicator.partOf !== undefined || list.indicators.some(({ partOf }) => partOf === indicator.id);
  const nominal = indicator.growthBasis === "nominal";
  const flow = indicator.kind === "flow" && has("month", "cumulative");
  const growth = has("cumulative", "cumulativeLastYear", "growth");
  const monthGrowth = has("month", "monthLastYear", "monthGrowth");
  const spread = indicator.reporting === "same" && indicator.reporters.length > 1;
  const applies: readonly (readonly [CheckCode, boolean])[] = [
    ["V05", true],
    ["V06", true],
    ["V07", measures.some(isGrowth) || indicator.kind === "share" || indicator.kind === "rate"],
    ["V08", measures.some((measure) => !isGrowth(measure)) && indicator.kind !== "share"],
    ["V09", Object.keys(indicator.ranges).length > 0 || indicator.whole],
    ["V10", flow],
    ["V11", flow],
    ["V12", measures.includes("monthLastYear") || measures.includes("cumulativeLastYear")],
    ["V13", nominal && growth],
    ["V14", nominal && monthGrowth],
    ["V15", growth || monthGrowth],
    ["V16", indicator.totalOf !== undefined || related("V16")],
    ["V17", isPart || related("V17")],
    ["V18", indicator.ratio !== undefined],
    ["V19", spread || related("V19")],
    ["V20", true],
    ["V22", true],
  ];
  return applies.filter(([, speaks]) => speaks).map(([code]) => code);
}
