import { useId } from "react";
import type { Speaker } from "../../../language/speaker";
import { PAPERS, type Paper } from "../paper";
import type { ChartData } from "./chart-data";
import { Hatches, hatchOf } from "./Hatches";
import { quietInk, seriesColor } from "./ink";
import { LyingPlot } from "./LyingPlot";
import { fitted, layoutOf, widestOf } from "./layout";
import type { PlotProps } from "./plot";
import { StandingPlot } from "./StandingPlot";
import { summaryOf } from "./summary";

interface Props {
  readonly chart: ChartData;
  readonly width: number;
  readonly height: number;
  /** That of the sheet it lies on. */
  readonly scale: number;
  readonly paper: Paper;
  readonly say: Speaker;
}

/** A chart of the sheet, drawn from its cells. */
export function SheetChart({ chart, width, height, scale, paper, say }: Props) {
  const id = useId().replaceAll(/\W/g, "_");
  const { title, hasLegend, plots } = chart.style;
  const layout = layoutOf({ width, height }, scale, hasLegend);
  const Plot = plots.some(({ kind }) => kind === "bar") ? LyingPlot : StandingPlot;
  const plot = { chart, layout, paper, id };
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-told`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={layout.letters}
      fill={quietInk(paper)}
      style={{ display: "block" }}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-told`}>{summaryOf(chart, say)}</desc>
      <Hatches {...plot} />
      <rect width={width} height={height} fill={PAPERS[paper].sheet} />
      {hasLegend ? (
        <rect
          x={0.5}
          y={0.5}
          width={Math.max(0, width - 1)}
          height={Math.max(0, height - 1)}
          fill="none"
          stroke={PAPERS[paper].grid}
        />
      ) : null}
      <text x={width / 2} y={layout.title * 1.4} textAnchor="middle" fontSize={layout.title} fill={PAPERS[paper].ink}>
        {fitted(title, layout.title, width - 8)}
      </text>
      {hasLegend ? <Legend {...plot} /> : null}
      <Plot {...plot} />
    </svg>
  );
}

/** The names of the series under the title, each with what it is drawn in. */
function Legend({ chart, layout, paper, id }: PlotProps) {
  const { letters, title, width } = layout;
  const swatch = letters * 1.1;
  const room = width / Math.max(1, chart.series.length) - swatch - letters * 2;
  const names = chart.series.map(({ style }) => fitted(style.name, letters, room));
  const widths = names.map((name) => swatch + letters * 1.9 + widestOf([name], letters));
  const whole = widths.reduce((sum, each) => sum + each, 0);
  const y = title * 1.9 + letters * 0.9;
  return (
    <>
      {chart.series.map((series, index) => {
        const x = (width - whole) / 2 + widths.slice(0, index).reduce((sum, each) => sum + each, 0);
        const color = seriesColor(series, index, paper);
        return (
          <g key={series.style.name}>
            {series.kind === "line" ? (
              <line
                x1={x}
                x2={x + swatch}
                y1={y - letters * 0.35}
                y2={y - letters * 0.35}
                stroke={color}
                strokeWidth={2}
                strokeDasharray={series.style.isDashed ? "4 2" : undefined}
              />
            ) : (
              <rect
                x={x}
                y={y - swatch * 0.78}
                width={swatch}
                height={swatch * 0.9}
                fill={hatchOf(series, index, { id, color })}
              />
            )}
            <text x={x + swatch + letters * 0.4} y={y}>
              {names[index]}
            </text>
          </g>
        );
      })}
    </>
  );
}
