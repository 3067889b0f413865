import type { Trend } from "./summary";

/** Decimals of a growth rate in the summary: one more than forms state, since a rate of sums is no stated figure. */
export const GROWTH_DECIMALS = 2;

/** The word of the bulletins for this growth beside the last one (both in percent); 持平 when they print alike. */
export function trendOf(growth: number, last: number): Trend {
  if (Math.abs(growth - last) < 0.5 * 10 ** -GROWTH_DECIMALS) return "持平";
  if (last < 0 && growth > 0) return "由负转正";
  if (last > 0 && growth < 0) return "由正转负";
  if (growth > last) return last < 0 ? "降幅收窄" : "增速回升";
  return growth < 0 ? "降幅扩大" : "增速回落";
}
