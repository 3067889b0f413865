import { isLess, printedDifference, roundTo, sameNumber } from "../numbers";
import type { BandKind, Judgement } from "../targets/judgements";
import type { LightBand, Target } from "../targets/schema";
import { bandOf } from "./lights";

/** By what a target is judged: in docs/arithmetic.md 同步, clear to zero, ceilings, growth, shares, year's end, 序时. */
export type JudgedBy = "track" | "clear" | "ceiling" | "growth" | "share" | "year-end" | "schedule";

/** 左右: as much below the target as still counts as reached, in percentage points and in percent of a level. */
export const LEEWAY_POINTS = 0.5;
export const LEEWAY_SHARE = 2;

/** Decimals of completion, schedule and the gap between them wherever they are printed. */
export const SHARE_DECIMALS = 1;

/** A target and its figure, in the figure's unit and unrounded. */
export interface JudgedFigure {
  readonly target: Target;
  readonly by: JudgedBy;
  readonly actual: number;
  /** The target's value, or the reference's figure of 同步; null where there is none. */
  readonly value: number | null;
  /** Decimals the figure and the target are printed with. */
  readonly decimals: number;
  /** In percent of the year's target; null without a schedule. */
  readonly schedule: number | null;
  /** The last figure known before, of what is to be cleared to zero. */
  readonly previous: number | null;
  /** The month the figure is of. */
  readonly month: number;
}

type LightId = LightBand["light"];

export interface Verdict {
  readonly judgement: Judgement;
  readonly light: LightId | null;
}

/** Judges a target that has a figure. Figures are compared as they are printed: 69.96 printed 70.0 meets 70. */
export function judge(standing: JudgedFigure, bands: readonly LightBand[]): Verdict {
  const { target, by, value, actual, decimals, month } = standing;
  if (by === "clear") return clearing(standing);
  if (value === null) return { judgement: by === "track" ? "reference-missing" : "not-computable", light: null };
  const own = roundTo(actual, decimals);
  const gap = printedDifference(actual, value, decimals);
  const banded = (kind: BandKind, points: number, scheduleShare: number | null = null): Verdict => {
    const leeway = target.comparator === "approx" && by !== "schedule" ? LEEWAY_POINTS : 0;
    const gauges = { gap: points, growth: own, "schedule-share": scheduleShare };
    const band = bandOf(kind, gauges, bands, { leeway, beyond: target.comparator === "gt" && by !== "schedule" });
    return { judgement: band?.judgement ?? "not-computable", light: band?.light ?? null };
  };
  switch (by) {
    case "track":
      return banded("track", gap);
    case "growth":
      return banded(value > 0 ? "growth" : "decline", gap);
    case "share":
      return banded("share", gap);
    case "ceiling":
      return banded("ceiling", roomLeft(own, value));
    case "year-end":
      if (isReached(standing, value)) return { judgement: "reached", light: "green" };
      return month === 12 ? { judgement: "missed", light: "red" } : { judgement: "year-end", light: null };
    case "schedule": {
      if (isReached(standing, value)) return { judgement: "done", light: "green" };
      const { schedule } = standing;
      if (schedule === null || value <= 0) return { judgement: "not-computable", light: null };
      const points = printedDifference((actual / value) * 100, schedule, SHARE_DECIMALS);
      return banded("flow", points, schedule > 0 ? (points / schedule) * 100 : null);
    }
  }
}

/** The room under a ceiling in percent of it; negative above it. */
export function roomLeft(actual: number, ceiling: number): number {
  if (sameNumber(actual, ceiling)) return 0;
  return ceiling === 0 ? Math.sign(-actual) * Number.POSITIVE_INFINITY : ((ceiling - actual) / Math.abs(ceiling)) * 100;
}

/** Whether the figure itself, as printed, has come to the target: never by the percentage, 2,529 of 2,530 is not finished. */
function isReached({ target, actual, decimals }: JudgedFigure, value: number): boolean {
  const printed = roundTo(actual, decimals);
  const needed = target.comparator === "approx" ? value * (1 - LEEWAY_SHARE / 100) : value;
  return target.comparator === "gt" ? isLess(needed, printed) : !isLess(printed, needed);
}

function clearing({ actual, previous, decimals }: JudgedFigure): Verdict {
  const left = roundTo(actual, decimals);
  if (left <= 0) return { judgement: "cleared", light: "green" };
  const falling = previous === null || left < roundTo(previous, decimals);
  return { judgement: "not-cleared", light: falling ? "yellow" : "red" };
}
