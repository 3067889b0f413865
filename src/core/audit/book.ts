import type { CellAddress, Sheet } from "../grid/grid";

/** The cells a chart shows, as its file refers to them ("'目标对照'!$F$6:$F$40"); null where it holds numbers of its own. */
export interface ChartSeries {
  readonly name: string;
  readonly categories: string | null;
  readonly values: string | null;
}

/** A chart of a sheet with its heading. */
export interface ChartSources {
  readonly sheet: string;
  readonly title: string;
  readonly series: readonly ChartSeries[];
}

/** A line within a cell with the cells it shows. */
export interface SparklineSource extends CellAddress {
  readonly range: string;
}

/** A name for a range; `sheet` where it holds on that sheet alone. */
export interface RangeName {
  readonly name: string;
  readonly sheet: string | null;
  readonly range: string;
}

/** All that a summary workbook says. Names and charts are null where the host cannot read them. */
export interface SummaryBook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly RangeName[] | null;
  readonly charts: readonly ChartSources[] | null;
  /** Null where the host cannot read them. */
  readonly sparklines?: readonly SparklineSource[] | null;
}
