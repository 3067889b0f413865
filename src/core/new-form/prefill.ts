import type { CheckInput } from "../checks/check";
import { isFirstOfYear, previousForm } from "../checks/evidence/calendar";
import { indexed } from "../checks/evidence/indexed";
import { historicFigure, lastFigure } from "../checks/evidence/past";
import { isRunningTotal } from "../checks/evidence/quantity";
import { asksAll, cellAddressOf, contextOf, dueRows, figureOf, periodOf, type Row } from "../checks/evidence/rows";
import { RUNNING_TOTALS, type RunningTotal } from "../checks/evidence/running-total";
import { derivationOf } from "../form/derivation";
import type { CellAddress } from "../grid/grid";
import type { HistoryFact } from "../history/history";
import type { LevelMeasure } from "../measure";
import { decimalsOf, roundTo, sameNumber } from "../numbers";
import { type Period, samePeriod } from "../period";
import type { Fact, PrefilledFigure, Submission } from "../submission/submission";
import type { TargetList } from "../targets/schema";

/**
 * Why a figure is known before it is typed. last-year: the unit reported it a year ago (同期衔接). running-total: the last
 * form's total and the month on this one (累计衔接). first-form: the first form of the year, whose month is its total.
 */
export type PrefillRule = "last-year" | "running-total" | "first-form";

/** A figure that can be put into the form. `value` is in the indicator's unit. */
export interface Prefill extends CellAddress {
  readonly indicator: string;
  readonly measure: LevelMeasure;
  readonly value: number;
  readonly rule: PrefillRule;
  /** The earlier figure it rests on; null for a first form, which rests on itself. */
  readonly from: HistoryFact | null;
  /** The month of the form. */
  readonly period: Period;
  /** What was prefilled in the cell before; null for a blank one. */
  readonly was: PrefilledFigure | null;
}

const LAST_YEAR = ["monthLastYear", "cumulativeLastYear"] as const;

/**
 * What can be prefilled in the form (带入): last year's columns from what the unit reported then, and running totals from
 * the last form's and the month, once that is typed. Values are in the indicator's unit; nothing is rounded but the noise
 * of binary fractions, so that a prefilled total equals the last one and the month to the printed decimals.
 *
 * Never over a figure that somebody typed, a "—" or a formula, and only where the form of this month asks. What was
 * prefilled and stands as it was follows what it was worked out from, and the month of the form. Stocks, rates and shares have no
 * month to add and growth is never prefilled: what is so now has to be counted anew. An indicator whose basis changed this
 * year (口径调整) has no comparable last year. After a gap, as of a quarterly flow, a total cannot be known from a month.
 *
 * The rules are those the checks hold the figures against afterwards: V10 for a first form, V11 累计衔接, V12 同期衔接.
 */
export function prefillable(input: CheckInput): Prefill[] {
  return knownFigures(input).filter(({ value, was }) => was === null || !sameNumber(value, was.value));
}

/** What was prefilled for another month than the form is of now, of which nothing is known of this month. */
export function outdatedPrefills(input: CheckInput): PrefilledFigure[] {
  const period = periodOf(input);
  const others = (input.submission.prefilled ?? []).filter((one) => isOfOtherMonth(one, period));
  if (others.length === 0) return [];
  const known = knownFigures(input);
  return others.filter((one) => !known.some((other) => isSameFigure(one, other)));
}

/** Whether a figure was prefilled for another month than that of the form; one whose month is not known was not. */
export function isOfOtherMonth({ period }: PrefilledFigure, now: Period | null): boolean {
  return period !== undefined && now !== null && !samePeriod(period, now);
}

type Place = Pick<PrefilledFigure, "indicator" | "measure">;

/** Whether two are of one indicator and column. */
export function isSameFigure(a: Place, b: Place): boolean {
  return a.indicator === b.indicator && a.measure === b.measure;
}

/** Everything that is known of what was not typed, also where it has been put in already. */
export function knownFigures(input: CheckInput): Prefill[] {
  const context = contextOf(input, indexed(input.submission));
  const period = periodOf(input);
  if (!period || !input.form) return [];
  return dueRows(context).flatMap((row) => [
    ...LAST_YEAR.flatMap((measure) => fromLastYear(context, row, measure)),
    ...RUNNING_TOTALS.flatMap((total) => runningTotal(context, row, total)),
  ]);
}

