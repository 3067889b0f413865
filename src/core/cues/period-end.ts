import type { HistoryFact } from "../history/history";
import { addMonths, type Period } from "../period";
import { indicatorOf } from "../targets/indicators";
import { type CueContext, cellOf, statedDecimals } from "./context";
import type { Cue, CueChart, CueSearch } from "./cue";
import { effectOf } from "./effect";
import { THRESHOLDS } from "./thresholds";

const { leastPercent: LIMIT, leastSteps, fewestMonths } = THRESHOLDS.periodEnd;

/**
 * A jump in the last month of a quarter or year: the month m against what it would be with last year's share,
 * (C − m) × m′ ÷ (C′ − m′), C the year so far and m′, C′ the same a year before; where last year's is not known against the
 * median of the year's earlier months. Entries at the end of a period are among those ISA 240 asks auditors to look at.
 */
export function periodEnd(context: CueContext): CueSearch {
  if (context.period.month % 3 !== 0) return { cues: [] };
  const months = context.figures.filter(
    ({ indicator, measure }) => measure === "month" && indicatorOf(context.list, indicator).kind === "flow",
  );
  return { cues: months.flatMap((month) => besideLastYear(month, context) ?? besideMonths(month, context) ?? []) };
}

/** undefined where last year's figures are not known, null where there is nothing to say. */
function besideLastYear(fact: HistoryFact, context: CueContext): Cue | null | undefined {
  const at = (measure: HistoryFact["measure"]) => context.find(fact.department, fact.indicator, measure)?.value;
  const [cumulative, lastYear, lastCumulative] = [at("cumulative"), at("monthLastYear"), at("cumulativeLastYear")];
  if (cumulative === undefined || lastYear === undefined || lastCumulative === undefined) return undefined;
  const [before, lastYearBefore] = [cumulative - fact.value, lastCumulative - lastYear];
  if (before <= 0 || lastYear <= 0 || lastYearBefore <= 0) return undefined;
  const expected = (before * lastYear) / lastYearBefore;
  const timesPercent = (fact.value / expected) * 100;
  if (timesPercent < LIMIT || !isMany(fact, expected, context)) return null;
  const args = { value: fact.value, expected, before, lastYear, lastYearBefore, timesPercent, limitPercent: LIMIT };
  return { kind: "period-end", ...commonOf(fact, expected, context), args };
}

function besideMonths(fact: HistoryFact, context: CueContext): Cue | null {
  const months = earlierMonths(fact, context).map(({ value }) => value);
  if (months.length < fewestMonths) return null;
  const expected = medianOf(months);
  const timesPercent = (fact.value / expected) * 100;
  if (expected <= 0 || timesPercent < LIMIT || !isMany(fact, expected, context)) return null;
  return {
    kind: "period-end-months",
    ...commonOf(fact, expected, context),
    args: { value: fact.value, expected, months, timesPercent, limitPercent: LIMIT },
  };
}

function isMany({ indicator, measure, value }: HistoryFact, expected: number, { list }: CueContext): boolean {
  return (value - expected) * 10 ** statedDecimals(list, indicator, measure) >= leastSteps;
}

function commonOf(fact: HistoryFact, expected: number, context: CueContext) {
  const { department, indicator, measure, period } = fact;
  const total = context.find(department, indicator, "cumulative");
  const amount = fact.value - expected;
  const points = [...earlierMonths(fact, context), fact].map((one) => ({ period: one.period, value: one.value }));
  const chart: CueChart | null = points.length > 1 ? { kind: "series", points, flagged: period } : null;
  const asked = [fact, ...(total ? [total] : [])].map((figure) => ({ figure, amount }));
  return { department, period, indicator, measure, cells: [cellOf(fact)], chart, effect: effectOf(context, asked) };
}

/** The months before of the last two years, the earliest first. */
function earlierMonths({ department, indicator, period }: HistoryFact, { find }: CueContext): HistoryFact[] {
  const months: Period[] = Array.from({ length: 23 }, (_, index) => addMonths(period, index - 23));
  return months.flatMap((month) => find(department, indicator, "month", month) ?? []);
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
