import { exactSum } from "./sum";
import type { Component, Operation, SummaryRow } from "./summary";

/** A district figure, or one reporter's part of it, with what it is made of. */
export interface ComposedFigure<Source = Component> {
  readonly value: number | null;
  readonly composition: readonly Source[];
}

type Term = Pick<Component, "operation" | "value">;

/**
 * The figure its components make: the sum of what is added or taken, numerators over denominators times `scale`, or
 * growth in percent of the levels over their bases. Null where nothing was reported or the divisor is not positive.
 */
export function compose(terms: readonly Term[], scale: number): number | null {
  const sum = (operation: Operation) => {
    const values = terms.flatMap((term) => (term.operation === operation && term.value !== null ? term.value : []));
    return values.length > 0 ? exactSum(values) : null;
  };
  const quotient = (above: number | null, below: number | null) =>
    above === null || below === null || below <= 0 ? null : above / below;
  const has = (operation: Operation) => terms.some((term) => term.operation === operation);
  if (has("numerator")) {
    const ratio = quotient(sum("numerator"), sum("denominator"));
    return ratio === null ? null : ratio * scale;
  }
  if (has("level")) {
    const ratio = quotient(sum("level"), sum("base"));
    return ratio === null ? null : (ratio - 1) * 100;
  }
  return sum("add") ?? sum("take");
}

/** The row's figure, or that of one reporter alone. */
export function figureOf(
  row: Pick<SummaryRow, "value" | "composition">,
  reporter: string | null,
  scale: number,
): ComposedFigure {
  if (reporter === null) return row;
  const composition = row.composition.filter(({ department }) => department === reporter);
  return { value: compose(composition, scale), composition };
}
