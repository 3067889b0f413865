import type { Speaker } from "../../../language/speaker";
import type { ChartData, SeriesData } from "./chart-data";
import { valueText } from "./plot";

/** What a chart shows, in a sentence for each of its series: how many figures, the greatest, the least and the last. */
export function summaryOf(chart: ChartData, say: Speaker): string {
  return chart.series.map((series) => seriesText(series, chart, say)).join(" ");
}

function seriesText({ style: { name }, kind, values }: SeriesData, chart: ChartData, say: Speaker): string {
  const points = values.flatMap((value, index) =>
    value === null ? [] : [{ name: chart.categories[index] ?? "", value }],
  );
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return say("pane.page.sheet.chart.none", { series: name });
  const most = points.reduce((best, point) => (point.value > best.value ? point : best));
  const least = points.reduce((best, point) => (point.value < best.value ? point : best));
  const text = (point: typeof first) => valueText(chart, point.value);
  return say(kind === "line" ? "pane.page.sheet.chart.line" : "pane.page.sheet.chart.bars", {
    ...{ series: name, count: points.length },
    ...{ most: text(most), mostName: most.name, least: text(least), leastName: least.name },
    ...{ last: text(last), lastName: last.name },
  });
}
