import { supports } from "../support";
import type { ChartSource, SeriesSource } from "./chart-source";

/** Finds the range of "'目标对照'!$F$6:$F$40" in the workbook delivered to. */
export type RangeOf = (reference: string) => Excel.Range;

/** Makes Excel's own chart after one of the delivery. */
export function addChart(sheet: Excel.Worksheet, source: ChartSource, rangeOf: RangeOf): void {
  const [first, ...others] = source.series;
  if (!first) return;
  // A column that is never blank surely becomes a series, which then gets its own cells.
  const chart = sheet.charts.add(typeOf(source), rangeOf(first.categories), Excel.ChartSeriesBy.columns);
  chart.name = source.title;
  chart.title.text = source.title;
  chart.legend.position = Excel.ChartLegendPosition.top;
  chart.setPosition(source.from, source.to);
  dress(chart.series.getItemAt(0), first, source, rangeOf);
  for (const one of others) dress(chart.series.add(one.name), one, source, rangeOf);
  chart.axes.valueAxis.minimum = 0;
  if (source.max !== null) chart.axes.valueAxis.maximum = source.max;
  // Lying bars are drawn from below; their table reads from above.
  if (source.direction === "bar") chart.axes.categoryAxis.reversePlotOrder = true;
}

function typeOf({ direction, stacked }: ChartSource): Excel.ChartType {
  const { columnStacked, columnClustered, barStacked, barClustered } = Excel.ChartType;
  if (direction === "column") return stacked ? columnStacked : columnClustered;
  return stacked ? barStacked : barClustered;
}

function dress(series: Excel.ChartSeries, one: SeriesSource, { labelled }: ChartSource, rangeOf: RangeOf): void {
  series.name = one.name;
  series.setValues(rangeOf(one.values));
  series.setXAxisValues(rangeOf(one.categories));
  if (one.line) series.chartType = Excel.ChartType.line;
  else {
    series.format.fill.setSolidColor(one.color);
    series.hasDataLabels = labelled;
    series.gapWidth = 55;
    // An older Excel lets stacked bars overlap by itself.
    if (supports("1.8")) series.overlap = 100;
  }
}
