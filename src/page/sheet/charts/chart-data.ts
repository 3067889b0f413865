import type { Workbook } from "../../../core/grid/grid";
import type { ChartStyle, PlotKind, SeriesStyle } from "../../../workbook/style/chart-style";
import { shownText } from "../cell-text";
import { figureIn, stripOf } from "../strip";

/** A chart with what its cells hold now. */
export interface ChartData {
  readonly style: ChartStyle;
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
}

export interface SeriesData {
  readonly style: SeriesStyle;
  readonly kind: PlotKind;
  /** Whether each bar begins where the one of the series before it ends. */
  readonly isStacked: boolean;
  /** Of the bars side by side at each category, which this one is, and of how many. */
  readonly beside: { readonly index: number; readonly count: number };
  readonly values: readonly (number | null)[];
}

/** Takes the names and figures of a chart from the workbook; null where it shows none of its cells. */
export function chartData(style: ChartStyle, workbook: Workbook): ChartData | null {
  const series = style.plots.flatMap(({ kind, isStacked, isOverlapping, series: drawn }) =>
    drawn.flatMap((one, index): SeriesData[] => {
      const values = one.values === null ? null : stripOf(one.values, workbook);
      const beside = isStacked || isOverlapping || kind === "line" ? ALONE : { index, count: drawn.length };
      return values ? [{ style: one, kind, isStacked, beside, values: values.map(figureIn) }] : [];
    }),
  );
  const named = series.find(({ style: { categories } }) => categories !== null)?.style.categories;
  const names = named ? stripOf(named, workbook) : null;
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  if (length === 0) return null;
  const categories = Array.from({ length }, (_, index) =>
    names ? shownText(names[index], workbook.date1904) : String(index + 1),
  );
  return { style, categories, series };
}

const ALONE = { index: 0, count: 1 } as const;

/** A bar by its category, from one value to another. */
export interface Bar {
  readonly series: SeriesData;
  readonly category: number;
  readonly from: number;
  readonly to: number;
}

/** The bars of a chart, those of one category stacked where they are to be. */
export function barsOf({ series, categories }: ChartData): Bar[] {
  const tops = categories.map(() => 0);
  return series
    .filter(({ kind }) => kind !== "line")
    .flatMap((one) =>
      one.values.flatMap((value, category): Bar[] => {
        if (value === null) return [];
        const from = one.isStacked ? tops[category]! : 0;
        if (one.isStacked) tops[category] = from + value;
        return [{ series: one, category, from, to: from + value }];
      }),
    );
}
