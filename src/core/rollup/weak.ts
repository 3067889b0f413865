import { roundTo } from "../numbers";
import type { TargetList } from "../targets/schema";
import { roomLeft } from "./judgement";
import type { Summary, SummaryRow, TargetComparison } from "./summary";

/** A target that stands at yellow or red, with the row it is on. */
export interface WeakPoint {
  readonly row: SummaryRow;
  readonly comparison: TargetComparison;
  /**
   * Percentage points: of completion behind 序时 or the year, or of growth or share below the target; above a ceiling, percent
   * of it. null where none is.
   */
  readonly gap: number | null;
}

/** 短板, red before yellow and then the widest gap first; the two gaps are different things and never in one order. */
export interface WeakPoints {
  readonly behindSchedule: readonly WeakPoint[];
  readonly belowTarget: readonly WeakPoint[];
}

/** The weak indicators of a summary, for display only. Of whole things, less than one short is no weakness. */
export function weakPoints({ rows }: Pick<Summary, "rows">, list: TargetList): WeakPoints {
  const whole = new Set(list.indicators.flatMap(({ id, whole }) => (whole ? id : [])));
  const points = rows.flatMap((row) =>
    row.targets
      .filter(({ light }) => light === "red" || light === "yellow")
      .filter((comparison) => !(whole.has(row.indicator) && shortOf(comparison) < 1))
      .map((comparison): WeakPoint => ({ row, comparison, gap: gapOf(comparison) })),
  );
  const ordered = points.sort(
    (a, b) => rank(a) - rank(b) || (a.gap ?? Number.POSITIVE_INFINITY) - (b.gap ?? Number.POSITIVE_INFINITY),
  );
  const isProgress = ({ comparison: { by } }: WeakPoint) => by === "schedule" || by === "year-end";
  return { behindSchedule: ordered.filter(isProgress), belowTarget: ordered.filter((point) => !isProgress(point)) };
}

const rank = ({ comparison }: WeakPoint) => (comparison.light === "red" ? 0 : 1);

function gapOf({ by, completion, scheduleGap, pointGap, actual, value, decimals }: TargetComparison): number | null {
  if (by === "schedule") return scheduleGap;
  if (by === "ceiling") return actual === null || value === null ? null : roomLeft(roundTo(actual, decimals), value);
  if (by === "year-end") return completion === null ? null : completion - 100;
  return pointGap;
}

/** How many are missing of what is due by now; infinite where nothing is counted in pieces. */
function shortOf({ by, actual, value, schedule }: TargetComparison): number {
  if (by !== "schedule" || actual === null || value === null || schedule === null) return Number.POSITIVE_INFINITY;
  return (value * schedule) / 100 - actual;
}
