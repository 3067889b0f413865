import type { Finding } from "../../findings/finding";
import { LEVEL_MEASURES, type LevelMeasure } from "../../measure";
import type { Check, CheckContext } from "../check";
import { isNonNegative } from "../evidence/quantity";
import { isRelated, relationFindings } from "../evidence/relations";
import { asksAll, cellsOf, dueRows, figureOf, intervalOf, type Row, rowOf, stateOf } from "../evidence/rows";
import { hasSpoken } from "../evidence/spoken";
import { surelyLess } from "../evidence/tolerance";
import { at, findingReporter } from "../report";

const report = findingReporter("V17", "A");

export const V17: Check = {
  code: "V17",
  kind: "within-form",
  level: "A",
  looksBack: true,
  appliesTo: ({ id, partOf }, list) =>
    partOf !== undefined || list.indicators.some((part) => part.partOf === id) || isRelated(list, "V17", { id }),
  run: (context) => [
    ...dueRows(context).flatMap((row) => checkPart(context, row)),
    ...relationFindings("V17", context, {
      broken: (place, details) => [report.fail(context, "relation", place, details)],
      open: (place, args) => [report.undecided(context, "relation-open", place, { args })],
      absent: (place, args) => [report.undecided(context, "form-not-at-hand", place, { args })],
    }),
  ],
};

function checkPart(context: CheckContext, row: Row): Finding[] {
  const whole = row.indicator.partOf === undefined ? undefined : rowOf(context, row.indicator.partOf);
  if (!whole?.due || !isNonNegative(row.indicator) || !isNonNegative(whole.indicator)) return [];
  const measures = LEVEL_MEASURES.filter((measure) => asksAll(row, [measure]) && asksAll(whole, [measure]));
  const both = [row, whole];
  const findings = measures.flatMap((measure) => {
    const [part, all] = both.map((one) => intervalOf(one, measure));
    if (!part || !all || !surelyLess(all, part)) return [];
    // A figure that cannot be has to be mended anyway, and says nothing of the other.
    if (both.some(({ indicator }) => hasSpoken(context, "V09", indicator.id, measure))) return [];
    if (isWholeToBlame(context, row, whole, measure)) {
      const args = { value: figureOf(whole, measure)!, partIndicator: row.indicator.id, part: figureOf(row, measure)! };
      const place = { ...at(whole, measure), cells: [whole, row].flatMap((one) => cellsOf(one, [measure])) };
      return [report.fail(context, "whole-below-part", place, { args })];
    }
    const args = {
      value: figureOf(row, measure)!,
      wholeIndicator: whole.indicator.id,
      whole: figureOf(whole, measure)!,
    };
    const cells = both.flatMap((one) => cellsOf(one, [measure]));
    return [report.fail(context, "part-above-whole", { indicator: row.indicator.id, measure, cells }, { args })];
  });
  const open = measures.filter((measure) => isOpen(both.map((one) => stateOf(one, measure))));
  if (open.length === 0) return findings;
  const args = { wholeIndicator: whole.indicator.id, measures: open };
  const cells = both.flatMap((one) =>
    cellsOf(
      one,
      open.filter((measure) => stateOf(one, measure) === "missing"),
    ),
  );
  const place = { indicator: row.indicator.id, measure: open[0]!, cells };
  return [...findings, report.undecided(context, "missing-part", place, { args })];
}

/** Whether the whole lost its size beside its own history while the part kept it. */
function isWholeToBlame(context: CheckContext, part: Row, whole: Row, measure: LevelMeasure): boolean {
  const [ofPart, ofWhole] = [part, whole].map(({ indicator }) => hasSpoken(context, "V08", indicator.id, measure));
  return ofWhole === true && ofPart === false;
}

function isOpen(states: readonly string[]): boolean {
  return states.includes("missing") && !states.includes("not-applicable");
}
