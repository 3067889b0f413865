import type { Room } from "../../linear/elimination";
import { type Bound, boundsByFigure, figuresOf, isBroken, type Problem } from "./bound";
import { roomFor } from "./room";

/** Figures that may be wrong together, and between what they must lie then. */
export interface LeastSet {
  /** In rising order. */
  readonly figures: readonly number[];
  readonly rooms: readonly Room[];
  readonly weight: number;
}

/** How far the search goes. */
export interface SearchLimits {
  /** Figures of a set. */
  readonly figures: number;
  /** Sets looked at; nothing is said where more would be needed. */
  readonly sets: number;
}

const SAME = 1e-9;

/**
 * The sets of figures of least weight that can be changed so that every bound is kept: Fellegi and Holt's rule (1976) for
 * finding the wrong fields of a record. Best first, so the first found is the least; all of the same weight and number of
 * figures are given, in the order of their figures. Empty where nothing is broken, or no set within the limits will do.
 */
export function leastSets(
  problem: Problem,
  limits: SearchLimits,
  broken: readonly Bound[] = brokenIn(problem),
): LeastSet[] {
  const byFigure = boundsByFigure(problem);
  const weightOf = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + problem.weights[figure]!, 0);
  const waiting: { readonly figures: readonly number[]; readonly weight: number }[] = [];
  const seen = new Set<string>();
  const found: LeastSet[] = [];
  const consider = (figures: readonly number[], candidates: Iterable<number>) => {
    if (figures.length === limits.figures) return;
    for (const figure of candidates) {
      if (figures.includes(figure) || problem.weights[figure] === Number.POSITIVE_INFINITY) continue;
      const next = [...figures, figure].sort((a, b) => a - b);
      const key = next.join(" ");
      if (seen.has(key)) continue;
      seen.add(key);
      waiting.push({ figures: next, weight: weightOf(next) });
    }
  };
  const [first] = broken;
  if (!first) return [];
  consider([], figuresOf(first));
  for (let looked = 0; waiting.length > 0 && looked < limits.sets; looked++) {
    const { figures, weight } = takeLeast(waiting);
    const [best] = found;
    if (best && (weight > best.weight + SAME || figures.length > best.figures.length)) return found;
    const unmet = broken.find((bound) => !figuresOf(bound).some((figure) => figures.includes(figure)));
    if (unmet) {
      consider(figures, figuresOf(unmet));
      continue;
    }
    const rooms = roomFor(figures, problem, byFigure);
    if (rooms) found.push({ figures, rooms, weight });
    else
      consider(
        figures,
        figures.flatMap((figure) => byFigure[figure]!.flatMap(figuresOf)),
      );
  }
  return waiting.length > 0 ? [] : found;
}

export function brokenIn({ bounds, values }: Pick<Problem, "bounds" | "values">): Bound[] {
  return bounds.filter((bound) => isBroken(bound, values));
}

/** Takes out what weighs least; of equals what has fewer figures, then what comes first. */
function takeLeast<Item extends { readonly figures: readonly number[]; readonly weight: number }>(
  waiting: Item[],
): Item {
  let least = 0;
  for (let place = 1; place < waiting.length; place++) {
    if (compare(waiting[place]!, waiting[least]!) < 0) least = place;
  }
  return waiting.splice(least, 1)[0]!;
}

function compare(
  a: { readonly figures: readonly number[]; readonly weight: number },
  b: { readonly figures: readonly number[]; readonly weight: number },
): number {
  if (Math.abs(a.weight - b.weight) > SAME) return a.weight - b.weight;
  if (a.figures.length !== b.figures.length) return a.figures.length - b.figures.length;
  const differing = a.figures.findIndex((figure, place) => figure !== b.figures[place]);
  return differing < 0 ? 0 : a.figures[differing]! - b.figures[differing]!;
}
