import type { Allowance } from "../read/allowance";
import { attributeText, textOf } from "../read/text";
import { END, OPEN, sameBytes, type XmlScanner } from "../read/xml";
import type { ChartCorner, ChartStyle, PlotKind, PlotStyle, SeriesStyle } from "./chart-style";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type OpenSeries = Mutable<SeriesStyle>;
type OpenPlot = Mutable<Omit<PlotStyle, "series">> & { readonly series: OpenSeries[] };
type OpenChart = Mutable<Omit<ChartStyle, "plots" | keyof Place>> & { readonly plots: OpenPlot[]; isKnown: boolean };
type Place = Pick<ChartStyle, "from" | "to">;

/** Elements that mean something here; all others are one. */
const NAMES = [
  ...["twoCellAnchor", "from", "to", "col", "colOff", "row", "rowOff", "chart"],
  ...["title", "plotArea", "legend", "ser", "tx", "cat", "val", "f", "v", "t"],
  ...["barDir", "grouping", "overlap", "spPr", "ln", "srgbClr", "pattFill", "fgClr", "prstDash", "showVal"],
  ...["valAx", "scaling", "max", "min", "numFmt", "pt"],
] as const;
type Name = (typeof NAMES)[number] | "barChart" | "lineChart" | "otherChart" | "";

const PLOTS: readonly string[] = ["barChart", "lineChart", "otherChart"];

function nameOf({ bytes, nameStart, nameEnd }: XmlScanner): Name {
  const known = NAMES.find((name) => sameBytes(bytes, nameStart, nameEnd, name));
  if (known) return known;
  if (nameEnd - nameStart < 6 || !sameBytes(bytes, nameEnd - 5, nameEnd, "Chart")) return "";
  if (sameBytes(bytes, nameStart, nameEnd, "barChart")) return "barChart";
  return sameBytes(bytes, nameStart, nameEnd, "lineChart") ? "lineChart" : "otherChart";
}

/** Walks a part: told are the elements that are open, the innermost last, and whether it opens or closes. */
function walk(xml: XmlScanner, visit: (path: readonly Name[], opens: boolean) => void): void {
  const path: Name[] = [""];
  for (let move = xml.next(); move !== END; move = xml.next()) {
    if (move === OPEN) {
      path.push(nameOf(xml));
      visit(path, true);
    } else {
      visit(path, false);
      path.pop();
    }
  }
}

/** English metric units. */
const PER_PIXEL = 9525;

/** Where the charts of a drawing lie, by the ids of their parts; what lies there otherwise is left out. */
export function readAnchors(xml: XmlScanner): (Place & { readonly id: string })[] {
  const found: (Place & { readonly id: string })[] = [];
  const nowhere = (): Mutable<ChartCorner> => ({ row: 1, column: 1, right: 0, down: 0 });
  let anchor = { from: nowhere(), to: nowhere(), id: "" };
  walk(xml, (path, opens) => {
    const name = path.at(-1)!;
    if (name === "twoCellAnchor") {
      if (opens) anchor = { from: nowhere(), to: nowhere(), id: "" };
      else if (anchor.id !== "") found.push(anchor);
    } else if (name === "chart" && opens) {
      while (xml.attribute()) if (xml.keyIs("id")) anchor.id = attributeText(xml);
    } else if (!opens) {
      const side = path.at(-2);
      if (side === "from" || side === "to") takePlace(anchor[side], name, Number(textOf(xml)) || 0);
    }
  });
  return found;
}

function takePlace(corner: Mutable<ChartCorner>, name: Name, number: number): void {
  if (name === "col") corner.column = number + 1;
  else if (name === "row") corner.row = number + 1;
  else if (name === "colOff") corner.right = number / PER_PIXEL;
  else if (name === "rowOff") corner.down = number / PER_PIXEL;
}

/** What a chart counts among the cells that charts may take, and characters that count as much as a cell. */
const [CELLS_PER_CHART, CHARACTERS_PER_CELL] = [10, 100];

