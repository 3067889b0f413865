import type { Finding, Suggestion } from "../../findings/finding";
import { GROWTH_OPERANDS, isGrowth, type LevelMeasure, type Measure } from "../../measure";
import { sameNumber } from "../../numbers";
import type { Check, CheckContext } from "../check";
import { previousForm } from "../evidence/calendar";
import { dayIn, firstDayOfMonthIn } from "../evidence/day";
import { derivedFigure } from "../evidence/derived-figure";
import { historicFigure, lastFigure } from "../evidence/past";
import { restoration } from "../evidence/restoration";
import { cellAddressOf, dueRows, figureOf, periodOf, type Row, stateOf } from "../evidence/rows";
import { saysSomething } from "../explanation";
import { at, findingReporter } from "../report";

const { fail, undecided } = findingReporter("V05", "A");

export const V05: Check = {
  code: "V05",
  kind: "format",
  level: "A",
  looksBack: true,
  appliesTo: () => true,
  run(context) {
    if (context.form && periodOf(context) === null) return [undecided(context, "period-unknown", {})];
    const figures = dueRows(context).flatMap((row) =>
      row.indicator.measures.flatMap((measure) => blankFigure(context, row, measure)),
    );
    return [
      ...figures,
      ...dueRows(context).flatMap((row) => doubtfulDash(context, row)),
      ...milestoneFindings(context),
    ];
  },
};

function blankFigure(context: CheckContext, row: Row, measure: Measure): Finding[] {
  if (row.facts[measure]?.state !== "blank" || isWaiting(context, row, measure)) return [];
  // A figure that the form works out itself is blank because its formula was emptied or changed.
  const formula = restoration(context, row, measure);
  if (formula) return [fail(context, "blank-formula", at(row, measure), { suggestion: formula })];
  return [fail(context, "blank", at(row, measure), { suggestion: zeroFor(context, row, measure) })];
}

/** The form's own formula shows nothing until its operands are there; what is missing is they. */
function isWaiting(context: CheckContext, row: Row, measure: Measure): boolean {
  return row.facts[measure]?.formula !== undefined && derivedFigure(context, row, measure) === null;
}

/** A month left blank whose running total stands where it stood is a zero. */
function zeroFor(context: CheckContext, row: Row, measure: Measure): Suggestion | null {
  const fact = row.facts[measure];
  const cumulative = figureOf(row, "cumulative");
  const period = periodOf(context);
  if (measure !== "month" || !fact || cumulative === null || !period) return null;
  const before = previousForm(context.list, row.indicator, period);
  const department = context.submission.identity.department ?? "";
  const last = before && context.history.find(department, row.indicator.id, "cumulative", before)?.value;
  const unchanged = before ? last != null && sameNumber(last, cumulative) : cumulative === 0;
  return unchanged ? { kind: "enter-zero", changes: [{ ...cellAddressOf(fact), value: 0 }], args: { value: 0 } } : null;
}

/** "—" where a figure is to be expected: the unit reported it before, or its row goes on as if it applied. */
function doubtfulDash(context: CheckContext, row: Row): Finding[] {
  const dashes = row.indicator.measures.filter((measure) => isDash(row, measure));
  const reported = dashes.filter((measure) => !isGrowth(measure) && earlierFigure(context, row, measure));
  if (reported.length > 0) return [dash(context, row, "dash-after-figure", reported)];
  const torn = dashes.filter((measure) => isTorn(row, measure));
  const levels = torn.filter((measure) => !isGrowth(measure));
  if (levels.length > 0) return [dash(context, row, "dash-beside-figure", levels)];
  return torn.length > 0 ? [dash(context, row, "dash-for-growth", torn)] : [];
}

/**
 * Whether other columns of the row show that the one with "—" applies: the month and the year so far apply together, what
 * there was last year or has grown is there this year, and growth can be told of a level and a positive base. Last year's
 * columns may be without a figure for what is new.
 */
function isTorn(row: Row, measure: Measure): boolean {
  if (isGrowth(measure)) {
    const { level, base } = GROWTH_OPERANDS[measure];
    return figureOf(row, level) !== null && (figureOf(row, base) ?? 0) > 0;
  }
  return SIGNS_OF[measure].some((other) => figureOf(row, other));
}

const SIGNS_OF = {
  month: ["cumulative", "monthLastYear", "monthGrowth"],
  cumulative: ["month", "cumulativeLastYear", "growth"],
  monthLastYear: ["cumulativeLastYear"],
  cumulativeLastYear: ["monthLastYear"],
} as const satisfies Record<LevelMeasure, readonly Measure[]>;

function dash(
  context: CheckContext,
  row: Row,
  variant: "dash-after-figure" | "dash-beside-figure" | "dash-for-growth",
  measures: readonly Measure[],
): Finding {
  const [only] = measures;
  const suggestion = only !== undefined && measures.length === 1 ? restoration(context, row, only) : null;
  return fail(context, variant, at(row, ...measures), { level: "C", args: { measures }, suggestion });
}

/** Of a figure the form works out, its operands are asked about. */
function isDash(row: Row, measure: Measure): boolean {
  return stateOf(row, measure) === "not-applicable" && row.facts[measure]?.formula === undefined;
}

function earlierFigure(context: CheckContext, { indicator }: Row, measure: LevelMeasure): boolean {
  const last = lastFigure(context, indicator, measure);
  if (last && last.value !== 0) return true;
  if (measure === "month" || measure === "cumulative") return false;
  return (historicFigure(context, indicator, measure)?.value ?? 0) !== 0;
}

/** What the foot of 重点任务 asks of each line. */
function milestoneFindings(context: CheckContext): Finding[] {
  const names = new Map(context.form?.milestones.map(({ id, nameZh }) => [id, nameZh]));
  const reportedOn = dayIn(context.submission.signatures.reportedOn?.text ?? "", periodOf(context));
  return context.submission.milestones.flatMap((report): Finding[] => {
    const { state, raw, date, note } = report;
    const name = names.get(report.milestone);
    if (name === undefined) return [];
    const at = (cell: string) => ({ cells: [{ sheet: report.sheet, cell }] });
    const args = { milestone: name };
    if (state === null) return raw.trim() === "" ? [fail(context, "blank-milestone", at(report.cell), { args })] : [];
    if (state === "受阻" && !saysSomething(note)) {
      return [fail(context, "blocked-without-reason", at(report.noteCell), { args })];
    }
    if (state !== "已完成") return [];
    const written = { ...args, date: date.trim() };
    const place = at(report.dateCell);
    if (written.date === "") return [fail(context, "completed-without-date", place, { args })];
    const done = dayIn(date, periodOf(context)) ?? firstDayOfMonthIn(date, periodOf(context));
    if (done === null) return [fail(context, "completed-unreadable", place, { args: written })];
    return reportedOn !== null && done > reportedOn ? [fail(context, "completed-later", place, { args: written })] : [];
  });
}
