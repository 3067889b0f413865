import type { Measure } from "../../measure";
import type { Indicator, TargetList } from "../schema";
import type { Complain } from "./complain";

/** An entered figure of the city says something, once a month, of an indicator and measure the summary shows. */
export function externalProblems({ external, indicators }: TargetList, complain: Complain): void {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const seen = new Set<string>();
  external.forEach(({ indicator, measure, period, cityAverage, rank }, index) => {
    const own = known.get(indicator);
    if (!own) complain("external", [index, "indicator"], "unknown-id", { id: indicator });
    else if (!shows(own, measure)) {
      complain("external", [index, "measure"], "measure-not-reported", { measure, indicator: own.nameZh });
    }
    if (cityAverage === undefined && rank === undefined) complain("external", [index, "cityAverage"], "external-empty");
    const key = `${indicator}/${measure}/${period}`;
    if (seen.has(key)) complain("external", [index, "period"], "external-twice", { period });
    seen.add(key);
  });
}

function shows({ measures, rollup }: Indicator, measure: Measure): boolean {
  return measures.includes(measure) || (measure === "growth" && rollup.growth === "growth-from-sums");
}
