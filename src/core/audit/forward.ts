import { findIndicator } from "../checks/evidence/indicators";
import type { Measure } from "../measure";
import { samePeriod } from "../period";
import { compose } from "../rollup/compose";
import type { Operation } from "../rollup/summary";
import type { TargetList } from "../targets/schema";
import { type FigureUnit, isOwn, unitOf } from "./figure-unit";
import { compositionOf, type StoredComponent, type StoredFigure, type StoredSummary } from "./stored";

/** A reported figure, by whose it is and what of. */
export type SourceFigure = Pick<StoredComponent, "department" | "indicator" | "measure" | "period">;

/** A figure of 全区汇总表 that a reported figure enters, and what it does there. */
export interface Entered extends StoredFigure, FigureUnit {
  readonly operation: Operation;
  /** Its part of a sum in percent; null for other figures. */
  readonly sharePercent: number | null;
  /** How far the figure moves when the reported one is one percent more, in its own unit; null where that cannot be told. */
  readonly perPercent: number | null;
}

/**
 * Every figure a reported one enters, by itself or through what is compared with a target: sums, ratios and growths are
 * composed again with the figure one percent larger, and 完成率, 与序时差, 与目标差 and 较上月增减 move along.
 */
export function forwardOf(stored: StoredSummary, list: TargetList, source: SourceFigure): Entered[] {
  const rows = new Set(
    stored.evidence.filter((one) => isSame(one, source)).map(({ row }) => `${row.indicator}/${row.measure}`),
  );
  return stored.figures.flatMap((figure): Entered[] => {
    if (!rows.has(`${figure.line.indicator}/${figure.measure}`) || typeof figure.value !== "number") return [];
    const composition = compositionOf(stored, figure);
    const own = composition.find((one) => isSame(one, source));
    const follows = own && MOVES[figure.column];
    if (!own || (!isOwn(figure.column) && !follows)) return [];
    const scale = findIndicator(list, figure.line.indicator)?.ratio?.scale ?? 1;
    const moved = movedBy(composition, own, scale);
    const target = targetOn(stored, figure);
    const perPercent = isOwn(figure.column) ? moved : moved === null ? null : follows!(moved, target);
    return [
      {
        ...figure,
        ...unitOf(figure, list),
        operation: own.operation,
        sharePercent: shareIn(composition, own),
        perPercent,
      },
    ];
  });
}

/** The reported figures a summary was made of, each once, in the order of 证据. */
export function sourcesIn({ evidence }: StoredSummary): StoredComponent[] {
  const known = new Map<string, StoredComponent>();
  for (const one of evidence) {
    const { department, indicator, measure, period } = one;
    const key = [department, indicator, measure, period.year, period.month].join("/");
    if (!known.has(key)) known.set(key, one);
  }
  return [...known.values()];
}

/** How what is compared with a target moves with the figure itself, by the column it stands in. */
const MOVES: Partial<Record<StoredFigure["column"], (moved: number, target: number | null) => number | null>> = {
  completion: (moved, target) => (target ? (moved / target) * 100 : null),
  scheduleGap: (moved, target) => (target ? (moved / target) * 100 : null),
  pointGap: (moved) => moved,
  change: (moved) => moved,
};

function movedBy(composition: readonly StoredComponent[], own: StoredComponent, scale: number): number | null {
  const before = compose(composition, scale);
  const after = compose(
    composition.map((one) => (one === own && one.value !== null ? { ...one, value: one.value * 1.01 } : one)),
    scale,
  );
  return before === null || after === null ? null : after - before;
}

function shareIn(composition: readonly StoredComponent[], own: StoredComponent): number | null {
  const isSum = own.operation === "add" || own.operation === "take";
  const whole = isSum ? compose(composition, 1) : null;
  return whole === null || whole === 0 || own.value === null ? null : (own.value / whole) * 100;
}

/** The value of the target on a figure's line. */
function targetOn({ figures }: StoredSummary, { line }: StoredFigure): number | null {
  const cell = figures.find((one) => one.column === "target" && one.line === line);
  return typeof cell?.value === "number" ? cell.value : null;
}

function isSame(
  one: SourceFigure,
  other: { department: string; indicator: string; measure: Measure; period: SourceFigure["period"] },
) {
  return (
    one.department === other.department &&
    one.indicator === other.indicator &&
    one.measure === other.measure &&
    samePeriod(one.period, other.period)
  );
}
