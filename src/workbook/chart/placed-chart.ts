import type { Chart } from "./chart";
import type { LineChart } from "./line-chart";

/** A place on a sheet: the upper left corner of a cell (row and column from 1), or so many pixels to the right of it. */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  readonly right?: number;
}

/** A chart on a sheet, from one corner to another. */
export interface PlacedChart {
  readonly chart: Chart | LineChart;
  readonly name: string;
  readonly from: ChartCorner;
  readonly to: ChartCorner;
}
