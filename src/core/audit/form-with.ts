import { type Derivation, derive, type Operand, operandsOf } from "../form/derivation";
import { placeOf, workedOutBy } from "../form/worked-out";
import { samePeriod } from "../period";
import type { TargetList } from "../targets/schema";
import type { SourceFigure, StoredComponent } from "./stored";

/** The figures of a form, by their place; null where the summary does not tell one. */
type FormFigures = ReadonlyMap<string, number | null>;

/** What changes on a form when one of its figures does: that one, and every figure the form works out from it. */
export function formWith(
  source: SourceFigure,
  value: number,
  evidence: readonly StoredComponent[],
  list: TargetList,
): FormFigures {
  const before = figuresBeside(source, evidence);
  const after = new Map([...before, [placeOf(source), value]]);
  const changed = new Map([[placeOf(source), value as number | null]]);
  const formulas = workedOutBy(list, source.department);
  const settled = new Set([placeOf(source)]);
  const settle = (place: string): void => {
    const formula = formulas.get(place);
    if (!formula || settled.has(place)) return;
    settled.add(place);
    const operands = operandsOf(formula).map(placeOf);
    for (const operand of operands) settle(operand);
    if (!operands.some((operand) => changed.has(operand))) return;
    const worked = workOut(place, formula, before, after);
    after.set(place, worked);
    changed.set(place, worked);
  };
  for (const place of formulas.keys()) settle(place);
  return changed;
}

function figuresBeside(source: SourceFigure, evidence: readonly StoredComponent[]): FormFigures {
  const own = evidence.filter((one) => one.department === source.department && samePeriod(one.period, source.period));
  return new Map(own.map((one) => [placeOf(one), one.value]));
}

/** A total moves as its parts do, also beside a part the summary does not tell; all else needs every operand. */
function workOut(place: string, formula: Derivation, before: FormFigures, after: FormFigures): number | null {
  const standing = (figures: FormFigures) => (operand: Operand) => figures.get(placeOf(operand)) ?? null;
  if (formula.kind !== "total") {
    const worked = derive(formula, standing(after));
    return worked === "—" ? null : worked;
  }
  const moves = formula.parts.map((part) => (standing(after)(part) ?? 0) - (standing(before)(part) ?? 0));
  const total = before.get(place) ?? null;
  return total === null ? null : moves.reduce((sum, move) => sum + move, total);
}
