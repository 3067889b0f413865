import type { TargetList } from "../targets/schema";
import type { Summary, SummaryRow, TargetComparison } from "./summary";

/** A target whose figure stands behind, with the row it is on. */
export interface WeakPoint {
  readonly row: SummaryRow;
  readonly comparison: TargetComparison;
  /** Percentage points: of completion behind 序时, or of growth or share below the target. Negative. */
  readonly gap: number;
}

/** 短板, the widest gap first; the two gaps are different things and are never put into one order. */
export interface WeakPoints {
  readonly behindSchedule: readonly WeakPoint[];
  readonly belowTarget: readonly WeakPoint[];
}

/** The weak indicators of a summary, for display only. Targets of clearing to zero have no such gap. */
export function weakPoints({ rows }: Pick<Summary, "rows">, list: TargetList): WeakPoints {
  const clearing = new Set(list.targets.filter(({ passRule }) => passRule === "zero-outstanding").map(({ id }) => id));
  const behind = (gapOf: (comparison: TargetComparison) => number | null): WeakPoint[] =>
    rows
      .flatMap((row) => row.targets.map((comparison) => ({ row, comparison, gap: gapOf(comparison) ?? 0 })))
      .filter(({ comparison, gap }) => gap < 0 && !clearing.has(comparison.id))
      .sort((a, b) => a.gap - b.gap);
  return {
    behindSchedule: behind(({ scheduleGap }) => scheduleGap),
    belowTarget: behind(({ pointGap }) => pointGap),
  };
}
