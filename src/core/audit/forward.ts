import type { Operand } from "../form/derivation";
import { placeOf, workedOutBy } from "../form/worked-out";
import { samePeriod } from "../period";
import { compose } from "../rollup/compose";
import type { Operation } from "../rollup/summary";
import { findIndicator } from "../targets/indicators";
import type { TargetList } from "../targets/schema";
import { type FigureUnit, isOwn, unitOf } from "./figure-unit";
import { formWith } from "./form-with";
import {
  compositionOf,
  type SourceFigure,
  type StoredComponent,
  type StoredFigure,
  type StoredSummary,
} from "./stored";

/** A figure of 全区汇总表 that a reported figure enters, and what it does there. */
export interface Entered extends StoredFigure, FigureUnit {
  readonly operation: Operation;
  /** The figure of the same form by which it enters, a total for one; null where it enters by itself. */
  readonly through: Operand | null;
  /** Its part of a sum in percent; null for other figures. */
  readonly sharePercent: number | null;
  /** How far the figure moves when the reported one is one percent more, in its own unit; null where that cannot be told. */
  readonly perPercent: number | null;
}

/**
 * Every figure a reported one enters: by itself, by what its form works out from it, or through what is compared with a
 * target. Sums, ratios and growths are composed again with the figure one percent larger, and 完成率, 与序时差, 与目标差 and
 * 较上月增减 move along.
 */
export function forwardOf(stored: StoredSummary, list: TargetList, source: SourceFigure): Entered[] {
  const value = stored.evidence.find((one) => isSame(one, source))?.value ?? null;
  const more =
    value === null ? new Map([[placeOf(source), null]]) : formWith(source, value * 1.01, stored.evidence, list);
  const formulas = workedOutBy(list, source.department);
  const isMoved = (one: SourceFigure) => isOfForm(one, source) && more.has(placeOf(one));
  const rows = new Set(stored.evidence.filter(isMoved).map(({ row }) => placeOf(row)));
  return stored.figures.flatMap((figure): Entered[] => {
    const { line, measure, column } = figure;
    const follows = isOwn(column) ? (moved: number) => moved : MOVES[column];
    if (!follows || !rows.has(placeOf({ ...line, measure })) || typeof figure.value !== "number") return [];
    const composition = compositionOf(stored, figure);
    const own = composition.find((one) => isSame(one, source)) ?? composition.find(isMoved);
    if (!own) return [];
    const scale = findIndicator(list, line.indicator)?.ratio?.scale ?? 1;
    const after = composition.map((one) => (isMoved(one) ? { ...one, value: more.get(placeOf(one)) ?? null } : one));
    const moved = moveBetween(composition, after, scale);
    const isSummed = isSame(own, source) || formulas.get(placeOf(own))?.kind === "total";
    return [
      {
        ...figure,
        ...unitOf(figure, list),
        operation: own.operation,
        through: isSame(own, source) ? null : { indicator: own.indicator, measure: own.measure },
        sharePercent: isSummed ? shareIn(composition, own.operation, value) : null,
        perPercent: moved === null ? null : follows(moved, targetOn(stored, figure)),
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

/** Null where one of the figures it is made of is not known afterwards. */
function moveBetween(
  composition: readonly StoredComponent[],
  after: readonly StoredComponent[],
  scale: number,
): number | null {
  if (after.some(({ value }, at) => value === null && composition[at]!.value !== null)) return null;
  const [old, now] = [compose(composition, scale), compose(after, scale)];
  return old === null || now === null ? null : now - old;
}

function shareIn(composition: readonly StoredComponent[], operation: Operation, value: number | null): number | null {
  const isSum = operation === "add" || operation === "take";
  const whole = isSum ? compose(composition, 1) : null;
  return whole === null || whole === 0 || value === null ? null : (value / whole) * 100;
}

/** The value of the target on a figure's line. */
function targetOn({ figures }: StoredSummary, { line }: StoredFigure): number | null {
  const cell = figures.find((one) => one.column === "target" && one.line === line);
  return typeof cell?.value === "number" ? cell.value : null;
}

function isSame(one: SourceFigure, other: SourceFigure): boolean {
  return placeOf(one) === placeOf(other) && isOfForm(one, other);
}

function isOfForm(one: SourceFigure, other: SourceFigure): boolean {
  return one.department === other.department && samePeriod(one.period, other.period);
}
