import { previousForm } from "../checks/evidence/calendar";
import type { HistoryFact } from "../history/history";
import { formatPeriod, type Period } from "../period";
import { indicatorOf } from "../targets/indicators";
import { type CueContext, cellOf } from "./context";
import type { Cue, CueChart, CueSearch } from "./cue";
import { effectOf } from "./effect";
import { THRESHOLDS } from "./thresholds";

const { slackPoints } = THRESHOLDS.growth;

/**
 * A growth that its components cannot make. Σ of parts with positive bases grows by a weighted mean of the parts' growths,
 * so by no less than the least and no more than the greatest of them; and the year so far by a mean of what it had grown by
 * a month ago and what the month grew by (mediant inequality).
 */
export function growth(context: CueContext): CueSearch {
  const growths = context.figures.filter(({ measure }) => measure === "growth");
  const cues = growths.flatMap((fact) => [...outsideParts(fact, context), ...outsideMonths(fact, context)]);
  return context.past.length > 0
    ? { cues }
    : { cues, unsearched: [{ kind: "growth-outside-months", reason: "no-history" }] };
}

function outsideParts(fact: HistoryFact, context: CueContext): Cue[] {
  const { totalOf } = indicatorOf(context.list, fact.indicator);
  const growths = (totalOf ?? []).map((part) => context.find(fact.department, part, "growth"));
  const known = growths.flatMap((part) => part ?? []);
  const hasBases = known.every(({ department, indicator }) =>
    isPositive(context.find(department, indicator, "cumulativeLastYear")),
  );
  if (known.length === 0 || known.length < growths.length || !hasBases) return [];
  const values = known.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const beyond = beyondOf(fact.value, low, high);
  if (beyond === 0) return [];
  const parts = known.map(({ indicator }) => indicator);
  const args = { value: fact.value, low, high, parts, slackPoints };
  return [
    { kind: "growth-outside-parts", ...commonOf(fact, beyond, context), cells: [fact, ...known].map(cellOf), args },
  ];
}

function outsideMonths(fact: HistoryFact, context: CueContext): Cue[] {
  const { department, indicator, period } = fact;
  const lastForm = previousForm(context.list, indicatorOf(context.list, indicator), period);
  const month = context.find(department, indicator, "monthGrowth");
  const before = lastForm && context.find(department, indicator, "growth", lastForm);
  const bases = [
    context.find(department, indicator, "monthLastYear"),
    lastForm && context.find(department, indicator, "cumulativeLastYear", lastForm),
  ];
  if (!month || !before || !lastForm || !bases.every((base) => isPositive(base ?? undefined))) return [];
  const [low, high] = [Math.min(month.value, before.value), Math.max(month.value, before.value)];
  const beyond = beyondOf(fact.value, low, high);
  if (beyond === 0) return [];
  const args = {
    ...{ value: fact.value, month: month.value, before: before.value },
    ...{ lastPeriod: formatPeriod(lastForm), slackPoints },
  };
  const cells = [fact, month, before].map(cellOf);
  return [{ kind: "growth-outside-months", ...commonOf(fact, beyond, context), cells, args }];
}

/** Percentage points a growth lies beyond its bounds, rounding and small revisions apart. */
function beyondOf(value: number, low: number, high: number): number {
  const beyond = Math.max(low - value, value - high, 0);
  return beyond > slackPoints ? beyond : 0;
}

function isPositive(fact: HistoryFact | undefined): boolean {
  return fact !== undefined && fact.value > 0;
}

/** Of the level the part that the points beyond stand for: base × points ÷ 100, base = level ÷ (1 + growth). */
function commonOf(fact: HistoryFact, beyond: number, context: CueContext) {
  const { department, indicator, measure, period, value } = fact;
  const level = context.find(department, indicator, "cumulative");
  const levels = level ? [{ figure: level, amount: (level.value * beyond) / (100 + value) }] : [];
  const asked = [...levels, { figure: fact, amount: beyond }];
  return { department, period, indicator, measure, effect: effectOf(context, asked), chart: seriesOf(fact, context) };
}

/** The year's growths month by month, this one marked. */
function seriesOf({ department, indicator, period }: HistoryFact, { find }: CueContext): CueChart | null {
  const months: Period[] = Array.from({ length: period.month }, (_, index) => ({
    year: period.year,
    month: index + 1,
  }));
  const points = months.flatMap((month) => {
    const fact = find(department, indicator, "growth", month);
    return fact ? [{ period: month, value: fact.value }] : [];
  });
  return points.length > 1 ? { kind: "series", points, flagged: period } : null;
}
