import type { Finding } from "../../findings/finding";
import { printedDifference } from "../../numbers";
import { addMonths } from "../../period";
import type { Check } from "../check";
import { historicFigure, statedThen } from "../evidence/past";
import { dueRows, figureOf, intervalOf, periodOf, stateOf } from "../evidence/rows";
import { canBeEqual } from "../evidence/tolerance";
import { at, findingReporter } from "../report";

const { fail, missing, noHistory } = findingReporter("V12", "C");

const BASES = ["monthLastYear", "cumulativeLastYear"] as const;

export const V12: Check = {
  code: "V12",
  kind: "history",
  level: "C",
  looksBack: true,
  appliesTo: ({ measures }) => BASES.some((measure) => measures.includes(measure)),
  run(context) {
    const period = periodOf(context);
    if (!period) return [];
    const findings: Finding[] = [];
    const unknown: string[] = [];
    for (const row of dueRows(context)) {
      const asked = BASES.filter((measure) => row.indicator.measures.includes(measure));
      const blank = asked.filter((measure) => stateOf(row, measure) === "missing");
      if (blank.length > 0) findings.push(missing(context, row, blank));
      for (const measure of asked) {
        const figure = intervalOf(row, measure);
        if (!figure) continue;
        const archived = historicFigure(context, row.indicator, measure);
        if (!archived) {
          if (unknown.at(-1) !== row.indicator.id) unknown.push(row.indicator.id);
        } else if (!canBeEqual(figure, statedThen(row.indicator, measure, archived))) {
          const value = figureOf(row, measure)!;
          const args = { value, archived: archived.value, difference: printedDifference(value, archived.value) };
          findings.push(fail(context, "differs", at(row, measure), { args }));
        }
      }
    }
    return unknown.length > 0 ? [...findings, noHistory(context, addMonths(period, -12), unknown)] : findings;
  },
};
