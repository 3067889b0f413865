import type { Measure } from "../measure";
import type { Indicator } from "../targets/schema";
import type { Figures } from "./figures";
import { type Gathered, gather, totalOf } from "./gather";
import { type IndicatorLookup, type MadeFigure, makeFigure, recipeOf } from "./recipe";
import type { SummaryRow } from "./summary";

/** A district figure with what it is made of. */
export interface RolledUpFigure extends Gathered, MadeFigure {
  readonly method: SummaryRow["method"];
}

/** The district's figure from its units' figures. */
export function rollUpFigure(
  indicator: Indicator,
  measure: Measure,
  figures: Figures,
  find: IndicatorLookup,
): RolledUpFigure {
  const recipe = recipeOf(indicator, measure, find);
  const gathered = gather(recipe.sides, figures);
  const { composition, expected, received } = gathered;
  const allAnswered = expected.length > 0 && received.length === expected.length;
  const { value, absent } = makeFigure(recipe, (operation) => totalOf(composition, operation), allAnswered);
  return rolledUpFrom(gathered, recipe.method, value, absent);
}

/** Spelled out field by field, since this is made for every row and spreading costs more than the arithmetic. */
export function rolledUpFrom(
  { composition, expected, received }: Gathered,
  method: RolledUpFigure["method"],
  value: number | null,
  absent: RolledUpFigure["absent"],
): RolledUpFigure {
  return { composition, expected, received, method, value, absent };
}
