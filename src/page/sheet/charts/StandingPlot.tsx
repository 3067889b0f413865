import { PAPERS } from "../paper";
import { axisOf, shareOf } from "./axis";
import { barsOf, type SeriesData } from "./chart-data";
import { hatchOf } from "./Hatches";
import { seriesColor } from "./ink";
import { apart, fitted, widestOf } from "./layout";
import { BARS, type PlotProps, valueText } from "./plot";

/** The part of a chart's height that names under it take at most. */
const NAMES = 0.42;

/** Standing bars and lines: values from the foot up, categories from left to right. */
export function StandingPlot(props: PlotProps) {
  const { chart, layout, paper, id } = props;
  const { letters, width, height, top } = layout;
  const { categories, series } = chart;
  const axis = axisOf(chart, height < 200 ? 3 : undefined);
  const ticks = axis.ticks.map((tick) => valueText(chart, tick));
  const left = widestOf(ticks, letters) + letters;
  const right = width - letters;
  const slot = (right - left) / categories.length;
  const isTurned = series.some(({ kind }) => kind !== "line") && widestOf(categories, letters) > slot;
  const foot = isTurned ? Math.min(widestOf(categories, letters) + letters, height * NAMES) : letters * 2.1;
  const bottom = height - foot;
  const yOf = (value: number) => bottom - shareOf(axis, value) * (bottom - top);
  const middleOf = (index: number) => left + (index + 0.5) * slot;
  const named = isTurned ? null : apart(categories, letters, slot);
  return (
    <>
      {axis.ticks.map((tick, index) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={yOf(tick)} y2={yOf(tick)} stroke={PAPERS[paper].grid} />
          <text x={left - letters * 0.5} y={yOf(tick) + letters * 0.35} textAnchor="end">
            {ticks[index]}
          </text>
        </g>
      ))}
      {categories.map((name, index) => {
        if (named && !named.has(index)) return null;
        const x = middleOf(index);
        return isTurned ? (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: two categories may have one name
            key={index}
            textAnchor="end"
            transform={`translate(${x + letters * 0.35} ${bottom + letters * 0.5}) rotate(-90)`}
          >
            {fitted(name, letters, foot - letters)}
          </text>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: two categories may have one name
          <text key={index} x={x} y={bottom + letters * 1.4} textAnchor="middle">
            {name}
          </text>
        );
      })}
      {barsOf(chart).map(({ series: one, category, from, to }) => {
        const at = series.indexOf(one);
        const { index, count } = one.beside;
        const breadth = (slot * BARS) / count;
        const [low, high] = [yOf(Math.min(from, to)), yOf(Math.max(from, to))];
        return (
          <rect
            key={`${at} ${category}`}
            x={middleOf(category) - (breadth * count) / 2 + index * breadth}
            y={high}
            width={breadth}
            height={low - high}
            data-bar
            fill={hatchOf(one, at, { id, color: seriesColor(one, at, paper) })}
          />
        );
      })}
      <line x1={left} x2={right} y1={bottom} y2={bottom} stroke={PAPERS[paper].ink} strokeOpacity={0.5} />
      {series.map((one, at) =>
        one.kind === "line" ? (
          <Line
            key={one.style.name}
            series={one}
            color={seriesColor(one, at, paper)}
            placeOf={(value, index) => [middleOf(index), yOf(value)]}
            isOverBars={series.length > 1}
          />
        ) : null,
      )}
    </>
  );
}

interface LineProps {
  readonly series: SeriesData;
  readonly color: string;
  readonly isOverBars: boolean;
  placeOf(value: number, index: number): readonly [number, number];
}

/** A line through the figures there are, its last one marked; over bars it ends where one is missing. */
function Line({ series: { values, style }, color, isOverBars, placeOf }: LineProps) {
  let isBroken = true;
  let path = "";
  let last: readonly [number, number] | null = null;
  values.forEach((value, index) => {
    if (value === null) {
      if (isOverBars) isBroken = true;
      return;
    }
    last = placeOf(value, index);
    path += `${isBroken ? "M" : "L"}${last[0]} ${last[1]}`;
    isBroken = false;
  });
  const [x, y] = last ?? [0, 0];
  return (
    <>
      <path
        d={path}
        fill="none"
        stroke={color}
        strokeWidth={2}
        strokeLinejoin="round"
        strokeDasharray={style.isDashed ? "6 4" : undefined}
      />
      {last && !isOverBars ? <circle cx={x} cy={y} r={3.5} fill={color} /> : null}
    </>
  );
}
