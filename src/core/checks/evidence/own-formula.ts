import { derivationOf, isFormulaOf, type Operand, operandsOf } from "../../form/derivation";
import type { Measure } from "../../measure";
import type { CheckContext } from "../check";
import { factsOf } from "./indexed";
import { rowOf } from "./rows";

/** Whether the form's own formula stands in a figure's cell. */
export function isWorkedOut(context: CheckContext, indicator: string, measure: Measure): boolean {
  return operandsIn(context, { indicator, measure }).length > 0;
}

/** Whether the form's own formulas work out a figure from another, be it by way of others. */
export function isWorkedOutFrom(context: CheckContext, figure: Operand, source: Operand, depth = DEEPEST): boolean {
  return operandsIn(context, figure).some(
    (operand) =>
      (operand.indicator === source.indicator && operand.measure === source.measure) ||
      (depth > 0 && isWorkedOutFrom(context, operand, source, depth - 1)),
  );
}

/** Totals of totals, a share of these and its growth; a circle of formulas ends here, too. */
const DEEPEST = 4;

/** What the formula in a figure's cell works it out from; none where it is not the form's own. */
function operandsIn(context: CheckContext, { indicator, measure }: Operand): readonly Operand[] {
  const row = rowOf(context, indicator);
  const formula = row?.facts[measure]?.formula;
  const derivation = row && formula !== undefined && context.form && derivationOf(context.form, row.indicator, measure);
  if (!derivation) return [];
  const addressOf = (operand: Operand) => factsOf(context.own, operand.indicator)[operand.measure]?.cell ?? "#REF!";
  return isFormulaOf(formula, derivation, addressOf) ? operandsOf(derivation) : [];
}
