import { coversMoreMonths } from "../../core/checks/evidence/calendar";
import { parseAddress } from "../../core/grid/address";
import type { CellAddress } from "../../core/grid/grid";
import type { History } from "../../core/history/history";
import { type Period, samePeriod } from "../../core/period";
import { LINE_MEASURES, seriesMonths } from "../../core/rollup/series";
import type { Fact, Submission } from "../../core/submission/submission";
import type { Indicator, TargetList } from "../../core/targets/schema";

/** A figure of a form over the months that are known of it. */
export interface FigureOverMonths {
  readonly fact: Fact;
  readonly indicator: Indicator;
  readonly months: readonly Period[];
  /** One for each month; null where none is known or it covers more months than the others. */
  readonly points: readonly (number | null)[];
  /** Whether a month is left out that covers more. */
  readonly isLeftOut: boolean;
}

interface Known {
  readonly submission: Submission;
  readonly list: TargetList;
  readonly history: History;
  readonly period: Period;
}

/**
 * The figure of a selected cell over the months; in the other cells of its row the first that a line can be drawn of, of
 * those that lines are of. null where no two months are known.
 */
export function figureOverMonths(known: Known, place: CellAddress): FigureOverMonths | null {
  const lines = figuresAt(known.submission.facts, place).flatMap((fact) => overMonths(known, fact) ?? []);
  return lines.find(({ points }) => points.filter((value) => value !== null).length > 1) ?? null;
}

function figuresAt(facts: readonly Fact[], { sheet, cell }: CellAddress): Fact[] {
  const own = facts.find((fact) => fact.sheet === sheet && fact.cell === cell);
  if (own) return [own];
  const row = parseAddress(cell)?.row;
  const beside = facts.filter((fact) => fact.sheet === sheet && parseAddress(fact.cell)?.row === row);
  return LINE_MEASURES.flatMap((measure) => beside.find((fact) => fact.measure === measure) ?? []);
}

function overMonths({ submission, list, history, period }: Known, fact: Fact): FigureOverMonths | null {
  const { department } = submission.identity;
  const indicator = list.indicators.find(({ id }) => id === fact.indicator);
  if (!department || !indicator) return null;
  const months = seriesMonths(period);
  const figures = months.map((month) =>
    samePeriod(month, period)
      ? fact.value
      : (history.find(department, fact.indicator, fact.measure, month)?.value ?? null),
  );
  const isOnLine = (month: Period) => !coversMoreMonths(list, indicator, fact.measure, month);
  const points = figures.map((value, index) => (isOnLine(months[index]!) ? value : null));
  return { fact, indicator, months, points, isLeftOut: figures.some((value, index) => value !== points[index]) };
}
