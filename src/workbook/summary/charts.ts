import type { LightId } from "../../core/rollup/summary";
import type { Chart, Series } from "../chart/chart";
import type { PlacedChart } from "../chart/placed-chart";
import { columnRange } from "../ooxml/sheet";
import type { SheetSource } from "./context";
import type { RosterRanges } from "./roster-sheet";
import { sheetName } from "./sheet-name";
import { COLORS } from "./style";
import type { TargetRanges } from "./targets-sheet";

const LIGHTS: readonly { readonly id: LightId; readonly color: string; readonly hatched: boolean }[] = [
  { id: "green", color: COLORS.onSchedule, hatched: false },
  { id: "yellow", color: "E3B23C", hatched: false },
  { id: "red", color: COLORS.behind, hatched: true },
];
const UNLIT = { id: null, color: "BFBFBF", hatched: false } as const;
/** More units than fit legibly are told by the roster alone. */
const MOST_UNITS = 40;
/** A few targets far past their year would flatten all other bars. */
const HIGHEST = 150;

/** Rows of the chart of completion, of the two under it, and of all. */
const [COMPLETION_ROWS, UNIT_ROWS] = [21, 26];
export const CHARTS_HEIGHT = COMPLETION_ROWS + UNIT_ROWS;

/** The charts of 领导参阅 on a page of their own: completion by target over its width, then two by department. */
export function briefCharts(
  source: SheetSource,
  targets: TargetRanges,
  roster: RosterRanges,
  top: number,
  columns: { readonly left: number; readonly middle: number; readonly right: number },
): PlacedChart[] {
  const { left, middle, right } = columns;
  const charts: PlacedChart[] = [];
  const place = (chart: Chart, row: number, rows: number, from: number, to: number) =>
    charts.push({ chart, name: chart.title, from: { row, column: from }, to: { row: row + rows, column: to } });
  if (targets.compared.length > 0) place(completionChart(source, targets), top, COMPLETION_ROWS, left, right);
  if (roster.charted.entries.length > 0 && roster.charted.entries.length <= MOST_UNITS) {
    const row = top + COMPLETION_ROWS;
    if (roster.answering.entries.length > 0) place(progressChart(source, roster), row, UNIT_ROWS, left, middle);
    place(reportingChart(source, roster), row, UNIT_ROWS, middle, right);
  }
  return charts;
}

function completionChart({ say, month, nameOf }: SheetSource, ranges: TargetRanges): Chart {
  const bottom = ranges.top + ranges.compared.length - 1;
  const range = (column: number) => columnRange(sheetName("targets", say), column, ranges.top, bottom);
  const comparisons = ranges.compared.map(({ comparison }) => comparison!);
  const series = LIGHTS.map(
    ({ id, color, hatched }): Series => ({
      name: say(`summary.chart.light.${id}`),
      color,
      hatched,
      values: {
        range: range(ranges.seriesColumn(id)),
        numbers: comparisons.map(({ light, completion }) => (light === id ? completion : null)),
      },
    }),
  );
  const highest = Math.max(...comparisons.map(({ completion }) => completion ?? 0));
  return {
    title: say("summary.chart.completion", { month }),
    direction: "column",
    stacked: false,
    categories: { range: range(ranges.columns.name), texts: ranges.compared.map(({ aim }) => nameOf(aim!)) },
    series,
    line: {
      name: say("summary.chart.schedule"),
      color: COLORS.schedule,
      values: { range: range(ranges.columns.schedule), numbers: comparisons.map(({ schedule }) => schedule) },
    },
    format: "0",
    ...(highest > HIGHEST ? { max: HIGHEST } : {}),
    labelled: false,
  };
}

function progressChart({ say, month, unitName, lightCount }: SheetSource, { answering }: RosterRanges): Chart {
  return {
    title: say("summary.chart.progress", { month }),
    direction: "bar",
    stacked: true,
    categories: { range: answering.names, texts: answering.entries.map(({ department }) => unitName(department)) },
    series: [...LIGHTS, UNLIT].map(({ id, color, hatched }) => ({
      name: say(`summary.light.${id ?? "none"}`),
      color,
      hatched,
      values: {
        range: answering.lights(id),
        numbers: answering.entries.map(({ department }) => lightCount(department, id)),
      },
    })),
    format: "0",
    labelled: true,
  };
}

function reportingChart({ say, month, unitName }: SheetSource, { charted }: RosterRanges): Chart {
  return {
    title: say("summary.chart.reporting", { month }),
    direction: "bar",
    stacked: true,
    categories: { range: charted.names, texts: charted.entries.map(({ department }) => unitName(department)) },
    series: [
      {
        name: say("summary.chart.filled"),
        color: COLORS.onSchedule,
        values: { range: charted.filled, numbers: charted.entries.map(({ filled }) => filled) },
      },
      {
        name: say("summary.chart.open"),
        color: "8C8C8C",
        hatched: true,
        values: { range: charted.open, numbers: charted.entries.map(({ asked, filled }) => asked - filled) },
      },
    ],
    format: "0",
    labelled: true,
  };
}
