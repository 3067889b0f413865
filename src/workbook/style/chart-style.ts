/** A chart on a sheet, as far as a screen draws it. Colors are "#rrggbb"; null where the program's own is meant. */
export interface ChartStyle {
  readonly from: ChartCorner;
  readonly to: ChartCorner;
  readonly title: string;
  /** Bars, and a line over them where there is one. */
  readonly plots: readonly PlotStyle[];
  readonly hasLegend: boolean;
  /** The number format of its values, and the ends of their axis where these are fixed. */
  readonly format: string;
  readonly least: number | null;
  readonly most: number | null;
}

/** A place on a sheet: the upper left corner of a cell (row and column from 1), and pixels from there. */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly down: number;
}

/** Standing bars (column), lying ones (bar) or lines over the same axes. */
export interface PlotStyle {
  readonly kind: PlotKind;
  readonly isStacked: boolean;
  /** Whether bars that are not stacked stand in one another's place instead of side by side. */
  readonly isOverlapping: boolean;
  readonly series: readonly SeriesStyle[];
}

export type PlotKind = "column" | "bar" | "line";

export interface SeriesStyle {
  readonly name: string;
  /** The cells of its names and of its figures, "'走势'!$E$9:$P$9"; null where it has none. */
  readonly categories: string | null;
  readonly values: string | null;
  readonly color: string | null;
  readonly isHatched: boolean;
  readonly isDashed: boolean;
  /** Whether each bar carries its figure. */
  readonly isLabelled: boolean;
}
