import { placeOf, workedOutBy } from "../form/worked-out";
import type { HistoryFact } from "../history/history";
import { binomialAtMost } from "../sampling/distributions";
import { type CueContext, cellOf, stepsOf } from "./context";
import type { Cue, CueSearch } from "./cue";
import { effectOf } from "./effect";
import { THRESHOLDS } from "./thresholds";

/** Of figures of four digits or more, one in a hundred ends on two zeros. */
const CHANCE_OF_ROUND = 0.01;

/**
 * Rounded figures: of those typed into one form more end on two zeros than chance lets, 1 − B(k − 1; n, 0.01) by the binomial
 * distribution. Round and constant last digits are among the signs ISA 240 names.
 */
export function rounded(context: CueContext): CueSearch {
  return { cues: context.departments.flatMap((department) => ofUnit(department, context)) };
}

function ofUnit(department: string, context: CueContext): Cue[] {
  const { leastSteps, fewestFigures, chance: limit } = THRESHOLDS.rounded;
  const figures = independent(context.of(department), context).filter(
    (fact) => stepsOf(context.list, fact) >= leastSteps,
  );
  const round = figures.filter((fact) => stepsOf(context.list, fact) % 100 === 0);
  if (round.length < fewestFigures) return [];
  const chance = 1 - binomialAtMost(round.length - 1, figures.length, CHANCE_OF_ROUND);
  if (chance >= limit) return [];
  const args = {
    roundCount: round.length,
    sampleSize: figures.length,
    expectedCount: figures.length * CHANCE_OF_ROUND,
    chance,
    chanceLimit: limit,
  };
  const effect = effectOf(
    context,
    round.map((figure) => ({ figure })),
  );
  const common = { department, period: context.period, indicator: null, measure: null, chart: null };
  return [{ kind: "rounded", ...common, cells: round.map(cellOf), effect, args }];
}

/**
 * The figures that stand for themselves: what follows from rounded figures, a total the form works out or a running total
 * of months, ends on zeros because they do.
 */
function independent(figures: readonly HistoryFact[], { list }: CueContext): HistoryFact[] {
  const own = figures.filter(({ measure }) => measure === "month" || measure === "cumulative");
  const monthly = new Set(own.flatMap(({ measure, indicator }) => (measure === "month" ? indicator : [])));
  return own.filter(
    (fact) =>
      !workedOutBy(list, fact.department).has(placeOf(fact)) &&
      (fact.measure === "month" || !monthly.has(fact.indicator)),
  );
}
