import type { Finding, Suggestion } from "../../findings/finding";
import type { Measure } from "../../measure";
import { sameNumber } from "../../numbers";
import type { Check, CheckContext } from "../check";
import { previousForm } from "../evidence/calendar";
import { derivedFigure } from "../evidence/derived-figure";
import { dueRows, figureOf, periodOf, placeOf, type Row } from "../evidence/rows";
import { at, reporter } from "../report";

const { fail, undecided } = reporter("V05", "A");

export const V05: Check = {
  code: "V05",
  kind: "format",
  level: "A",
  appliesTo: () => true,
  run(context) {
    if (context.form && periodOf(context) === null) return [undecided(context, "period-unknown", {})];
    const figures = dueRows(context).flatMap((row) =>
      row.indicator.measures.flatMap((measure) => blankFigure(context, row, measure)),
    );
    return [...figures, ...blankMilestones(context)];
  },
};

function blankFigure(context: CheckContext, row: Row, measure: Measure): Finding[] {
  if (row.facts[measure]?.state !== "blank" || isWaiting(context, row, measure)) return [];
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
  return unchanged ? { kind: "enter-zero", changes: [{ ...placeOf(fact), value: 0 }], args: { value: 0 } } : null;
}

function blankMilestones(context: CheckContext): Finding[] {
  const names = new Map(context.form?.milestones.map(({ id, nameZh }) => [id, nameZh]));
  return context.submission.milestones
    .filter(({ milestone, state, raw }) => names.has(milestone) && state === null && raw.trim() === "")
    .map((report) => {
      const args = { milestone: names.get(report.milestone)! };
      return fail(context, "blank-milestone", { cells: [placeOf(report)] }, { args });
    });
}
