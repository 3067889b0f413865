import { isGrowth } from "../../measure";
import { roundTo, STATED_GROWTH_DECIMALS } from "../../numbers";
import type { Interval } from "../evidence/tolerance";
import { type Bound, isBroken, type Problem } from "./bound";
import type { TypedFigure } from "./figures";
import { isTwoSided, slipOf } from "./weights";

/** What is known of a figure: between what it must lie, and the one that is meant where that is clear. */
export interface Known {
  readonly low: number | null;
  readonly high: number | null;
  readonly value: number | null;
}

/**
 * What a figure must be, the others standing as they are; null where no figure of its decimals lies in the room. It is
 * clear where it is the figure typed in another unit, or where all rules that ask for a figure ask for the same.
 */
export function knownOf(
  place: number,
  figure: TypedFigure,
  room: Interval,
  { values }: Pick<Problem, "values">,
  bounds: readonly Bound[],
): Known | null {
  const decimals = decimalsOf(figure);
  const step = 10 ** -decimals;
  const low = Math.ceil(room.low / step - HARDLY) * step;
  const high = Math.floor(room.high / step + HARDLY) * step;
  if (low > high + step * HARDLY) return null;
  const rounded = (value: number) => roundTo(value, decimals);
  const slip = slipOf(place, values, bounds);
  const asked = slip === null ? telling(bounds, place).map((bound) => askedBy(bound, place, values)) : [slip];
  const [first, ...others] = asked.map(rounded);
  const isClear = first !== undefined && others.every((other) => other === first) && first >= low && first <= high;
  const only = rounded(low) === rounded(high) ? rounded(low) : null;
  return {
    low: Number.isFinite(low) ? rounded(low) : null,
    high: Number.isFinite(high) ? rounded(high) : null,
    value: isClear ? first : only,
  };
}

/** What asks for a figure rather than a limit; a rate has fewer digits than what it is multiplied with, and tells only alone. */
function telling(bounds: readonly Bound[], place: number): readonly Bound[] {
  const asking = bounds.filter(isTwoSided);
  const exact = asking.filter(({ factor }) => !factor || factor.figure === place);
  return exact.length > 0 ? exact : asking;
}

function decimalsOf({ row: { indicator }, measure }: TypedFigure): number {
  if (isGrowth(measure)) return STATED_GROWTH_DECIMALS;
  return indicator.whole ? 0 : indicator.decimals;
}

/** Of a step: what binary fractions lose. */
const HARDLY = 1e-6;

/** What a rule asks of one figure when nothing else was rounded. */
function askedBy({ terms, low, high, factor }: Bound, place: number, values: readonly number[]): number {
  if (factor?.figure === place) return factor.value;
  let rest = (low + high) / 2;
  let own = 1;
  for (const { figure, factor } of terms) {
    if (figure === place) own = factor;
    else rest -= factor * values[figure]!;
  }
  return rest / own;
}

/** Whether everything that holds these figures is kept with others in their places. */
export function isKept(
  changed: ReadonlyMap<number, number>,
  values: readonly number[],
  byFigure: readonly (readonly Bound[])[],
): boolean {
  const supposed = values.map((value, place) => changed.get(place) ?? value);
  return [...changed.keys()].every((place) => byFigure[place]!.every((bound) => !isBroken(bound, supposed)));
}
