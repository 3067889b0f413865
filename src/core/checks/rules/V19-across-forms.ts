import type { Finding } from "../../findings/finding";
import type { Check, CheckContext } from "../check";
import { isRelated, relationFindings, submissionOf } from "../evidence/relations";
import { dueRows, factsOf, figureOf, intervalOf, type Row, stateOf } from "../evidence/rows";
import { canBeEqual } from "../evidence/tolerance";
import { at, reporter } from "../report";

const report = reporter("V19", "B");

export const V19: Check = {
  code: "V19",
  kind: "across-forms",
  level: "B",
  appliesTo: (indicator, list) =>
    (indicator.reporting === "same" && indicator.reporters.length > 1) || isRelated(list, "V19", indicator),
  run(context) {
    const absent = new Set<string>();
    const waiting = new Set<string>();
    const findings = relationFindings("V19", context, {
      broken: (place, details) => [report.fail(context, "relation", place, details)],
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
        const other = submissionOf(context, department);
        if (other) findings.push(...compare(context, row, department, factsOf(other).get(row.indicator.id)));
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

function compare(context: CheckContext, row: Row, department: string, facts: Row["facts"] = {}): Finding[] {
  const theirs = { indicator: row.indicator, facts };
  const open = row.indicator.measures.filter((measure) =>
    [row, theirs].some((one) => stateOf(one, measure) === "missing"),
  );
  const findings = row.indicator.measures.flatMap((measure) => {
    const [mine, other] = [intervalOf(row, measure), intervalOf(theirs, measure)];
    if (!mine || !other || canBeEqual(mine, other)) return [];
    const value = figureOf(row, measure)!;
    const otherValue = figureOf(theirs, measure)!;
    const args = { otherDepartment: department, value, other: otherValue, difference: value - otherValue };
    return [report.fail(context, "differs", at(row, measure), { args })];
  });
  if (open.length === 0) return findings;
  const args = { otherDepartment: department, measures: open };
  return [...findings, report.undecided(context, "figure-open", at(row, ...open), { args })];
}
