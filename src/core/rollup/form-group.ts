import type { Measure } from "../measure";
import type { Fact, FactState } from "../submission/submission";

/** What the cells of a form hold without their figures; many forms of a department have it in common. */
export type FormShape = readonly (readonly [indicator: string, measure: Measure, state: FactState])[];

/** Forms of one department, whatever their district, that have figures in the same cells. */
export interface FormGroup {
  readonly department: string;
  readonly shape: FormShape;
  readonly forms: number;
  /** Form after form the figures of those cells whose state is "value". */
  readonly figures: Float64Array;
}

/** The first of two cells for one figure counts. */
export function shapeOf(facts: readonly Fact[]): FormShape {
  return distinct(facts).map(({ indicator, measure, state }) => [indicator, measure, state]);
}

export function figuresOf(facts: readonly Fact[]): Float64Array {
  return Float64Array.from(distinct(facts).flatMap(({ value }) => (value === null ? [] : [value])));
}

function distinct(facts: readonly Fact[]): readonly Fact[] {
  const seen = new Set<string>();
  return facts.filter(({ indicator, measure }) => {
    const key = `${indicator} ${measure}`;
    return !seen.has(key) && seen.add(key);
  });
}
