import { MEASURES, type Measure } from "../../core/measure";
import { type Period, samePeriod } from "../../core/period";
import type { LinePoints } from "../../pane/components/Sparkline";
import type { SummaryReport } from "./answers";

export type SummaryFigure = SummaryReport["rows"][number];

/** An indicator's figures of the district, one a measure. */
export interface FigureLine {
  readonly indicator: string;
  readonly unit: string;
  readonly figures: Readonly<Partial<Record<Measure, SummaryFigure>>>;
  /** The one of them that is told over several months; null where none is. */
  readonly line: SummaryFigure | null;
}

/** The measures that occur, in the order of the forms' columns. */
export function measuresOf(rows: SummaryReport["rows"]): Measure[] {
  return MEASURES.filter((measure) => rows.some((row) => row.measure === measure));
}

/** The figures of a summary, one line an indicator, in the summary's order; a line's unit is that of its amounts. */
export function figureLines(rows: SummaryReport["rows"]): FigureLine[] {
  const lines = new Map<string, SummaryFigure[]>();
  for (const row of rows) lines.set(row.indicator, [...(lines.get(row.indicator) ?? []), row]);
  return [...lines].map(([indicator, figures]) => ({
    indicator,
    unit: (figures.find(({ measure }) => measure === "month" || measure === "cumulative") ?? figures[0]!).unit,
    figures: Object.fromEntries(figures.map((figure) => [figure.measure, figure])),
    line: figures.find(({ series }) => series.length > 1) ?? null,
  }));
}

/** A figure over months; null in those of which nothing is known. */
export function pointsOf({ series }: Pick<SummaryFigure, "series">, months: readonly Period[]): LinePoints {
  return months.map((month) => series.find(({ period }) => samePeriod(period, month))?.value ?? null);
}
