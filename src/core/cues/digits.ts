import type { HistoryFact } from "../history/history";
import { type CueContext, cellOf, groupBy, stepsOf } from "./context";
import type { Cue, CueChart, CueSearch, UnsearchedCue } from "./cue";
import { BENFORD_SHARES, EQUAL_SHARES, type GoodnessOfFit, goodnessOfFit } from "./digit-tests";
import { THRESHOLDS } from "./thresholds";

/**
 * Last digits of the figures over all months at hand, of all units and of each, against each digit being as frequent as any other: invented figures
 * repeat some (Mosimann, Wiseman and Edelman, Accountability in Research 4, 1995; Beber and Scacco, Political Analysis 20,
 * 2012). Pearson's chi-square with nine degrees of freedom.
 */
export function lastDigits(context: CueContext): CueSearch {
  const { smallestSample, chance: limit, leastSteps } = THRESHOLDS.lastDigits;
  const pooled = distinctFigures(context).filter((fact) => stepsOf(context.list, fact) >= leastSteps);
  const digitOf = (fact: HistoryFact) => stepsOf(context.list, fact) % 10;
  const units = [...groupBy(pooled, ({ department }) => department)];
  const pools: readonly (readonly [string | null, readonly HistoryFact[]])[] = [[null, pooled], ...units];
  const cues = pools.flatMap(([department, figures]): Cue[] => {
    if (figures.length < smallestSample) return [];
    const observed = countsOf(figures.map(digitOf), 10);
    const fit = goodnessOfFit(observed, EQUAL_SHARES);
    if (fit.chance >= limit) return [];
    const digit = observed.indexOf(Math.max(...observed));
    const expectedCount = fit.size / 10;
    const args = { ...statistics(fit), chanceLimit: limit, digit, digitCount: observed[digit]!, expectedCount };
    const cells = figures.filter((fact) => isOfMonth(fact, context) && digitOf(fact) === digit).map(cellOf);
    return [{ kind: "last-digits", department, ...pooledCue(context, cells, digitsChart(0, observed, fit)), args }];
  });
  const size = pooled.length;
  const reason = "small-sample";
  const unsearched: UnsearchedCue[] =
    size < smallestSample ? [{ kind: "last-digits", reason, size, needed: smallestSample }] : [];
  return { cues, unsearched };
}

/**
 * First digits of all figures pooled, against Benford's law: chi-square with eight degrees of freedom, and the mean absolute
 * deviation beyond Nigrini's limit, since in a large sample chi-square finds what is of no account.
 */
export function firstDigits(context: CueContext): CueSearch {
  const { smallestSample, chance, meanDeviation, leastSpread } = THRESHOLDS.firstDigits;
  const figures = distinctFigures(context).filter(({ value }) => value > 0);
  const unsearched = (rest: Pick<UnsearchedCue, "reason" | "size" | "needed">) => {
    return { cues: [], unsearched: [{ kind: "first-digits" as const, ...rest }] };
  };
  if (figures.length < smallestSample) {
    return unsearched({ reason: "small-sample", size: figures.length, needed: smallestSample });
  }
  const values = figures.map(({ value }) => value);
  if (Math.max(...values) < leastSpread * Math.min(...values)) return unsearched({ reason: "narrow-spread" });
  const observed = countsOf(
    values.map((value) => Number(value.toExponential()[0]) - 1),
    9,
  );
  const fit = goodnessOfFit(observed, BENFORD_SHARES);
  if (fit.chance >= chance || fit.meanDeviation <= meanDeviation) return { cues: [] };
  const args = { ...statistics(fit), chanceLimit: chance, deviation: fit.meanDeviation, limit: meanDeviation };
  return {
    cues: [{ kind: "first-digits", department: null, ...pooledCue(context, [], digitsChart(1, observed, fit)), args }],
  };
}

/** Figures of this year's columns over all months, each once: what stands still from month to month is one figure. */
function distinctFigures({ figures, past, list }: CueContext): HistoryFact[] {
  const own = [...figures, ...past].filter(({ measure }) => measure === "month" || measure === "cumulative");
  const known = new Map(
    own.toReversed().map((fact) => [[fact.department, fact.indicator, stepsOf(list, fact)].join("/"), fact]),
  );
  return [...known.values()].reverse();
}

function isOfMonth({ period }: HistoryFact, context: CueContext): boolean {
  return period.year === context.period.year && period.month === context.period.month;
}

function countsOf(digits: readonly number[], kinds: number): number[] {
  const counts = new Array<number>(kinds).fill(0);
  for (const digit of digits) counts[digit]!++;
  return counts;
}

function statistics({ size, chiSquare, chance }: GoodnessOfFit) {
  return { sampleSize: size, chiSquare, chance };
}

function digitsChart(first: number, observed: readonly number[], { expected }: GoodnessOfFit): CueChart {
  return { kind: "digits", first, observed, expected };
}

function pooledCue({ period }: CueContext, cells: Cue["cells"], chart: CueChart) {
  return { period, indicator: null, measure: null, cells, effect: null, chart };
}
