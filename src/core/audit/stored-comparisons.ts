import { isDue } from "../form/form";
import { isGrowth } from "../measure";
import { summaryDecimals } from "../numbers";
import { samePeriod } from "../period";
import { compareTarget, type DistrictFigure } from "../rollup/comparison";
import { compose } from "../rollup/compose";
import { valuePeriod } from "../rollup/due";
import { planOf } from "../rollup/plan";
import { recipeOf } from "../rollup/recipe";
import type { TargetComparison } from "../rollup/summary";
import { findIndicator } from "../targets/indicators";
import type { Target, TargetList } from "../targets/schema";
import { compositionOf, type StoredSummary } from "./stored";

/** A target held against what the sources of a stored summary come to. */
export interface StoredComparison {
  readonly comparison: TargetComparison;
  /** Whether its word follows from the sources alone; not where a unit gave no figure. */
  readonly isWordSure: boolean;
  /** The same of its light, which an earlier month may decide. */
  readonly isLightSure: boolean;
}

/**
 * How the targets of a stored summary stand by its sources; null for a target that is not in its list. `isJudged`: of a target
 * that is known to have been judged, so that every unit must have answered.
 */
export function comparingIn(
  stored: StoredSummary,
  list: TargetList,
  { isJudged = false } = {},
): (target: string) => StoredComparison | null {
  const plan = planOf(list);
  const standings = new Map<Target, Standing>();
  const standingOf = (target: Target) => {
    const found = standings.get(target) ?? standingIn(stored, target, list);
    const known = isJudged ? { ...found, received: found.expected } : found;
    standings.set(target, known);
    return known;
  };
  const sources = { plan, findings: new Map(), standingOf, previousOf: () => null };
  return (id) => {
    const target = list.targets.find((one) => one.id === id);
    if (!target || !list.indicators.some((one) => one.id === target.indicator)) return null;
    const standing = standingOf(target);
    const reference = list.targets.find((one) => one.id === target.reference);
    const comparison = compareTarget(target, standing, sources);
    const isWhole = standing.isWhole && (!reference || standingOf(reference).isWhole);
    return {
      comparison,
      isWordSure: isWhole && comparison.actual !== null,
      isLightSure: isWhole && comparison.judgement !== "not-cleared",
    };
  };
}

interface Standing extends DistrictFigure {
  /** Whether every unit that owes the figure gave one this month. */
  readonly isWhole: boolean;
}

function standingIn(stored: StoredSummary, { indicator: id, measure }: Target, list: TargetList): Standing {
  const indicator = findIndicator(list, id)!;
  const composition = compositionOf(stored, { line: { indicator: id, reporter: null }, measure });
  const { sides, make } = recipeOf(indicator, measure, (one) => findIndicator(list, one)!);
  const due = isDue(indicator, stored.period.month);
  const expected = [...new Set(sides.flatMap((side) => side.indicator.reporters))];
  const silent = new Set(composition.flatMap(({ department, value }) => (value === null ? department : [])));
  const received = [...new Set(composition.map(({ department }) => department))].filter((unit) => !silent.has(unit));
  const form = composition[0]?.period ?? stored.period;
  const carried = !samePeriod(form, stored.period);
  return {
    ...{ indicator: id, measure, composition, carried, absent: null },
    ...{ expected: due || carried ? expected : [], received: carried && due ? [] : received },
    value: make === "nothing" ? null : compose(composition, indicator.ratio?.scale ?? 1),
    unit: isGrowth(measure) ? "%" : indicator.unit,
    decimals: summaryDecimals(indicator, measure),
    period: composition[0]?.row.period ?? valuePeriod(indicator, form),
    isWhole: expected.length > 0 && expected.every((unit) => received.includes(unit)) && !(carried && due),
  };
}
