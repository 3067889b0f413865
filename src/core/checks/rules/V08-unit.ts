import type { Finding, Suggestion } from "../../findings/finding";
import type { OwnVariant } from "../../findings/variants";
import { isGrowth, LEVEL_MEASURES, type LevelMeasure } from "../../measure";
import type { Period } from "../../period";
import type { Indicator } from "../../targets/schema";
import type { Check, CheckContext } from "../check";
import { monthsCovered, monthsInColumn } from "../evidence/calendar";
import { historicFigure, lastFigure, referenceForm } from "../evidence/past";
import { isRunningTotal } from "../evidence/quantity";
import { cellAddressOf, dueRows, figureOf, periodOf, type Row, stateOf } from "../evidence/rows";
import { powerSlip, withoutSlip } from "../evidence/slips";
import { at, findingReporter } from "../report";

const { fail, missing, noHistory } = findingReporter("V08", "B");

const PAIRS = [
  { measure: "cumulative", base: "cumulativeLastYear", beside: "month", baseBeside: "monthLastYear" },
  { measure: "month", base: "monthLastYear", beside: "cumulative", baseBeside: "cumulativeLastYear" },
] as const;
type Pair = (typeof PAIRS)[number];

/** Powers of ten within which one figure vouches for another. */
const NEAR = 0.5;
const CLOSE = 0.2;

export const V08: Check = {
  code: "V08",
  kind: "history",
  level: "B",
  looksBack: true,
  appliesTo: ({ measures, kind }) => measures.some((measure) => !isGrowth(measure)) && kind !== "share",
  run(context) {
    // Percentages are V07's, and a row that names another unit V04's.
    const rows = dueRows(context).filter(({ indicator }) => indicator.unit !== "%" && !isRenamed(context, indicator));
    const findings = rows.flatMap((row) => checkRow(context, row));
    const period = periodOf(context);
    const alone = rows.filter((row) => hasNoReference(context, row)).map(({ indicator }) => indicator.id);
    return period && alone.length > 0
      ? [...findings, noHistory(context, referenceForm(context, alone[0]!, period), alone)]
      : findings;
  },
};

function isRenamed({ submission }: CheckContext, { id }: Indicator): boolean {
  return submission.structure.some(({ kind, indicator }) => kind === "changed-unit" && indicator === id);
}

function checkRow(context: CheckContext, row: Row): Finding[] {
  const asked = LEVEL_MEASURES.filter((measure) => row.indicator.measures.includes(measure));
  const findings = new Map<LevelMeasure, Slip>();
  for (const measure of asked) {
    const reference = pastReference(context, row, measure);
    const value = figureOf(row, measure);
    const power = slipOf(row.indicator, value, reference);
    if (power === 0) continue;
    const variant = measure.endsWith("LastYear") ? "beside-archive" : "beside-last-month";
    findings.set(measure, slipped(context, row, measure, variant, reference!, power));
  }
  for (const pair of PAIRS) {
    if (findings.has(pair.measure) || findings.has(pair.base)) continue;
    const base = baseOf(context, row, pair);
    const power = slipOf(row.indicator, figureOf(row, pair.measure), base, isVouchedFor(row, pair));
    if (power === 0) continue;
    const finding = isBaseToBlame(context, row, pair)
      ? slipped(context, row, pair.base, "beside-this-year", figureOf(row, pair.measure)!, -power)
      : slipped(context, row, pair.measure, "beside-last-year", base!, power);
    findings.set(pair.measure, isTellable(context, row, pair) ? finding : { ...finding, suggestion: null });
  }
  const lacking = asked.filter((measure) => stateOf(row, measure) === "missing");
  const slips = findings.size > 0 ? together([...findings.values()]) : besideCumulative(context, row);
  return lacking.length > 0 ? [...slips, missing(context, row, lacking)] : slips;
}

/** Powers of ten by which no month falls short of an average month, or exceeds it, by itself. */
const FAR = 3.3;

/** Where nothing earlier is known, month and running total show at least whether they are in one unit. */
function besideCumulative(context: CheckContext, row: Row): Finding[] {
  const [month, cumulative, period] = [figureOf(row, "month"), figureOf(row, "cumulative"), periodOf(context)];
  if (month === null || cumulative === null || !period || !isRunningTotal(row.indicator)) return [];
  const isKnown = PAIRS.some(
    (pair) => baseOf(context, row, pair) !== null || pastReference(context, row, pair.measure) !== null,
  );
  const share = monthsInColumn(context.list, row.indicator, period) / monthsCovered(row.indicator, period);
  const usual = cumulative * share;
  if (isKnown || share === 1 || apart(month, usual) < FAR) return [];
  const args = { value: month, cumulative, times: month / usual };
  return [fail(context, "beside-cumulative", at(row, "month", "cumulative"), { args })];
}

/** Figures of a row entered in one other unit are put right at once: one alone would contradict the others. */
function together(slips: readonly Slip[]): Finding[] {
  const suggestions = new Map<number, Suggestion>();
  for (const { power, suggestion } of slips) {
    if (!suggestion) continue;
    const known = suggestions.get(power);
    const changes = [...(known?.changes ?? []), ...suggestion.changes];
    suggestions.set(power, known ? { kind: "unit-slip-row", changes, args: { power } } : suggestion);
  }
  return slips.map(({ finding, power }) => {
    const suggestion = suggestions.get(power);
    return suggestion ? { ...finding, suggestion } : finding;
  });
}

