import { PAPERS } from "../paper";
import type { SeriesData } from "./chart-data";
import { seriesColor } from "./ink";
import type { PlotProps } from "./plot";

/** What the bars of a series are filled with: its color, or strokes of it that can be told apart without color. */
export function hatchOf({ style }: SeriesData, index: number, of: { readonly id: string; readonly color: string }) {
  return style.isHatched ? `url(#${of.id}-hatch-${index})` : of.color;
}

/** The patterns of a chart's hatched series. */
export function Hatches({ chart, paper, id }: PlotProps) {
  return (
    <defs>
      {chart.series.map((series, index) =>
        series.style.isHatched ? (
          <pattern
            key={series.style.name}
            id={`${id}-hatch-${index}`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="5" height="5" fill={PAPERS[paper].sheet} />
            <rect width="2.6" height="5" fill={seriesColor(series, index, paper)} />
          </pattern>
        ) : null,
      )}
    </defs>
  );
}
