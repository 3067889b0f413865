import type { Suggestion } from "../../findings/finding";
import { derivationOf, formulaOf, isFormulaOf, type Operand } from "../../form/derivation";
import type { Measure } from "../../measure";
import type { CheckContext } from "../check";
import { factsOf } from "./indexed";
import { cellAddressOf, type Row } from "./rows";

/** The form's own formula back in its cell; null where the form computes nothing or an operand's cell is lost. */
export function restoration(context: CheckContext, { indicator, facts }: Row, measure: Measure): Suggestion | null {
  const fact = facts[measure];
  const derivation = context.form && derivationOf(context.form, indicator, measure);
  if (!fact || !derivation) return null;
  let found = true;
  const addressOf = (operand: Operand) => {
    const cell = factsOf(context.own, operand.indicator)[operand.measure]?.cell;
    if (cell === undefined) found = false;
    return cell ?? "";
  };
  const formula = `=${formulaOf(derivation, addressOf)}`;
  if (!found || (fact.formula !== undefined && isFormulaOf(fact.formula, derivation, addressOf))) return null;
  return { kind: "restore-formula", changes: [{ ...cellAddressOf(fact), value: formula }], args: { formula } };
}