function fromLastYear(input: CheckInput, row: Row, measure: (typeof LAST_YEAR)[number]): Prefill[] {
  const place = openPlace(input, row, measure);
  if (!place || hasChangedBasis(input.list, row.indicator.id)) return [];
  const from = historicFigure(input, row.indicator, measure);
  return from ? [prefill(input, place, from.value, "last-year", from)] : [];
}

function runningTotal(input: CheckInput, row: Row, total: RunningTotal): Prefill[] {
  const place = openPlace(input, row, total.cumulative);
  const month = monthToAdd(input, row, total.month);
  const base = baseOf(input, row, total);
  if (!place || month === null || base === undefined) return [];
  return base
    ? [prefill(input, place, sumOf(base.value, month), "running-total", base)]
    : [prefill(input, place, month, "first-form", null)];
}

/** What the month is added to: the last total, or null on the first form of the year; undefined where no month gives the total. */
export function baseOf(input: CheckInput, row: Row, total: RunningTotal): HistoryFact | null | undefined {
  const { indicator } = row;
  const period = periodOf(input)!;
  if (!isRunningTotal(indicator) || !asksAll(row, [total.month])) return undefined;
  if (total.cumulative === "cumulativeLastYear" && isKnownFromLastYear(input, row)) return undefined;
  const before = previousForm(input.list, indicator, period);
  if (!before) return isFirstOfYear(input.list, indicator, period) ? null : undefined;
  return period.month - before.month === 1 ? lastFigure(input, indicator, total.cumulative) : undefined;
}

/** The month a total adds; of one that was prefilled, what is known now. */
function monthToAdd(input: CheckInput, row: Row, measure: RunningTotal["month"]): number | null {
  const fact = row.facts[measure];
  const carried = fact && carriedAt(input.submission, fact);
  if (!carried || measure === "month") return figureOf(row, measure);
  const known = fromLastYear(input, row, measure)[0];
  return known?.value ?? (isOfOtherMonth(carried, periodOf(input)) ? null : carried.value);
}

/** The unit's own figure of a year ago goes before one that is worked out. */
function isKnownFromLastYear(input: CheckInput, { indicator }: Row): boolean {
  return (
    !hasChangedBasis(input.list, indicator.id) && historicFigure(input, indicator, "cumulativeLastYear") !== undefined
  );
}

/** The cell a figure of this kind may go into; null where somebody typed something or the form computes it. */
function openPlace({ form, submission }: CheckInput, { indicator, facts }: Row, measure: LevelMeasure): Fact | null {
  const fact = facts[measure];
  if (!fact || fact.formula !== undefined || !indicator.measures.includes(measure)) return null;
  if (fact.state !== "blank" && !carriedAt(submission, fact)) return null;
  return derivationOf(form!, indicator, measure) ? null : fact;
}

/** What was prefilled there and stands as it was. */
function carriedAt({ prefilled = [] }: Submission, fact: Fact): PrefilledFigure | undefined {
  return prefilled.find((one) => isSameFigure(one, fact));
}

function prefill(input: CheckInput, fact: Fact, value: number, rule: PrefillRule, from: HistoryFact | null): Prefill {
  const { indicator, measure } = fact;
  const [period, was] = [periodOf(input)!, carriedAt(input.submission, fact) ?? null];
  return { indicator, measure: measure as LevelMeasure, ...cellAddressOf(fact), value, rule, from, period, was };
}

/** Whether what the indicator counts changed this year, so that last year's figure is of something else. */
function hasChangedBasis({ targets }: TargetList, indicator: string): boolean {
  return targets.some((target) => target.indicator === indicator && target.changedBasis === true);
}

/** The sum of two stated figures, with the decimals they have and without the noise of binary fractions. */
function sumOf(last: number, month: number): number {
  return roundTo(last + month, Math.max(decimalsOf(last), decimalsOf(month)));
}
