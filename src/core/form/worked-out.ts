import { MEASURES } from "../measure";
import { onceFor } from "../once-for";
import type { TargetList } from "../targets/schema";
import { type Derivation, derivationOf, type Operand } from "./derivation";
import { type Form, formOf } from "./form";

/** What a form works out by itself, by `placeOf` the figure; its plain inputs are not in it. */
export type WorkedOut = ReadonlyMap<string, Derivation>;

const NOTHING: WorkedOut = new Map();

const workedOutOn = onceFor(
  (form: Form): WorkedOut =>
    new Map(
      form.rows.flatMap(({ indicator }) =>
        MEASURES.flatMap((measure) => {
          const derivation = derivationOf(form, indicator, measure);
          return derivation ? [[placeOf({ indicator: indicator.id, measure }), derivation] as const] : [];
        }),
      ),
    ),
);

/** What a department's form works out by itself; nothing for a department the list does not have. */
export function workedOutBy(list: TargetList, department: string): WorkedOut {
  const known = list.departments.find(({ id }) => id === department);
  const form = known && formOf(list, known);
  return form ? workedOutOn(form) : NOTHING;
}

/** A figure's place on its form. */
export function placeOf({ indicator, measure }: Operand): string {
  return `${indicator}/${measure}`;
}
