import { type Inequality, type Room, roomsOf } from "../../linear/elimination";
import { type Bound, leftFor, type Problem } from "./bound";

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
  const all = [...asked]
    .filter(({ factors = [] }) => !factors.some((figure) => opened.has(figure)))
    .flatMap((bound) => inequalitiesOf(bound, open, values, opened));
  const rooms = roomsOf(all, open.length);
  return rooms === "unknown" ? null : rooms;
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
