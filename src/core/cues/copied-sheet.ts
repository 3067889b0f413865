import { previousForm } from "../checks/evidence/calendar";
import type { HistoryFact } from "../history/history";
import { tidy } from "../numbers";
import { formatPeriod } from "../period";
import { indicatorOf } from "../targets/indicators";
import { type CueContext, cellOf, groupBy, stepsOf } from "./context";
import type { Cue, CueSearch } from "./cue";
import { effectOf } from "./effect";
import { medianOf } from "./period-end";
import { THRESHOLDS } from "./thresholds";

/**
 * A sheet close to the unit's last one: of the months' flows the share whose ratio to last month's lies within a small
 * distance of the median ratio, which is 1 for a copied sheet and anything else for one that was scaled. V21 tells of figures
 * that are equal; this of what was touched up.
 */
export function likeLastMonth(context: CueContext): CueSearch {
  if (context.past.length === 0)
    return { cues: [], unsearched: [{ kind: "close-to-last-month", reason: "no-history" }] };
  return { cues: context.departments.flatMap((department) => besideLastMonth(department, context)) };
}

function besideLastMonth(department: string, context: CueContext): Cue[] {
  const { list, period } = context;
  const { closePercent, fewestFigures, leastShare } = THRESHOLDS.lastMonth;
  const pairs = context.of(department).flatMap((fact) => {
    const { indicator: id, measure, value } = fact;
    const indicator = indicatorOf(list, id);
    const before = measure === "month" && indicator.kind === "flow" ? previousForm(list, indicator, period) : null;
    const last = before && context.find(department, id, measure, before);
    return last && last.value > 0 && value > 0 ? [{ fact, last, ratio: value / last.value }] : [];
  });
  if (pairs.length < fewestFigures) return [];
  const ratio = medianOf(pairs.map((pair) => pair.ratio));
  const close = pairs.filter((pair) => Math.abs(pair.ratio / ratio - 1) * 100 <= closePercent);
  if (close.length * 100 < leastShare * pairs.length) return [];
  const facts = close.map(({ fact }) => fact);
  const common = commonOf(facts, context);
  const counts = { equalCount: close.length, totalCount: pairs.length, closePercent };
  const args = { ...counts, lastPeriod: formatPeriod(close[0]!.last.period) };
  return Math.abs(ratio - 1) * 100 <= closePercent
    ? [{ kind: "close-to-last-month", department, ...common, args }]
    : [{ kind: "scaled-from-last-month", department, ...common, args: { ...args, ratioPercent: ratio * 100 } }];
}

/**
 * Figures of four digits or more that stand on two units' forms, of whatever indicator, though nothing asks them to be
 * equal. A pair of units is told once, at the one with the smaller form.
 */
export function likeOtherUnit(context: CueContext): CueSearch {
  const forms = new Map(context.departments.map((department) => [department, ownFigures(department, context)]));
  const cues: Cue[] = [];
  for (const [pair, equal] of copiesByPair([...forms.values()].flat(), context)) {
    if (equal.length < THRESHOLDS.otherUnit.fewestFigures) continue;
    const [one, other] = pair.split(" ") as [string, string];
    const [small, large] = forms.get(one)!.length <= forms.get(other)!.length ? [one, other] : [other, one];
    const facts = equal.map((copy) => copy.find(({ department }) => department === small)!);
    const args = { equalCount: equal.length, totalCount: forms.get(small)!.length, otherDepartment: large };
    cues.push({ kind: "like-other-unit", department: small, ...commonOf(facts, context), args });
  }
  return { cues };
}

/** Equal figures of two units, by the pair of them. */
function copiesByPair(figures: readonly HistoryFact[], context: CueContext): Map<string, (readonly HistoryFact[])[]> {
  const pairs = new Map<string, (readonly HistoryFact[])[]>();
  for (const equal of groupBy(figures, ({ value }) => tidy(value)).values()) {
    for (const [index, one] of equal.entries()) {
      for (const other of equal.slice(index + 1)) {
        if (one.department === other.department || isEqualByRight(one, other, context)) continue;
        const pair = [one.department, other.department].toSorted().join(" ");
        pairs.set(pair, [...(pairs.get(pair) ?? []), [one, other]]);
      }
    }
  }
  return pairs;
}

/** Of this year's columns, each value once. */
function ownFigures(department: string, { list, of }: CueContext): HistoryFact[] {
  const least = 10 ** (THRESHOLDS.otherUnit.leastDigits - 1);
  const known = new Set<number>();
  return of(department).filter((fact) => {
    const isNew = !known.has(fact.value);
    known.add(fact.value);
    const ofThisYear = fact.measure === "month" || fact.measure === "cumulative";
    return isNew && ofThisYear && stepsOf(list, fact) >= least;
  });
}

/** What several units report as one and the same figure is equal by right. */
function isEqualByRight(a: HistoryFact, b: HistoryFact, { list }: CueContext): boolean {
  return a.indicator === b.indicator && indicatorOf(list, a.indicator).reporting === "same";
}

function commonOf(facts: readonly HistoryFact[], context: CueContext) {
  const effect = effectOf(
    context,
    facts.map((figure) => ({ figure })),
  );
  return { period: context.period, indicator: null, measure: null, cells: facts.map(cellOf), effect, chart: null };
}
