import { unzipSync, zipSync } from "fflate";
import { historyFactsOf, historyOf } from "#src/core/history/from-submissions";
import { speakerOf } from "#src/language/speaker";
import { axisOf } from "#src/page/sheet/charts/axis";
import { boxOf } from "#src/page/sheet/charts/box";
import { barsOf, chartData } from "#src/page/sheet/charts/chart-data";
import { summaryOf } from "#src/page/sheet/charts/summary";
import { extentOf, measure } from "#src/page/sheet/geometry";
import type { Chart } from "#src/workbook/chart/chart";
import type { LineChart } from "#src/workbook/chart/line-chart";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import type { ChartStyle } from "#src/workbook/style/chart-style";
import { readStyle } from "#src/workbook/style/read";
import { SUMMARY_LIMITS } from "#src/workbook/zip/limits";
import { february, generatedDraft, list, marchSummary, submissionsOf, written } from "../../workbook/summary/month";

/** Three months before, so that lines are drawn. */
const past = [february, { year: 2023, month: 12 }, { year: 2023, month: 11 }].flatMap(submissionsOf);
const summary = marchSummary({ history: historyOf(past.flatMap((one) => historyFactsOf(one, list))) });
const draft = generatedDraft(summary);
const bytes = written(summary);
const opened = bytes.then((file) => ({
  workbook: readWorkbook(file, nodePlatform, SUMMARY_LIMITS),
  look: readStyle(file, nodePlatform, SUMMARY_LIMITS),
}));
const chartsOf = async (sheet: string) => {
  const { workbook, look } = await opened;
  return look.sheets.get(sheet)!.charts.map((style) => chartData(style, workbook)!);
};
const madeFor = (sheet: string) => draft.sheets.find(({ name }) => name === sheet)!.charts!;
const seriesOf = (chart: Chart | LineChart) =>
  "kind" in chart ? [chart.line] : [...chart.series, ...(chart.line ? [chart.line] : [])];
const categoriesOf = (chart: Chart | LineChart) => chart.categories.texts;

describe.each(["领导参阅", "走势"])("the charts of %s", (sheet) => {
  test("are found in the file as they were made, with the figures of their cells", async () => {
    const made = madeFor(sheet);
    const found = await chartsOf(sheet);
    expect(found.length).toBeGreaterThan(2);
    expect(found.map(({ style: { title } }) => title)).toEqual(made.map(({ chart }) => chart.title));
    found.forEach((chart, index) => {
      const { chart: wanted } = made[index]!;
      expect(chart.categories).toEqual(categoriesOf(wanted));
      expect(chart.series.map(({ style, values }) => ({ name: style.name, color: style.color, values }))).toEqual(
        seriesOf(wanted).map(({ name, color, values }) => {
          return { name, color: `#${color.toLowerCase()}`, values: values.numbers };
        }),
      );
    });
  });

  test("stand where they were put, and the sheet reaches to their end", async () => {
    const { workbook, look } = await opened;
    const found = workbook.sheets.find(({ name }) => name === sheet)!;
    const style = look.sheets.get(sheet)!;
    const extent = { ...extentOf(found, style), grown: new Map<number, number>() };
    const geometry = measure(found, style, extent, { viewport: 0, side: 0, zoom: 100 });
    const boxes = style.charts.map((chart) => boxOf(chart, geometry)!);
    madeFor(sheet).forEach(({ from, to }, index) => {
      const { left, top, width, height } = boxes[index]!;
      expect(Math.round(left)).toBe(geometry.lefts[from.column]! + (from.right ?? 0));
      expect(top).toBe(geometry.tops[from.row]);
      expect(Math.round(left + width)).toBe(geometry.lefts[to.column]! + (to.right ?? 0));
      expect(top + height).toBe(geometry.tops[to.row]);
    });
    expect(style.hasUndrawn).toBe(false);
  });
});

test("bars of a unit lie one after the other, and what is hatched, dashed, fixed or labelled is so", async () => {
  const [completion, progress] = await chartsOf("领导参阅");
  const bars = barsOf(progress!);
  for (const bar of bars.filter(({ category }) => category === 0)) {
    const before = bars.filter(({ category, series }) => {
      return category === 0 && progress!.series.indexOf(series) < progress!.series.indexOf(bar.series);
    });
    expect(bar.from).toBe(before.reduce((sum, { from, to }) => sum + to - from, 0));
  }
  expect(progress!.series.map(({ style }) => style.isLabelled)).toEqual([true, true, true, true]);
  expect(completion!.series.map(({ style, kind }) => [kind, style.isHatched, style.isDashed])).toEqual([
    ["column", false, false],
    ["column", false, false],
    ["column", true, false],
    ["line", false, true],
  ]);
  expect(barsOf(completion!).every(({ from }) => from === 0)).toBe(true);
});

test("an axis has round steps, holds all values, and ends where the chart says", async () => {
  const [completion] = await chartsOf("领导参阅");
  const of = (values: readonly (number | null)[], { format = "0.0", ...ends }: Partial<ChartStyle> = {}) => {
    const series = { ...completion!.series.at(-1)!, values };
    return axisOf({
      style: { ...completion!.style, format, least: null, most: null, ...ends },
      categories: [],
      series: [series],
    });
  };
  expect(of([3.1, null, 7.9])).toEqual({ from: 3, to: 8, ticks: [3, 4, 5, 6, 7, 8] });
  expect(of([-0.4, 0.6])).toEqual({ from: -0.4, to: 0.6, ticks: [-0.4, -0.2, 0, 0.2, 0.4, 0.6] });
  expect(of([12, 480], { least: 0, most: 150 })).toEqual({ from: 0, to: 150, ticks: [0, 50, 100, 150] });
  expect(of([8.9, 9.2], { format: "#,##0" })).toEqual({ from: 8, to: 10, ticks: [8, 9, 10] });
  expect(of([5, 5]).to).toBeGreaterThan(5);
  expect(of([null])).toEqual({ from: 0, to: 1, ticks: [0, 1] });
});

test("a reader is told what each series shows", async () => {
  const [line] = await chartsOf("走势");
  const { values } = line!.series[0]!;
  const told = summaryOf(line!, speakerOf("zh-CN"));
  expect(told).toContain(`${values.filter((value) => value !== null).length} 个数`);
  expect(told).toMatch(/最近一个 .*3月.*最高 .*最低/);
});

test("a chart that is damaged or of another kind is left out, and the sheet is shown all the same", async () => {
  const parts = unzipSync(await bytes);
  const [first, second, ...others] = Object.keys(parts).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
  const change = (name: string, to: (xml: string) => string) => {
    parts[name] = Buffer.from(to(Buffer.from(parts[name]!).toString()));
  };
  change(first!, (xml) => xml.replaceAll("barChart", "pieChart"));
  const pie = readStyle(zipSync(parts), nodePlatform, SUMMARY_LIMITS);
  expect(pie.sheets.get("领导参阅")!.hasUndrawn).toBe(true);
  const all = [...pie.sheets.values()].reduce((sum, { charts }) => sum + charts.length, 0);
  expect(all).toBe(others.length + 1);
  change(second!, (xml) => xml.slice(0, -40));
  const damaged = readStyle(zipSync(parts), nodePlatform, SUMMARY_LIMITS).sheets.get("领导参阅")!;
  expect(damaged.hasUndrawn).toBe(true);
  expect(damaged.cellStyles.size).toBeGreaterThan(10);
});
