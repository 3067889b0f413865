import { derivationOf, derive, type Operand } from "../../form/derivation";
import type { Measure } from "../../measure";
import type { CheckContext } from "../check";
import { factsOf } from "./indexed";
import { contentOf, intervalOf, type Row, rowOf } from "./rows";
import { add, divide, exactly, growthOf, type Interval, times } from "./tolerance";

/** What the form's formula gives from the figures submitted: null while it shows nothing, undefined where there is none. */
export function derivedFigure(
  { form, own }: CheckContext,
  { indicator }: Row,
  measure: Measure,
): number | null | undefined {
  const derivation = form && derivationOf(form, indicator, measure);
  if (!derivation) return undefined;
  const result = derive(derivation, (operand) =>
    contentOf({ facts: factsOf(own, operand.indicator) }, operand.measure),
  );
  return result === "—" ? null : result;
}

/** What the form's formula may give for the figures before they were rounded; null where it gives nothing. */
export function derivedInterval(context: CheckContext, row: Row, measure: Measure): Interval | null {
  if (derivedFigure(context, row, measure) == null) return null;
  const derivation = derivationOf(context.form!, row.indicator, measure)!;
  // Only a part of a total can be without a figure here: it does not apply and adds nothing.
  const interval = ({ indicator, measure: own }: Operand) => intervalOf(rowOf(context, indicator)!, own) ?? exactly(0);
  if (derivation.kind === "total") return derivation.parts.map(interval).reduce(add, exactly(0));
  if (derivation.kind === "growth") return growthOf(interval(derivation.level), interval(derivation.base));
  return times(divide(interval(derivation.numerator), interval(derivation.denominator)), derivation.scale);
}
