import { derivationOf, derive } from "../../form/derivation";
import type { Measure } from "../../measure";
import type { CheckContext } from "../check";
import { factsOf, figureOf, type Row } from "./rows";

/** What the form's formula gives from the figures submitted: null while it shows nothing, undefined where there is none. */
export function derivedFigure(
  { form, submission }: CheckContext,
  { indicator }: Row,
  measure: Measure,
): number | null | undefined {
  const derivation = form && derivationOf(form, indicator, measure);
  if (!derivation) return undefined;
  const facts = factsOf(submission);
  return derive(derivation, (operand) => figureOf({ facts: facts.get(operand.indicator) ?? {} }, operand.measure));
}
