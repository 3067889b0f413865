import type { Interval } from "../evidence/tolerance";
import { type Bound, leftFor, type Problem } from "./bound";

/** Sum of factors × open figures ≤ limit. */
interface Inequality {
  readonly factors: readonly number[];
  readonly limit: number;
}

/** Beyond so many inequalities nothing is said: a form's rules never come near. */
const MOST = 4000;

/**
 * Between what each open figure must lie for all bounds that hold it to be kept, the other figures standing as they are;
 * null where they cannot all be kept. Fourier and Motzkin's elimination of one unknown after another (Dantzig and Eaves
 * 1973), good for a few unknowns.
 */
export function roomFor(
  open: readonly number[],
  { values }: Pick<Problem, "values">,
  byFigure: readonly (readonly Bound[])[],
): Interval[] | null {
  const opened = new Set(open);
  const asked = new Set(open.flatMap((figure) => byFigure[figure]!));
  const all = [...asked]
    .filter(({ factors = [] }) => !factors.some((figure) => opened.has(figure)))
    .flatMap((bound) => inequalitiesOf(bound, open, values, opened));
  const rooms: Interval[] = [];
  for (const kept of open.keys()) {
    let left: readonly Inequality[] | null = all;
    for (const other of open.keys()) {
      if (other !== kept && left) left = without(other, left);
    }
    const room = left && between(kept, left);
    if (!room) return null;
    rooms.push(room);
  }
  return rooms;
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

/** The same for the other unknowns: every upper limit of this one against every lower one. */
function without(unknown: number, inequalities: readonly Inequality[]): Inequality[] | null {
  const free = inequalities.filter(({ factors }) => factors[unknown] === 0);
  const above = inequalities.filter(({ factors }) => factors[unknown]! > 0);
  const below = inequalities.filter(({ factors }) => factors[unknown]! < 0);
  if (free.length + above.length * below.length > MOST) return null;
  for (const upper of above) {
    for (const lower of below) {
      const [up, down] = [1 / upper.factors[unknown]!, -1 / lower.factors[unknown]!];
      const factors = upper.factors.map((factor, place) =>
        place === unknown ? 0 : factor * up + lower.factors[place]! * down,
      );
      free.push({ factors, limit: upper.limit * up + lower.limit * down });
    }
  }
  return free;
}

/** The room of the one unknown left; null where there is none. */
function between(unknown: number, inequalities: readonly Inequality[]): Interval | null {
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { factors, limit } of inequalities) {
    const factor = factors[unknown]!;
    if (factor > 0) high = Math.min(high, limit / factor);
    else if (factor < 0) low = Math.max(low, limit / factor);
    else if (limit < 0) return null;
  }
  return low <= high ? { low, high } : null;
}
