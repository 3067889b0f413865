import { PAPERS } from "../paper";
import { axisOf, shareOf } from "./axis";
import { barsOf } from "./chart-data";
import { hatchOf } from "./Hatches";
import { inkOn, seriesColor } from "./ink";
import { fitted, widestOf } from "./layout";
import { BARS, type PlotProps, valueText } from "./plot";

/** The part of a chart's width that names beside it take at most. */
const NAMES = 0.36;

/** Lying bars: categories from above down, values from left to right. */
export function LyingPlot({ chart, layout, paper, id }: PlotProps) {
  const { letters, width, height } = layout;
  const { categories, series } = chart;
  const axis = axisOf(chart);
  const left = Math.min(widestOf(categories, letters), width * NAMES) + letters * 1.2;
  const right = width - letters * 1.5;
  const top = layout.top + letters * 1.8;
  const slot = (height - letters - top) / categories.length;
  const xOf = (value: number) => left + shareOf(axis, value) * (right - left);
  const middleOf = (index: number) => top + (index + 0.5) * slot;
  return (
    <>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line x1={xOf(tick)} x2={xOf(tick)} y1={top} y2={height - letters} stroke={PAPERS[paper].grid} />
          <text x={xOf(tick)} y={top - letters * 0.6} textAnchor="middle">
            {valueText(chart, tick)}
          </text>
        </g>
      ))}
      {categories.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two categories may have one name
        <text key={index} x={left - letters * 0.6} y={middleOf(index) + letters * 0.35} textAnchor="end">
          {fitted(name, letters, left - letters)}
        </text>
      ))}
      {barsOf(chart).map(({ series: one, category, from, to }) => {
        const at = series.indexOf(one);
        const { index, count } = one.beside;
        const breadth = (slot * BARS) / count;
        const [begin, end] = [xOf(Math.min(from, to)), xOf(Math.max(from, to))];
        const told = one.style.isLabelled && to !== from ? valueText(chart, to - from) : "";
        const isTold = told !== "" && widestOf([told], letters) < end - begin;
        const ink = one.style.isHatched ? PAPERS[paper].ink : inkOn(one, at, paper);
        return (
          <g key={`${at} ${category}`}>
            <rect
              x={begin}
              y={middleOf(category) - (breadth * count) / 2 + index * breadth}
              width={end - begin}
              height={breadth}
              data-bar
              fill={hatchOf(one, at, { id, color: seriesColor(one, at, paper) })}
            />
            {isTold ? (
              <text
                x={(begin + end) / 2}
                y={middleOf(category) + letters * 0.35}
                textAnchor="middle"
                fill={ink}
                // On strokes a figure is read by the paper around it.
                {...(one.style.isHatched
                  ? { stroke: PAPERS[paper].sheet, strokeWidth: 4, paintOrder: "stroke", strokeLinejoin: "round" }
                  : {})}
              >
                {told}
              </text>
            ) : null}
          </g>
        );
      })}
      <line x1={left} x2={left} y1={top} y2={height - letters} stroke={PAPERS[paper].ink} strokeOpacity={0.5} />
    </>
  );
}
