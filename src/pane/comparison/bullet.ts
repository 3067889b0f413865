import type { OwnComparison } from "./own-comparison";

/** Places along a bullet bar, as shares of its length from the left. */
export interface Bullet {
  /** Where zero is: left of a bar that grows to the right. */
  readonly zero: number;
  readonly value: number | null;
  readonly target: number | null;
  readonly schedule: number | null;
}

/** Room right of the greatest value, so that its mark is seen. */
const MARGIN = 1.08;

/**
 * The bar of a comparison in its own unit; null with neither value nor target. The schedule mark is where the target's
 * due share lies.
 */
export function bulletOf({
  actual,
  value: target,
  reference,
  schedule,
}: Pick<OwnComparison, "actual" | "value" | "reference" | "schedule">): Bullet | null {
  const value = target ?? reference;
  const due = schedule !== null && value !== null ? (value * schedule) / 100 : null;
  const known = [actual, value, due].filter((one) => one !== null);
  if (known.length === 0) return null;
  const low = Math.min(0, ...known) * MARGIN;
  const high = Math.max(0, ...known) * MARGIN;
  const span = high - low || 1;
  const at = (one: number | null) => (one === null ? null : (one - low) / span);
  return { zero: -low / span, value: at(actual), target: at(value), schedule: at(due) };
}