/** A figure that is 10^power too large, with what it should be. */
interface Slip {
  readonly power: number;
  readonly finding: Finding;
  /** null where either of two figures may be the wrong one. */
  readonly suggestion: Suggestion | null;
}

function slipped(
  context: CheckContext,
  row: Row,
  measure: LevelMeasure,
  variant: OwnVariant<"V08">,
  reference: number,
  power: number,
): Slip {
  const fact = row.facts[measure]!;
  const value = fact.value!;
  const corrected = withoutSlip(value, power);
  const args = { value, reference, times: value / reference, power, corrected };
  const suggestion = {
    kind: "unit-slip" as const,
    changes: [{ ...cellAddressOf(fact), value: corrected }],
    args: { value: corrected, power },
  };
  return { power, suggestion, finding: fail(context, variant, at(row, measure), { args }) };
}

/** What the greater of two figures must have in units of its last digit where the row's other pair vouches for them. */
const VOUCHED = 20;

/**
 * Small figures move by a power of ten by themselves; the reference must have some digits, unless one of the two is
 * smaller than its indicator is ever stated, or the row's other pair shows that nothing moved.
 */
function slipOf(indicator: Indicator, value: number | null, reference: number | null, isVouched = false): number {
  if (value === null || reference === null) return 0;
  const power = powerSlip(value, reference);
  const digits = Math.abs(power) <= 2 ? 100 : 10;
  const scale = 10 ** indicator.decimals;
  const isTold =
    reference * scale >= digits ||
    Math.min(value, reference) * scale < 0.5 ||
    (isVouched && Math.max(value, reference) * scale >= VOUCHED);
  return isTold ? power : 0;
}

/** Whether the row's other figures of this year and last stand beside each other as usual. */
function isVouchedFor(row: Row, { beside, baseBeside }: Pair): boolean {
  const [now, then] = [figureOf(row, beside), figureOf(row, baseBeside)];
  return now !== null && then !== null && now > 0 && then > 0 && apart(now, then) < CLOSE;
}

/** What earlier forms say the figure should be near to. */
function pastReference(context: CheckContext, row: Row, measure: LevelMeasure): number | null {
  if (measure === "monthLastYear" || measure === "cumulativeLastYear") {
    return historicFigure(context, row.indicator, measure)?.value ?? null;
  }
  const last = lastFigure(context, row.indicator, measure);
  const period = periodOf(context);
  if (!last || !period || row.indicator.kind !== "flow") return last?.value ?? null;
  const months = (form: Period) =>
    measure === "month" ? monthsInColumn(context.list, row.indicator, form) : monthsCovered(row.indicator, form);
  return (last.value * months(period)) / months(last.period);
}

/** Last year's figure: the form's own, else as it was archived. */
function baseOf(context: CheckContext, row: Row, { base }: Pair): number | null {
  return figureOf(row, base) ?? historicFigure(context, row.indicator, base)?.value ?? null;
}

/** Of two figures that do not match, the one at odds with what else is known of it. */
function isBaseToBlame(context: CheckContext, row: Row, { measure, base, beside, baseBeside }: Pair): boolean {
  if (figureOf(row, base) === null) return false;
  const [past, archived] = [pastReference(context, row, measure), pastReference(context, row, base)];
  if (past !== null) return apart(figureOf(row, measure), past) < NEAR;
  if (archived !== null) return apart(figureOf(row, base), archived) >= NEAR;
  const usual = usualRatio(context, row, measure);
  const ours = apart(figureOf(row, measure), times(figureOf(row, beside), usual));
  const theirs = apart(figureOf(row, base), times(figureOf(row, baseBeside), usual));
  // With nothing beside last year's figure, this year's is right where the one beside it says so.
  const isAlone = !figureOf(row, baseBeside) && Boolean(figureOf(row, beside));
  return isAlone ? ours < NEAR : theirs > ours + NEAR;
}

/** Whether anything but the two figures themselves tells which of them is wrong. */
function isTellable(context: CheckContext, row: Row, { measure, base, beside, baseBeside }: Pair): boolean {
  if (figureOf(row, base) === null) return true;
  if (figureOf(row, beside) !== null || figureOf(row, baseBeside) !== null) return true;
  return pastReference(context, row, measure) !== null || historicFigure(context, row.indicator, base) !== undefined;
}

/** How many times the row's other column a figure is in an average month. */
function usualRatio({ list, submission }: CheckContext, { indicator }: Row, measure: Pair["measure"]): number {
  const { period } = submission.identity;
  if (!period || !isRunningTotal(indicator)) return 1;
  const share = monthsInColumn(list, indicator, period) / monthsCovered(indicator, period);
  return measure === "month" ? share : 1 / share;
}

function times(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor;
}

/** How many powers of ten lie between two figures; 0 where that has no meaning. */
function apart(value: number | null, other: number | null): number {
  return value && other && value > 0 && other > 0 ? Math.abs(Math.log10(value / other)) : 0;
}

function hasNoReference(context: CheckContext, row: Row): boolean {
  const current = PAIRS.filter(({ measure }) => stateOf(row, measure) === "number");
  return (
    current.length > 0 &&
    current.every(
      (pair) =>
        stateOf(row, pair.base) !== "not-applicable" &&
        baseOf(context, row, pair) === null &&
        pastReference(context, row, pair.measure) === null,
    )
  );
}
