import { useMemo } from "react";
import type { Workbook } from "../../../core/grid/grid";
import type { Speaker } from "../../../language/speaker";
import { makeStyles } from "../../../pane/components/make-styles";
import type { SheetStyle } from "../../../workbook/style/style";
import type { Geometry } from "../geometry";
import type { Paper } from "../paper";
import { type Box, boxOf } from "./box";
import { chartData } from "./chart-data";
import { SheetChart } from "./SheetChart";

// Over the cells, under what stays in view; what is under a chart is still pressed through it.
const useStyles = makeStyles({ chart: { position: "absolute", zIndex: 1, pointerEvents: "none" } });

interface Props {
  readonly workbook: Workbook;
  readonly sheetLook: SheetStyle;
  readonly geometry: Geometry;
  readonly paper: Paper;
  readonly say: Speaker;
  /** Where the first cell stands in what the charts are drawn in. */
  readonly origin: { readonly left: number; readonly top: number };
  /** Which of them are drawn. */
  isSeen(box: Box): boolean;
}

/** The charts of a sheet, where they stand. */
export function SheetCharts({ workbook, sheetLook, geometry, paper, say, origin, isSeen }: Props) {
  const styles = useStyles();
  const charts = useMemo(
    () => sheetLook.charts.map((style) => ({ style, chart: chartData(style, workbook) })),
    [sheetLook, workbook],
  );
  return charts.map(({ style, chart }, index) => {
    const box = boxOf(style, geometry);
    if (!chart || !box || !isSeen(box)) return null;
    const { left, top, width, height } = box;
    return (
      <div
        // biome-ignore lint/suspicious/noArrayIndexKey: charts of a file neither come nor go
        key={index}
        className={styles.chart}
        style={{ left: origin.left + left, top: origin.top + top }}
      >
        <SheetChart {...{ chart, width, height, paper, say }} scale={geometry.scale} />
      </div>
    );
  });
}
