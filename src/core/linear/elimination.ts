/** Numbers from `low` to `high`, either of which may be infinite. */
export interface Room {
  readonly low: number;
  readonly high: number;
}

/** Sum of factor × unknown ≤ limit, a factor for each unknown in their order. */
export interface Inequality {
  readonly factors: readonly number[];
  readonly limit: number;
}

/** Beyond so many inequalities nothing is said: what rules of forms ask never comes near. */
const MOST = 4000;

/**
 * Between what each unknown must lie for all inequalities to hold; null where they cannot, "unknown" where that would
 * take too long to tell. Fourier and Motzkin's elimination of one unknown after another (Dantzig and Eaves 1973), good
 * for a few unknowns.
 */
export function roomsOf(inequalities: readonly Inequality[], unknowns: number): Room[] | null | "unknown" {
  const rooms: Room[] = [];
  for (let kept = 0; kept < unknowns; kept++) {
    const room = roomOf(kept, inequalities, unknowns);
    if (room === null || room === "unknown") return room;
    rooms.push(room);
  }
  return rooms;
}

/** The same for one of them. */
export function roomOf(kept: number, inequalities: readonly Inequality[], unknowns: number): Room | null | "unknown" {
  let left = inequalities;
  const others = new Set(Array.from({ length: unknowns }, (_, unknown) => unknown));
  others.delete(kept);
  while (others.size > 0) {
    const next = cheapest(others, left);
    others.delete(next);
    const fewer = without(next, left);
    if (!fewer) return "unknown";
    left = fewer;
  }
  return between(kept, left);
}

/** The unknown that makes the fewest new inequalities. */
function cheapest(unknowns: ReadonlySet<number>, inequalities: readonly Inequality[]): number {
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  for (const unknown of unknowns) {
    const growth = growthBy(unknown, inequalities);
    if (growth < least) [best, least] = [unknown, growth];
  }
  return best;
}

function growthBy(unknown: number, inequalities: readonly Inequality[]): number {
  let [above, below] = [0, 0];
  for (const { factors } of inequalities) {
    if (factors[unknown]! > 0) above++;
    else if (factors[unknown]! < 0) below++;
  }
  return above * below - above - below;
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
function between(unknown: number, inequalities: readonly Inequality[]): Room | null {
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { factors, limit } of inequalities) {
    const factor = factors[unknown]!;
    if (factor > 0) high = Math.min(high, limit / factor);
    else if (factor < 0) low = Math.max(low, limit / factor);
    else if (limit < 0) return null;
  }
  return low <= high ? { low, high } : null;
}
