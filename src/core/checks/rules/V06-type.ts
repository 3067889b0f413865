import type { Finding, Suggestion } from "../../findings/finding";
import type { Measure } from "../../measure";
import type { Fact } from "../../submission/submission";
import type { Check, CheckContext } from "../check";
import { historicFigure, lastFigure } from "../evidence/past";
import { halfWidth, plainNumber } from "../evidence/plain-number";
import { restoration } from "../evidence/restoration";
import { cellAddressOf, type Row, rowsOf } from "../evidence/rows";
import { at, findingReporter } from "../report";

const { fail, undecided } = findingReporter("V06", "A");

const ZERO_WORDS = new Set(["无", "没有", "零", "未发生"]);
const DASHES = /^[-—–―/\\]+$/;

export const V06: Check = {
  code: "V06",
  kind: "format",
  level: "A",
  looksBack: true,
  appliesTo: () => true,
  run(context) {
    if (!context.form) return [undecided(context, "form-unknown", {})];
    const figures = rowsOf(context).flatMap((row) =>
      Object.values(row.facts)
        .filter(({ state }) => state === "invalid")
        .map((fact) => findingOf(context, row, fact)),
    );
    return [...figures, ...unknownStates(context)];
  },
};

/** What stands in a formula for a cell that is gone. */
const LOST = "#REF!";

function findingOf(context: CheckContext, row: Row, fact: Fact): Finding {
  const place = at(row, fact.measure);
  const found = { raw: fact.raw };
  if (fact.raw.startsWith("#")) {
    return fail(context, "formula-error", place, { args: found, suggestion: restoration(context, row, fact.measure) });
  }
  if (fact.formula !== undefined && fact.raw === `=${fact.formula}`) {
    // A formula that lost its cells has no result however often it is saved.
    if (fact.formula.includes(LOST)) {
      const suggestion = restoration(context, row, fact.measure);
      return fail(context, "formula-error", place, { args: { raw: LOST }, suggestion });
    }
    return fail(context, "formula-no-result", place, { args: found });
  }
  const text = halfWidth(fact.raw);
  if (ZERO_WORDS.has(text)) {
    return fail(context, "word-for-zero", place, { args: found, suggestion: zero(fact) });
  }
  if (DASHES.test(text)) {
    // Where there was a figure before, a dash may as well stand for one not yet known.
    const suggestion = hasPast(context, row, fact.measure) ? null : plain(fact, "—", false);
    return fail(context, "dash", place, { args: found, suggestion });
  }
  // What a formula gives is mended where it comes from.
  const number =
    fact.formula === undefined ? plainNumber(fact.raw, row.indicator, fact.measure, context.list.header.units) : null;
  if (!number) return fail(context, "not-a-number", place, { args: found });
  const variant = number.approximate ? "approximate" : number.unit === "" ? "text-number" : "unit-in-cell";
  const args = { ...found, given: number.unit, value: number.value };
  // What is only about so much is offered where earlier forms can speak against it.
  const isOffered = !number.approximate || hasPast(context, row, fact.measure);
  const suggestion = isOffered ? plain(fact, number.value, number.literal) : null;
  return fail(context, variant, place, { args, suggestion });
}

function hasPast(context: CheckContext, { indicator }: Row, measure: Measure): boolean {
  const past =
    measure === "monthLastYear" || measure === "cumulativeLastYear"
      ? historicFigure(context, indicator, measure)
      : lastFigure(context, indicator, measure);
  return past !== undefined;
}

function zero(fact: Fact): Suggestion {
  return { kind: "enter-zero", changes: [{ ...cellAddressOf(fact), value: 0 }], args: { value: 0 } };
}

function plain(fact: Fact, value: number | string, asWritten: boolean): Suggestion {
  return { kind: "plain-number", changes: [{ ...cellAddressOf(fact), value }], args: { value, asWritten } };
}

function unknownStates(context: CheckContext): Finding[] {
  const names = new Map(context.form?.milestones.map(({ id, nameZh }) => [id, nameZh]));
  return context.submission.milestones
    .filter(({ milestone, state, raw }) => names.has(milestone) && state === null && raw.trim() !== "")
    .map((report) => {
      const args = { milestone: names.get(report.milestone)!, raw: report.raw };
      return fail(context, "unknown-state", { cells: [cellAddressOf(report)] }, { args });
    });
}
