import { derivationOf, derive, type FigureContent } from "../../form/derivation";
import { type Form, isDue } from "../../form/form";
import type { CellAddress } from "../../grid/grid";
import type { Measure } from "../../measure";
import type { Period } from "../../period";
import type { Indicator } from "../../targets/schema";
import type { CheckContext, CheckInput } from "../check";
import { factsOf, type IndexedSubmission, type Row, type RowFacts, type Rows } from "./indexed";
import { type Interval, stated } from "./tolerance";

export type { Row } from "./indexed";

/** number: usable. not-applicable: "—", a statement of its own. missing: blank, unreadable or not found. */
export type FigureState = "number" | "not-applicable" | "missing";

/** The month the submission is checked for: the one asked for, else the one it states. */
export function periodOf({ period, submission }: Pick<CheckInput, "period" | "submission">): Period | null {
  return period ?? submission.identity.period;
}

/** The input with what checks look up in it, each put together once for all of them. */
export function contextOf(input: CheckInput, own: IndexedSubmission): CheckContext {
  return { ...input, own, rows: rowsOfForm(input, own) };
}

function rowsOfForm(input: CheckInput, own: IndexedSubmission): Rows {
  const { form } = input;
  const period = periodOf(input);
  const all = (form?.rows ?? []).map(({ indicator }): Row => {
    const due = period !== null && isDue(indicator, period.month);
    return { indicator, due, facts: withIncomputable(form!, indicator, own) };
  });
  const due = all.filter((row) => row.due);
  return { all, due, byIndicator: new Map(all.map((row) => [row.indicator.id, row])) };
}

/**
 * The facts of a row. Where the form's formula has all it is worked out from and still shows nothing, for a divisor that
 * is not positive or a "—" among its figures, nothing is missing and nothing can be there: that is as good as "—".
 */
function withIncomputable(form: Form, indicator: Indicator, own: IndexedSubmission): RowFacts {
  const submitted = factsOf(own, indicator.id);
  let result = submitted;
  for (const fact of Object.values(submitted)) {
    const derivation = fact.state === "blank" ? derivationOf(form, indicator, fact.measure) : null;
    if (!derivation) continue;
    let isComplete = true;
    const value = derive(derivation, (operand) => {
      const standing = contentOf({ facts: factsOf(own, operand.indicator) }, operand.measure);
      if (standing === null) isComplete = false;
      return standing;
    });
    if (!isComplete || typeof value === "number") continue;
    result = { ...result, [fact.measure]: { ...fact, state: "not-applicable", raw: value ?? "" } };
  }
  return result;
}

/** Whether the form cannot compute this figure from those it has: a growth over nothing, a share of nothing. */
export function isIncomputable({ facts }: Pick<Row, "facts">, measure: Measure): boolean {
  return facts[measure]?.state === "not-applicable" && facts[measure].raw === "";
}

/** The rows of the form, in form order. */
export function rowsOf(context: CheckContext): readonly Row[] {
  return context.rows.all;
}

/** The rows this month's form asks for. */
export function dueRows(context: CheckContext): readonly Row[] {
  return context.rows.due;
}

export function rowOf(context: CheckContext, indicator: string): Row | undefined {
  return context.rows.byIndicator.get(indicator);
}

export function stateOf({ facts }: Pick<Row, "facts">, measure: Measure): FigureState {
  const fact = facts[measure];
  if (fact?.state === "not-applicable") return "not-applicable";
  return fact?.state === "value" && fact.value !== null ? "number" : "missing";
}

/** What stands for a figure that another is worked out from. */
export function contentOf(row: Pick<Row, "facts">, measure: Measure): FigureContent {
  return stateOf(row, measure) === "not-applicable" ? "—" : figureOf(row, measure);
}

/** The figure of a measure; null where there is no usable number. */
export function figureOf({ facts }: Pick<Row, "facts">, measure: Measure): number | null {
  const fact = facts[measure];
  return fact?.state === "value" ? fact.value : null;
}

/** The figure with its rounding; null where there is no usable number. */
export function intervalOf(row: Pick<Row, "facts" | "indicator">, measure: Measure): Interval | null {
  const value = figureOf(row, measure);
  return value === null ? null : stated(row.indicator, measure, value);
}

/** Whether the form asks all of these of the indicator. */
export function asksAll({ indicator }: Pick<Row, "indicator">, measures: readonly Measure[]): boolean {
  return measures.every((measure) => indicator.measures.includes(measure));
}

/** What a rule over these figures meets: a missing one leaves it open, a "—" makes it pointless. */
export function readiness(row: Row, measures: readonly Measure[]): "ready" | "missing" | "pointless" {
  let found: "ready" | "missing" = "ready";
  for (const measure of measures) {
    const state = stateOf(row, measure);
    if (state === "not-applicable") return "pointless";
    if (state === "missing") found = "missing";
  }
  return found;
}

/** The cells of these figures, as far as they were found. */
export function cellsOf({ facts }: Pick<Row, "facts">, measures: readonly Measure[]): CellAddress[] {
  return measures.flatMap((measure) => {
    const fact = facts[measure];
    return fact ? [cellAddressOf(fact)] : [];
  });
}

export function cellAddressOf({ sheet, cell }: CellAddress): CellAddress {
  return { sheet, cell };
}
