import { roundTo, SUMMARY_GROWTH_DECIMALS } from "../numbers";
import type { Trend } from "./summary";

/**
 * The word of the bulletins for this growth beside the last one (both in percent), as they are printed. Only what was
 * falling and still falls can fall more or less; to or from a growth of zero it rises or falls back.
 */
export function trendOf(growth: number, last: number): Trend {
  const [now, before] = [roundTo(growth, SUMMARY_GROWTH_DECIMALS), roundTo(last, SUMMARY_GROWTH_DECIMALS)];
  if (now === before) return "持平";
  if (before < 0 && now > 0) return "由负转正";
  if (before > 0 && now < 0) return "由正转负";
  if (before < 0 && now < 0) return now > before ? "降幅收窄" : "降幅扩大";
  return now > before ? "增速回升" : "增速回落";
}
