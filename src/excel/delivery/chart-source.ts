import { address } from "../../core/grid/address";

export interface SeriesSource {
  readonly name: string;
  /** "'目标对照'!$F$6:$F$40" */
  readonly values: string;
  readonly categories: string;
  /** "#RRGGBB" */
  readonly color: string;
  readonly line: boolean;
}

/** A chart of a delivery, as far as Excel's own way to make charts can follow it. */
export interface ChartSource {
  readonly title: string;
  readonly direction: "column" | "bar";
  readonly stacked: boolean;
  readonly labelled: boolean;
  readonly max: number | null;
  readonly series: readonly SeriesSource[];
  /** The cells in its corners. */
  readonly from: string;
  readonly to: string;
}

/** Reads a chart part of workbook/chart and its place on the sheet. */
export function readChart(part: Document, anchor: Element): ChartSource {
  const value = (name: string) => part.getElementsByTagName(name)[0]?.getAttribute("val") ?? null;
  const max = value("c:max");
  return {
    title: [...part.getElementsByTagName("a:t")].map(({ textContent }) => textContent).join(""),
    direction: value("c:barDir") === "bar" ? "bar" : "column",
    stacked: value("c:grouping") === "stacked",
    labelled: part.getElementsByTagName("c:dLbls").length > 0,
    max: max === null ? null : Number(max),
    series: [...part.getElementsByTagName("c:ser")].map(readSeries),
    from: cornerOf(anchor, "xdr:from", 1),
    to: cornerOf(anchor, "xdr:to", 0),
  };
}

function readSeries(series: Element): SeriesSource {
  const text = (outer: string, inner: string) =>
    series.getElementsByTagName(outer)[0]?.getElementsByTagName(inner)[0]?.textContent ?? "";
  return {
    name: text("c:tx", "c:v"),
    values: text("c:val", "c:f"),
    categories: text("c:cat", "c:f"),
    color: `#${series.getElementsByTagName("a:srgbClr")[0]?.getAttribute("val") ?? "7F7F7F"}`,
    line: series.parentElement?.tagName === "c:lineChart",
  };
}

/** The second corner is where the chart ends, so that its cell is the one before. */
function cornerOf(anchor: Element, name: string, step: 0 | 1): string {
  const corner = anchor.getElementsByTagName(name)[0];
  const number = (part: string) => Number(corner?.getElementsByTagName(part)[0]?.textContent ?? 0) + step;
  return address(number("xdr:row"), number("xdr:col"));
}
