import { SUMMARY_SHEETS } from "../../core/audit/layout";
import type { LightId } from "../../core/rollup/summary";
import type { Chart, PlacedChart, Series } from "../chart/chart";
import { columnRange } from "../ooxml/sheet";
import type { SheetSource } from "./context";
import { COLORS } from "./look";
import { LAST_MAIN_COLUMN, mainColumn } from "./main-columns";
import type { RosterRanges } from "./roster-sheet";
import type { TargetRanges } from "./targets-sheet";

const LIGHTS: readonly { readonly id: LightId; readonly color: string; readonly hatched: boolean }[] = [
  { id: "on-schedule", color: COLORS.onSchedule, hatched: false },
  { id: "slow", color: "E3B23C", hatched: false },
  { id: "behind", color: COLORS.behind, hatched: true },
];
/** More units than fit legibly are told by the roster alone. */
const MOST_UNITS = 40;
/** A few targets far past their year would flatten all other bars. */
const HIGHEST = 150;

/** The charts under 全区汇总表: completion by target over the whole width, then two by department. */
export function mainCharts(
  source: SheetSource,
  targets: TargetRanges,
  roster: RosterRanges,
  top: number,
  rows: number,
): PlacedChart[] {
  const left = mainColumn("name");
  const middle = mainColumn("change");
  const right = LAST_MAIN_COLUMN + 1;
  const charts: PlacedChart[] = [];
  const place = (chart: Chart, row: number, from: number, to: number) =>
    charts.push({ chart, name: chart.title, from: { row, column: from }, to: { row: row + rows - 1, column: to } });
  if (targets.compared.length > 0) place(completionChart(source, targets), top, left, right);
  if (roster.charted.entries.length > 0 && roster.charted.entries.length <= MOST_UNITS) {
    place(progressChart(source, roster), top + rows, left, middle);
    place(reportingChart(source, roster), top + rows, middle, right);
  }
  return charts;
}

function completionChart({ say, list, month }: SheetSource, ranges: TargetRanges): Chart {
  const bottom = ranges.top + ranges.compared.length - 1;
  const range = (column: number) => columnRange(SUMMARY_SHEETS.targets, column, ranges.top, bottom);
  const comparisons = ranges.compared.map(({ comparison }) => comparison!);
  const series = LIGHTS.map(
    ({ id, color, hatched }): Series => ({
      name: list.header.lightBands.find((band) => band.id === id)?.labelZh ?? id,
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
    categories: { range: range(ranges.columns.name), texts: ranges.compared.map(({ aim }) => aim!.nameZh) },
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

function progressChart(source: SheetSource, { charted }: RosterRanges): Chart {
  const { say, list, month, unitName } = source;
  return {
    title: say("summary.chart.progress", { month }),
    direction: "bar",
    stacked: true,
    categories: { range: charted.names, texts: charted.entries.map(({ department }) => unitName(department)) },
    series: LIGHTS.map(({ id, color, hatched }) => ({
      name: list.header.lightBands.find((band) => band.id === id)?.labelZh ?? id,
      color,
      hatched,
      values: {
        range: charted.lights(id),
        numbers: charted.entries.map(({ department }) => source.lightCount(department, id)),
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
