import type { LevelMeasure } from "../../measure";
import type { CheckContext } from "../check";
import { asksAll, intervalOf, type Row, rowOf } from "./rows";
import { divide, type Interval, times } from "./tolerance";

/** The rows a share or per-head figure is made of, where the form has both and asks this measure of them. */
export function ratioRows(context: CheckContext, { indicator }: Row, measure: LevelMeasure) {
  if (!indicator.ratio || !indicator.measures.includes(measure)) return null;
  const numerator = rowOf(context, indicator.ratio.numerator);
  const denominator = rowOf(context, indicator.ratio.denominator);
  if (!numerator?.due || !denominator?.due) return null;
  return asksAll(numerator, [measure]) && asksAll(denominator, [measure])
    ? { numerator, denominator, scale: indicator.ratio.scale }
    : null;
}

/** The ratio as its numerator and denominator give it; null where they do not. */
export function ratioOf(context: CheckContext, row: Row, measure: LevelMeasure): Interval | null {
  const rows = ratioRows(context, row, measure);
  const numerator = rows && intervalOf(rows.numerator, measure);
  const denominator = rows && intervalOf(rows.denominator, measure);
  return rows && numerator && denominator ? times(divide(numerator, denominator), rows.scale) : null;
}
