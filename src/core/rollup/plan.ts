import { MEASURES, type Measure } from "../measure";
import type { Indicator, Target, TargetList } from "../targets/schema";

/** A row the summary will have, with the targets that stand beside it. */
export interface PlannedRow {
  readonly indicator: Indicator;
  readonly measure: Measure;
  readonly targets: readonly Target[];
}

/** What a target list asks of every summary, worked out once for any number of districts. */
export interface RollupPlan {
  readonly list: TargetList;
  readonly rows: readonly PlannedRow[];
  /** Throws for an id that is not in the list. */
  find(indicator: string): Indicator;
}

/** The plan of a list: its indicators in order, each with its measures in the order of the form's columns. */
export function planOf(list: TargetList): RollupPlan {
  const indicators = new Map(list.indicators.map((indicator) => [indicator.id, indicator]));
  return {
    list,
    rows: list.indicators.flatMap((indicator) => {
      const targets = list.targets.filter((target) => target.indicator === indicator.id);
      return measuresOf(indicator, targets).map((measure) => ({
        indicator,
        measure,
        targets: targets.filter((target) => target.measure === measure),
      }));
    }),
    find(id) {
      const indicator = indicators.get(id);
      if (!indicator) throw new Error(`no indicator ${id} in the target list`);
      return indicator;
    },
  };
}

/** The measures with a row: those reported, growth that can be computed from them, and those with a target. */
function measuresOf(indicator: Indicator, targets: readonly Target[]): Measure[] {
  const reported = (measure: Measure) => indicator.measures.includes(measure);
  const computed = (measure: Measure) =>
    measure === "growth" &&
    indicator.rollup.growth === "growth-from-sums" &&
    reported("cumulative") &&
    reported("cumulativeLastYear");
  return MEASURES.filter(
    (measure) => reported(measure) || computed(measure) || targets.some((target) => target.measure === measure),
  );
}
