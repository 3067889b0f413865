import type { Target, TargetList } from "../targets/schema";
import { type FigureUnit, unitOf } from "./figure-unit";
import type { StoredFigure, StoredSummary } from "./stored";

/** The target on the line of a figure and what the sheet says of it; information only. */
export interface Comparison {
  readonly target: Target;
  /** The line's cells, where they hold something. */
  readonly shown: Partial<Record<(typeof SHOWN)[number], StoredFigure & FigureUnit>>;
}

const SHOWN = ["completion", "schedule", "scheduleGap", "pointGap", "light"] as const;

/** The targets that are held against the very figure: on its own line or on one of the same indicator. */
export function comparisonsOn(
  { figures }: StoredSummary,
  { line, measure }: StoredFigure,
  list: TargetList,
): Comparison[] {
  const lines = figures.filter(
    (one) =>
      one.line.indicator === line.indicator &&
      one.line.reporter === line.reporter &&
      one.line.about === measure &&
      one.line.target !== null,
  );
  const targets = list.targets.filter(({ id }) => lines.some((one) => one.line.target === id));
  return targets.map((target) => {
    const cells = SHOWN.flatMap((name) => {
      const cell = lines.find((one) => one.line.target === target.id && one.column === name);
      return cell && cell.value !== null && cell.value !== "—"
        ? [[name, { ...cell, ...unitOf(cell, list) }] as const]
        : [];
    });
    return { target, shown: Object.fromEntries(cells) };
  });
}
