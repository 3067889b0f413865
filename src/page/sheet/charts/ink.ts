import { lightnessOf, onPaper, PAPERS, type Paper } from "../paper";
import type { SeriesData } from "./chart-data";

/** What a chart is drawn with where it names no color, in turn. */
const COLORS = ["#2f5d8a", "#c98a1b", "#8c2d19", "#6f8faf", "#7f7f7f", "#4a7a6a"];
/** The same where the system chooses its colors. */
const SYSTEM = ["CanvasText", "Highlight", "GrayText"];

/** The color of a series so many-th of its chart. */
export function seriesColor({ style }: SeriesData, index: number, paper: Paper): string {
  if (paper === "contrast") return SYSTEM[index % SYSTEM.length]!;
  return onPaper(style.color ?? COLORS[index % COLORS.length]!, paper);
}

/** Lightness, in percent, above which a figure on a bar is dark. */
const LIGHT = { light: 55, dark: 42 } as const;

/** The ink of a figure that stands on the bar of a series. */
export function inkOn({ style }: SeriesData, index: number, paper: Paper): string {
  if (paper === "contrast") return "Canvas";
  const isLight = lightnessOf(style.color ?? COLORS[index % COLORS.length]!, paper) > LIGHT[paper];
  return isLight ? PAPERS.light.ink : PAPERS.light.sheet;
}

/** Axes' figures and names. */
export function quietInk(paper: Paper): string {
  return paper === "contrast" ? "CanvasText" : paper === "dark" ? "#c6c6c6" : "#404040";
}
