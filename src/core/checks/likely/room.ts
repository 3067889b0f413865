import { type Inequality, type Room, roomsOf } from "../../linear/elimination";
import { type Bound, type Factor, leftFor, type Problem } from "./bound";

/**
 * Between what each open figure must lie for all bounds that hold it to be kept, the other figures standing as they are;
 * null where they cannot all be kept.
 */
export function roomFor(
  open: readonly number[],
  { values }: Pick<Problem, "values">,
  byFigure: readonly (readonly Bound[])[],
): Room[] | null {
  const opened = new Set(open);
  const asked = new Set(open.flatMap((figure) => byFigure[figure]!));
  const all = [...asked].flatMap((bound) =>
    bound.factor && opened.has(bound.factor.figure)
      ? inequalitiesOfFactor(bound, bound.factor, open, opened)
      : inequalitiesOf(bound, open, values, opened),
  );
  const rooms = roomsOf(all, open.length);
  return rooms === "unknown" ? null : rooms;
}

/** What is asked of an open factor: nothing, where a figure it multiplies is open too. */
function inequalitiesOfFactor(
  { terms }: Bound,
  { figure, low, high }: Factor,
  open: readonly number[],
  opened: ReadonlySet<number>,
): Inequality[] {
  if (terms.some((term) => opened.has(term.figure))) return [];
  const factors = open.map((one) => (one === figure ? 1 : 0));
  return [
    { factors, limit: high },
    { factors: factors.map((factor) => -factor), limit: -low },
  ].filter(({ limit }) => Number.isFinite(limit));
}

function inequalitiesOf(
  bound: Bound,
  open: readonly number[],
  values: readonly number[],
  opened: ReadonlySet<number>,
): Inequality[] {
  const { low, high } = leftFor(bound, values, opened);
  const factors = open.map((figure) =>
    bound.terms.reduce((sum, term) => (term.figure === figure ? sum + term.factor : sum), 0),
  );
  const found: Inequality[] = [];
  if (high < Number.POSITIVE_INFINITY) found.push({ factors, limit: high });
  if (low > Number.NEGATIVE_INFINITY) found.push({ factors: factors.map((factor) => -factor), limit: -low });
  return found;
}
