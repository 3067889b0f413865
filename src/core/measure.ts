/**
 * The six figures a form asks of an indicator, in the order of its columns 1–6.
 *
 * `cumulative` is the state of the year so far: the running total of a flow, the
 * level at the end of the month of a stock, the rate or share as of now. A stock,
 * rate or share therefore has no `month`. `growth` is the year-on-year change of
 * `cumulative`, in percent; `monthGrowth` that of `month`.
 */
export const MEASURES = [
  "month",
  "cumulative",
  "monthLastYear",
  "cumulativeLastYear",
  "monthGrowth",
  "growth",
] as const;

export type Measure = (typeof MEASURES)[number];

/** Figures in the indicator's own unit; the other two measures are growth in percent. */
export const LEVEL_MEASURES = ["month", "cumulative", "monthLastYear", "cumulativeLastYear"] as const;

export type LevelMeasure = (typeof LEVEL_MEASURES)[number];

export const GROWTH_MEASURES = ["monthGrowth", "growth"] as const;

export type GrowthMeasure = (typeof GROWTH_MEASURES)[number];

export function isGrowth(measure: Measure): measure is GrowthMeasure {
  return measure === "monthGrowth" || measure === "growth";
}

/** The level, and the level a year before, that a growth measure compares. */
export const GROWTH_OPERANDS: Record<GrowthMeasure, { level: LevelMeasure; base: LevelMeasure }> = {
  monthGrowth: { level: "month", base: "monthLastYear" },
  growth: { level: "cumulative", base: "cumulativeLastYear" },
};
