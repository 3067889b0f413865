import { shownText } from "../cell-text";
import type { Paper } from "../paper";
import type { ChartData } from "./chart-data";
import type { ChartLayout } from "./layout";

/** What a plot is drawn with. */
export interface PlotProps {
  readonly chart: ChartData;
  readonly layout: ChartLayout;
  readonly paper: Paper;
  /** The id its patterns begin with. */
  readonly id: string;
}

/** A value as an axis or a sentence has it, by the chart's number format. */
export function valueText({ style }: ChartData, value: number): string {
  return shownText({ row: 1, column: 1, kind: "number", value, format: style.format }, false);
}

/** The share of a category's room that its bars take, as Huizong's own charts have it. */
export const BARS = 1 / 1.55;
