import type { Finding } from "../../findings/finding";
import { printedDifference } from "../../numbers";
import { indicatorOf } from "../../targets/indicators";
import type { Check, CheckContext } from "../check";
import { departs } from "../evidence/departure";
import { factsOf, type IndexedSubmission } from "../evidence/indexed";
import { formFrom, isRelated, relationFindings } from "../evidence/relations";
import { dueRows, figureOf, intervalOf, type Row, rowOf, stateOf } from "../evidence/rows";
import { canBeEqual } from "../evidence/tolerance";
import { at, type FindingSubject, findingReporter } from "../report";

const report = findingReporter("V19", "B");

export const V19: Check = {
  code: "V19",
  kind: "across-forms",
  level: "B",
  looksBack: true,
  appliesTo: (indicator, list) =>
    (indicator.reporting === "same" && indicator.reporters.length > 1) || isRelated(list, "V19", indicator),
  run(context) {
    const absent = new Set<string>();
    const waiting = new Set<string>();
    const findings = relationFindings("V19", context, {
      broken: (place, details) => [
        isToBlame(context, place, details.args.relation)
          ? report.fail(context, "relation", place, details)
          : report.fail(context, "relation-elsewhere", place, { ...details, level: "D" }),
      ],
      open: (place, args) => [report.undecided(context, "relation-open", place, { args })],
      absent: ({ indicator }, { departments }) => {
        for (const department of departments) absent.add(department);
        waiting.add(indicator!);
        return [];
      },
    });
    for (const row of dueRows(context)) {
      if (row.indicator.reporting !== "same") continue;
      for (const department of row.indicator.reporters) {
        if (department === context.submission.identity.department) continue;
        const other = formFrom(context, department);
        if (other) findings.push(...compare(context, row, other, department));
        else {
          absent.add(department);
          waiting.add(row.indicator.id);
        }
      }
    }
    if (absent.size === 0) return findings;
    // Said once for the form, however many figures wait for the others.
    const args = { departments: [...absent], indicators: [...waiting] };
    return [...findings, report.undecided(context, "forms-not-at-hand", {}, { args })];
  },
};

function compare(context: CheckContext, row: Row, other: IndexedSubmission, department: string): Finding[] {
  const theirs = { ...row, facts: factsOf(other, row.indicator.id) };
  const open = row.indicator.measures.filter((measure) =>
    [row, theirs].some((one) => stateOf(one, measure) === "missing"),
  );
  const findings = row.indicator.measures.flatMap((measure) => {
    const intervals = [intervalOf(row, measure), intervalOf(theirs, measure)];
    if (!intervals[0] || !intervals[1] || canBeEqual(intervals[0], intervals[1])) return [];
    const value = figureOf(row, measure)!;
    const otherValue = figureOf(theirs, measure)!;
    const args = {
      otherDepartment: department,
      value,
      other: otherValue,
      difference: printedDifference(value, otherValue),
    };
    const place = at(row, measure);
    const mine = departs(context, row, measure) === true;
    const their = departs({ ...context, submission: other.submission }, theirs, measure) === true;
    if (mine && !their) return [report.fail(context, "differs", place, { args })];
    const variant = their && !mine ? "differs-elsewhere" : "differs-unsettled";
    return [report.fail(context, variant, place, { args, level: "D" })];
  });
  if (open.length === 0) return findings;
  const args = { otherDepartment: department, measures: open };
  return [...findings, report.undecided(context, "figure-open", at(row, ...open), { args })];
}

/** Whether of the units of a broken relation this one alone departs from what it reported before. */
function isToBlame(context: CheckContext, { indicator, measure }: FindingSubject, id: string): boolean {
  const own = indicator === undefined ? undefined : rowOf(context, indicator);
  if (!own || !measure || departs(context, own, measure) !== true) return false;
  const { left, right } = context.list.relations.find((relation) => relation.id === id)!;
  return ![...left, ...right].some((term) => {
    if (!("indicator" in term) || !term.department || term.department === context.submission.identity.department) {
      return false;
    }
    const other = formFrom(context, term.department);
    const row = { ...own, indicator: indicatorOf(context.list, term.indicator) };
    return (
      other !== undefined &&
      departs(
        { ...context, submission: other.submission },
        { ...row, facts: factsOf(other, term.indicator) },
        term.measure,
      ) === true
    );
  });
}
