import type { Finding } from "../../findings/finding";
import type { Measure } from "../../measure";
import { printedDifference } from "../../numbers";
import { formatPeriod, type Period } from "../../period";
import type { Indicator } from "../../targets/schema";
import type { Check, CheckContext } from "../check";
import { monthsCovered, previousForm } from "../evidence/calendar";
import { historicFigure, lastFigure, referenceForm } from "../evidence/past";
import { asksAll, dueRows, figureOf, periodOf, type Row, stateOf } from "../evidence/rows";
import { hasSpoken } from "../evidence/spoken";
import { growthOf, type Interval, stated } from "../evidence/tolerance";
import { at, findingReporter } from "../report";

const { fail, missing, noHistory } = findingReporter("V20", "C");

/** What a change can be owed to: the figures it is between. */
const JUDGED_BY_SLIPS = ["cumulative", "cumulativeLastYear", "growth"] as const;

/** Nothing falls by 100 %: a wide threshold for rises still asks about a collapse, in percent. */
const GREATEST_FALL = 85;

export const V20: Check = {
  code: "V20",
  kind: "history",
  level: "C",
  looksBack: true,
  appliesTo: () => true,
  run(context) {
    const period = periodOf(context);
    if (!period) return [];
    const findings: Finding[] = [];
    const unknown: string[] = [];
    for (const row of dueRows(context)) {
      const measure = judgedMeasure(row);
      if (!measure || stateOf(row, measure) === "not-applicable") continue;
      if (stateOf(row, measure) === "missing") {
        findings.push(missing(context, row, [measure]));
        continue;
      }
      if (isSlip(context, row)) continue;
      const comparisons = [besideLastForm(context, row, measure), besideLastYear(context, row, measure)];
      const alone = comparisons.every((comparison) => comparison === null);
      if (alone && isComparable(context, row, measure, period)) unknown.push(row.indicator.id);
      const striking = comparisons.find((comparison) => comparison && isStriking(row, measure, comparison));
      if (striking) findings.push(findingOf(context, row, measure, striking));
    }
    return unknown.length > 0
      ? [...findings, noHistory(context, referenceForm(context, unknown[0]!, period), unknown)]
      : findings;
  },
};

/** Whether V07 or V08 says of the row what is wrong: then the change is no news. */
function isSlip(context: CheckContext, { indicator }: Row): boolean {
  return JUDGED_BY_SLIPS.some((measure) =>
    (["V07", "V08"] as const).some((code) => hasSpoken(context, code, indicator.id, measure)),
  );
}

/** A figure beside an earlier one. */
interface Comparison {
  readonly beside: "last-month" | "last-year";
  readonly reference: number;
  /** What the reference would have become by the usual course of the year. */
  readonly usual: number;
  readonly period: string;
}

/** The state of the year is judged; single months swing too much. Where only a growth rate is reported, that. */
export function judgedMeasure(row: Pick<Row, "indicator">): Measure | undefined {
  return (["cumulative", "growth"] as const).find((measure) => asksAll(row, [measure]));
}

/** Whether there can be anything to compare with: a growth rate on its first form of the year has nothing. */
function isComparable(context: CheckContext, { indicator }: Row, measure: Measure, period: Period): boolean {
  return measure !== "growth" || previousForm(context.list, indicator, period) !== null;
}

function besideLastForm(context: CheckContext, row: Row, measure: Measure): Comparison | null {
  const last = lastFigure(context, row.indicator, measure);
  if (!last) return null;
  const course = measure === "cumulative" && !isInPoints(row.indicator, measure) ? courseOf(context, row) : 1;
  const period = formatPeriod(last.period);
  return { beside: "last-month", reference: last.value, usual: last.value * course, period };
}

/** By how much the figure grows from the last form to this: as last year's did, else a flow with the months. */
function courseOf(context: CheckContext, row: Row): number {
  const { indicator } = row;
  if (indicator.kind === "stock") return 1;
  const last = lastFigure(context, indicator, "cumulative")!;
  const lastBase = lastFigure(context, indicator, "cumulativeLastYear")?.value ?? 0;
  const base = figureOf(row, "cumulativeLastYear") ?? 0;
  if (lastBase > 0 && base > 0) return base / lastBase;
  if (indicator.kind !== "flow") return 1;
  return monthsCovered(indicator, periodOf(context)!) / monthsCovered(indicator, last.period);
}

function besideLastYear(context: CheckContext, row: Row, measure: Measure): Comparison | null {
  if (measure !== "cumulative") return null;
  const period = periodOf(context)!;
  const base =
    figureOf(row, "cumulativeLastYear") ?? historicFigure(context, row.indicator, "cumulativeLastYear")?.value;
  if (base === undefined || base === null) return null;
  return {
    beside: "last-year",
    reference: base,
    usual: base,
    period: formatPeriod({ ...period, year: period.year - 1 }),
  };
}

function isStriking({ indicator, facts }: Row, measure: Measure, { usual }: Comparison): boolean {
  const value = figureOf({ facts }, measure)!;
  if (indicator.whole && isChance(value, usual)) return false;
  const change = changeOf(indicator, measure, value, usual);
  if (change === null) return false;
  return change.low > indicator.volatility || change.high < -fallLimit(indicator, measure);
}

function fallLimit(indicator: Indicator, measure: Measure): number {
  return isInPoints(indicator, measure) ? indicator.volatility : Math.min(indicator.volatility, GREATEST_FALL);
}

/** Percentages change by points, quantities in percent; null where there is nothing to divide by. */
function changeOf(indicator: Indicator, measure: Measure, value: number, usual: number): Interval | null {
  const [now, then] = [stated(indicator, measure, value), stated(indicator, measure, usual)];
  if (isInPoints(indicator, measure)) return { low: now.low - then.high, high: now.high - then.low };
  return usual > 0 ? growthOf(now, then) : null;
}

function isInPoints(indicator: Indicator, measure: Measure): boolean {
  return measure === "growth" || indicator.unit === "%";
}

/** Small counts jump by themselves: within 1.5 standard deviations of the difference of two Poisson counts. */
function isChance(value: number, usual: number): boolean {
  return Math.abs(value - usual) <= 1.5 * Math.sqrt(Math.max(0, value + usual));
}

function findingOf(context: CheckContext, row: Row, measure: Measure, comparison: Comparison): Finding {
  const value = figureOf(row, measure)!;
  const { beside, reference, usual, period } = comparison;
  const { volatility } = row.indicator;
  const args = { value, reference, referencePeriod: period };
  if (isInPoints(row.indicator, measure)) {
    const changePoints = printedDifference(value, reference);
    return fail(context, `points-${beside}`, at(row, measure), {
      args: { ...args, changePoints, thresholdPoints: volatility },
    });
  }
  const changePercent = (value / reference - 1) * 100;
  const usualPercent = (usual / reference - 1) * 100;
  const thresholdPercent = value < usual ? fallLimit(row.indicator, measure) : volatility;
  return fail(context, beside, at(row, measure), {
    args: { ...args, changePercent, usualPercent, thresholdPercent },
  });
}
