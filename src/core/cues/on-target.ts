import type { HistoryFact } from "../history/history";
import { decimalsOf, roundTo, summaryDecimals } from "../numbers";
import { samePeriod } from "../period";
import { dueShareOf } from "../rollup/comparison";
import { compose } from "../rollup/compose";
import type { Target } from "../targets/schema";
import { type CueContext, cellOf, statedDecimals } from "./context";
import type { Cue, CueSearch } from "./cue";
import { effectOf } from "./effect";
import { THRESHOLDS } from "./thresholds";

/**
 * A figure that is its target to the last digit the summary prints, or what of it is due by now. Figures heaped on a
 * threshold are the best known sign of managed ones: Burgstahler and Dichev (Journal of Accounting and Economics 24, 1997)
 * for profits, Lyu, Wang, Zhang and Zhang (the same, 66, 2018) for growth of local GDP on its target.
 */
export function onTarget(context: CueContext): CueSearch {
  return { cues: context.list.targets.flatMap((target) => cuesOf(target, context)) };
}

function cuesOf(target: Target, context: CueContext): Cue[] {
  const { list, period, district, find } = context;
  const figure = district.find(
    ({ indicator, measure }) => indicator === target.indicator && measure === target.measure,
  );
  const indicator = list.indicators.find(({ id }) => id === target.indicator);
  if (!figure || !indicator || target.value === null || !isSteered(target)) return [];
  const composition = figure.composition.filter(
    ({ department }) => target.reporter === undefined || department === target.reporter,
  );
  const value = target.reporter === undefined ? figure.value : compose(composition, indicator.ratio?.scale ?? 1);
  const own = composition.filter((term) => samePeriod(term.period, period));
  const facts = own.flatMap((term) => find(term.department, term.indicator, term.measure) ?? []);
  if (value === null || facts.length === 0) return [];
  const decimals = Math.max(summaryDecimals(indicator, target.measure), decimalsOf(target.value));
  const printed = roundTo(value, decimals);
  const stated = Math.max(statedDecimals(list, indicator.id, target.measure), decimalsOf(target.value));
  const { min, max } = indicator.ranges[target.measure] ?? {};
  const hits = (amount: number) =>
    printed === roundTo(amount, decimals) && Math.abs(amount) * 10 ** stated >= THRESHOLDS.onTarget.leastSteps;
  const common = {
    department: new Set(facts.map(({ department }) => department)).size === 1 ? facts[0]!.department : null,
    ...{ period, indicator: indicator.id, measure: target.measure, cells: facts.map(cellOf), chart: null },
    effect: effectOn(target, facts, context),
  };
  // At the end of its range, such as 100 %, a figure cannot help being on its target.
  if (hits(target.value) && target.value !== max && target.value !== min) {
    return [{ kind: "on-target", ...common, args: { value: printed, target: target.value } }];
  }
  const share = indicator.kind === "flow" ? dueShareOf(target, period, list.calendar) : null;
  const due = share === null ? null : target.value * share;
  if (share === null || due === null || share >= 1 || !hits(due)) return [];
  const args = { value: printed, target: target.value, duePercent: share * 100, due };
  return [{ kind: "on-schedule", ...common, args }];
}

/** A district's target rests on its own figure as a whole, one unit's on its part. */
function effectOn({ indicator, measure, reporter }: Target, facts: readonly HistoryFact[], context: CueContext) {
  if (reporter === undefined) return { indicator, measure, percent: 100 };
  const questioned = facts.map((figure) => ({ figure }));
  return effectOf(context, questioned);
}

/** What is to be cleared to zero or named one by one comes to its target by itself. */
function isSteered({ passRule, pending }: Target): boolean {
  return pending !== true && passRule !== "zero-outstanding" && passRule !== "whole-list" && passRule !== "track";
}
