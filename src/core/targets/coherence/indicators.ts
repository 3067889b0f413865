import { GROWTH_OPERANDS, isGrowth, LEVEL_MEASURES } from "../../measure";
import type { Indicator, TargetList } from "../schema";
import type { Complain } from "./complain";

/** An indicator can be computed the way it says: its ratio, its district figure, its growth. */
export function indicatorProblems(list: TargetList, complain: Complain): void {
  const indicators = new Map(list.indicators.map((indicator) => [indicator.id, indicator]));
  list.indicators.forEach((indicator, index) => {
    if (indicator.kind !== "flow") {
      for (const measure of indicator.measures) {
        if (!measure.startsWith("month")) continue;
        complain("indicators", [index, "measures"], "month-of-a-state", { measure, kind: indicator.kind });
      }
    }
    ratioProblems(indicator, index, indicators, complain);
    const { level, growth } = indicator.rollup;
    if (level === "ratio-of-sums" && !indicator.ratio) {
      complain("indicators", [index, "rollup", "level"], "rollup-without-ratio");
    }
    if (growth === "none") return;
    for (const measure of indicator.measures.filter(isGrowth)) {
      const operands = Object.values(GROWTH_OPERANDS[measure]);
      const missing = operands.find((operand) => !indicator.measures.includes(operand));
      if (growth === "growth-from-sums" && missing) {
        complain("indicators", [index, "rollup", "growth"], "rollup-without-base", { measure: missing });
      }
    }
  });
}

function ratioProblems(
  indicator: Indicator,
  index: number,
  indicators: ReadonlyMap<string, Indicator>,
  complain: Complain,
): void {
  if (!indicator.ratio) return;
  for (const side of ["numerator", "denominator"] as const) {
    const operand = indicators.get(indicator.ratio[side]);
    if (!operand) continue;
    const path = [index, "ratio", side];
    for (const measure of LEVEL_MEASURES) {
      if (!indicator.measures.includes(measure) || operand.measures.includes(measure)) continue;
      complain("indicators", path, "ratio-operand-without-measure", { operand: operand.nameZh, measure });
    }
    if (indicator.reporters.some((reporter) => !operand.reporters.includes(reporter))) {
      complain("indicators", path, "ratio-operand-of-other-units", { operand: operand.nameZh });
    }
  }
}
