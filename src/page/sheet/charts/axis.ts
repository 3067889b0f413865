import { tidy } from "../../../core/numbers";
import { barsOf, type ChartData } from "./chart-data";

/** The values a chart shows, and those at which a line is drawn across it. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** Spaces between the lines across a chart, about so many. */
const SPACES = 5;
const STEPS = [1, 2, 2.5, 5, 10];

/** The axis of a chart: from 0 where it has bars, else as close as its line; its ends are where the chart fixes them. */
export function axisOf(chart: ChartData, spaces = SPACES): Axis {
  const { least, most } = chart.style;
  const bars = barsOf(chart);
  const points = chart.series.flatMap(({ kind, values }) => (kind === "line" ? values : []));
  const values = [...bars.flatMap(({ from, to }) => [from, to]), ...points.filter((value) => value !== null)];
  const lowest = least ?? Math.min(...(bars.length > 0 ? [0] : []), ...values);
  const highest = most ?? Math.max(...(bars.length > 0 ? [0] : []), ...values);
  if (!Number.isFinite(lowest) || !Number.isFinite(highest)) return { from: 0, to: 1, ticks: [0, 1] };
  const room = highest - lowest || Math.abs(highest) || 1;
  const step = Math.max(stepOf(room / spaces), finestOf(chart.style.format));
  const from = least ?? tidy(Math.floor(lowest / step) * step);
  const to = most ?? tidy(Math.max(Math.ceil(highest / step) * step, from + step));
  const count = Math.floor((to - from) / step + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => tidy(from + index * step));
  return { from, to, ticks };
}

/** The step that the decimals of a number format can tell, "#,##0.0" by tenths. */
function finestOf(format: string): number {
  return format === "General" ? 0 : 10 ** -(/\.(0+)/.exec(format)?.[1]?.length ?? 0);
}

/** The least round number that is no less. */
function stepOf(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return STEPS.find((step) => step * power >= rough * (1 - 1e-9))! * power;
}

/** Where a value stands between 0 and 1; what is beyond an end stands at it. */
export function shareOf({ from, to }: Axis, value: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
