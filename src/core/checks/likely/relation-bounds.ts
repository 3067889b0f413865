import { isGrowth } from "../../measure";
import type { Relation } from "../../targets/schema";
import type { CheckContext } from "../check";
import { type RelationOperand, relationOperands } from "../evidence/relations";
import { intervalOf, stateOf } from "../evidence/rows";
import { add, exactly, type Interval, times, widen } from "../evidence/tolerance";
import type { Bound } from "./bound";
import type { Figures } from "./figures";
import { boundOn, type Made, NO_FIGURES, plus, toldBy } from "./made";

/** What declared relations (审核关系) ask of the form's own figures, those of other units at hand standing as they are. */
export function relationBounds(context: CheckContext, figures: Figures): Bound[] {
  return context.list.relations.flatMap((relation) => {
    const operands = relationOperands(context, relation);
    return operands ? boundOf(context, relation, operands, figures) : [];
  });
}

function boundOf(
  context: CheckContext,
  relation: Relation,
  operands: readonly RelationOperand[],
  { made }: Figures,
): Bound[] {
  const own = context.submission.identity.department;
  const sides = [operands.slice(0, relation.left.length), operands.slice(relation.left.length)];
  if (sides.some(isSilent)) return [];
  let left: Made | undefined = NO_FIGURES;
  let standing = exactly(0);
  for (const [place, operand] of operands.entries()) {
    const factor = place < relation.left.length ? operand.factor : -operand.factor;
    const { measure } = operand;
    if (operand.department === own && !isGrowth(measure)) {
      if (stateOf(operand, measure) !== "missing") left = plus(left, made(operand.indicator.id, measure), factor);
      else if (relation.missing !== "zero") return [];
    } else {
      const interval = intervalOf(operand, measure);
      if (interval) standing = add(standing, times(interval, factor));
      else if (relation.missing !== "zero" && stateOf(operand, measure) === "missing") return [];
    }
  }
  for (const term of relation.right) if ("constant" in term) standing = add(standing, exactly(-term.constant));
  const first = operands.find(({ department }) => department === own);
  if (!first) return [];
  return boundOn(left, rest(relation, times(standing, -1)), toldBy(relation.check, first.indicator.id, first.measure));
}

/** Whether nothing on a side applies. */
function isSilent(side: readonly RelationOperand[]): boolean {
  return side.length > 0 && side.every((operand) => stateOf(operand, operand.measure) === "not-applicable");
}

/** Where the left side less the right one may lie, apart from what stands. */
function rest({ operator, tolerance }: Relation, standing: Interval): Interval {
  const { low, high } = widen(standing, tolerance);
  const step = (limit: number) => STRICTLY * Math.max(1, Math.abs(limit));
  switch (operator) {
    case "=":
      return { low, high };
    case "<=":
      return { low: Number.NEGATIVE_INFINITY, high };
    case ">=":
      return { low, high: Number.POSITIVE_INFINITY };
    case "<":
      return { low: Number.NEGATIVE_INFINITY, high: high - step(high) };
    case ">":
      return { low: low + step(low), high: Number.POSITIVE_INFINITY };
  }
}

/** More than two numbers taken as one may differ. */
const STRICTLY = 1e-8;