/** A chart's part; null where it is of a kind that is not drawn. */
export function readChart(xml: XmlScanner, allowance: Allowance): Omit<ChartStyle, keyof Place> | null {
  const chart: OpenChart = {
    ...{ title: "", plots: [], hasLegend: false, format: "General", least: null, most: null, isKnown: true },
  };
  allowance.take(CELLS_PER_CHART);
  const read = () => {
    const text = textOf(xml);
    allowance.take(1 + text.length / CHARACTERS_PER_CELL);
    return text;
  };
  walk(xml, (path, opens) => {
    if (opens) open(chart, path, xml, allowance);
    else takeText(chart, path, read);
  });
  const { isKnown, ...rest } = chart;
  return isKnown && rest.plots.length > 0 ? rest : null;
}

function open(chart: OpenChart, path: readonly Name[], xml: XmlScanner, allowance: Allowance): void {
  const name = path.at(-1)!;
  const [plot, within] = [chart.plots.at(-1), path.at(-2)];
  if (PLOTS.includes(name) && within === "plotArea") {
    if (name === "otherChart") chart.isKnown = false;
    chart.plots.push({
      kind: name === "lineChart" ? "line" : "column",
      isStacked: false,
      isOverlapping: false,
      series: [],
    });
  } else if (name === "legend") chart.hasLegend = true;
  else if (name === "ser" && plot) {
    allowance.take(1);
    plot.series.push(newSeries());
  } else if (name === "barDir" && plot) plot.kind = valueIn(xml) === "bar" ? "bar" : ("column" satisfies PlotKind);
  else if (name === "grouping" && plot) plot.isStacked = valueIn(xml) === "stacked";
  else if (name === "overlap" && plot) plot.isOverlapping = Number(valueIn(xml)) === 100;
  else if (path.includes("ser")) openInSeries(plot?.series.at(-1), path, xml);
  else if (path.includes("valAx")) openInAxis(chart, path, xml);
}

function newSeries(): OpenSeries {
  return {
    name: "",
    ...{ categories: null, values: null, color: null },
    ...{ isHatched: false, isDashed: false, isLabelled: false },
  };
}

/** A bar's color is that of its fill, a line's that of its stroke; a point's own and its figure's are passed over. */
function openInSeries(series: OpenSeries | undefined, path: readonly Name[], xml: XmlScanner): void {
  if (!series) return;
  const name = path.at(-1)!;
  const inside = path.slice(path.indexOf("ser") + 1);
  if (name === "showVal") series.isLabelled = valueIn(xml) === "1";
  if (inside[0] !== "spPr") return;
  if (name === "pattFill") series.isHatched = true;
  else if (name === "prstDash") series.isDashed = valueIn(xml) !== "solid";
  else if (name === "srgbClr" && series.color === null) {
    const color = valueIn(xml);
    if (/^[\da-f]{6}$/i.test(color)) series.color = `#${color.toLowerCase()}`;
  }
}

function openInAxis(chart: OpenChart, path: readonly Name[], xml: XmlScanner): void {
  const name = path.at(-1)!;
  if (name === "numFmt") while (xml.attribute()) if (xml.keyIs("formatCode")) chart.format = attributeText(xml);
  if (path.at(-2) !== "scaling" || (name !== "max" && name !== "min")) return;
  const end = Number(valueIn(xml));
  if (Number.isFinite(end)) chart[name === "max" ? "most" : "least"] = end;
}

function takeText(chart: OpenChart, path: readonly Name[], read: () => string): void {
  const name = path.at(-1)!;
  if (name !== "f" && name !== "v" && name !== "t") return;
  const at = path.indexOf("ser");
  if (at < 0) {
    if (name === "t" && path.includes("title") && !path.includes("plotArea")) chart.title += read();
    return;
  }
  const series = chart.plots.at(-1)?.series.at(-1);
  if (!series) return;
  const section = path[at + 1];
  if (section === "tx" && name === "v") series.name += read();
  else if (section === "cat" && name === "f") series.categories ??= read();
  else if (section === "val" && name === "f") series.values ??= read();
}

/** The attribute val of the tag just opened. */
function valueIn(xml: XmlScanner): string {
  let value = "";
  while (xml.attribute()) if (xml.keyIs("val")) value = attributeText(xml);
  return value;
}
