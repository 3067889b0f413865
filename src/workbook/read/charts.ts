import type { ChartSeries, ChartSources } from "../../core/audit/book";
import type { ZipArchive } from "../zip/archive";
import { Allowance } from "./allowance";
import { openPart } from "./part";
import { readRelationships } from "./relationships";
import { attributeText, textOf } from "./text";
import { END, OPEN, sameBytes, type XmlScanner } from "./xml";

export const CHART = [
  "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "http://purl.oclc.org/ooxml/drawingml/chart",
];
export const DRAWING = [
  "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
];

/** What the charts of a workbook may take, counted in cells: many times what a summary's own do. */
const MOST_CELLS = 2_000;
/** What a chart counts by itself. */
const CELLS_PER_CHART = 10;
/** Characters that count as much as a cell. */
const CHARACTERS_PER_CELL = 100;

/** What the charts of a workbook may still take; throws the refusal of a file that holds too much. */
export function chartAllowance(): Allowance {
  return new Allowance(MOST_CELLS);
}

/** The charts of a sheet's part with the cells each of them shows; a chart drawn twice is read once. */
export function readCharts(zip: ZipArchive, sheet: string, part: string, allowance: Allowance): ChartSources[] {
  const parts = new Set<string>();
  for (const drawing of readRelationships(zip, part)) {
    if (drawing.type !== "drawing" || drawing.external || !zip.has(drawing.target)) continue;
    const drawn = idsIn(openPart(zip, drawing.target, DRAWING));
    for (const { id, type, target, external } of readRelationships(zip, drawing.target)) {
      if (type === "chart" && drawn.has(id) && !external && zip.has(target)) parts.add(target);
    }
  }
  return [...parts].map((chart) => ({ sheet, ...readChart(openPart(zip, chart, CHART), allowance) }));
}

/** What the anchors of a drawing lead to: a chart whose anchor is gone is seen by nobody. */
function idsIn(xml: XmlScanner): Set<string> {
  const ids = new Set<string>();
  for (let move = xml.next(); move !== END; move = xml.next()) {
    if (move !== OPEN) continue;
    while (xml.attribute()) if (xml.keyIs("id")) ids.add(attributeText(xml));
  }
  return ids;
}

interface OpenSeries {
  name: string;
  categories: string | null;
  values: string | null;
}

function readChart(xml: XmlScanner, allowance: Allowance): { title: string; series: ChartSeries[] } {
  const path: string[] = ["chartSpace"];
  const series: OpenSeries[] = [];
  let title = "";
  const read = () => {
    const text = textOf(xml);
    allowance.take(1 + text.length / CHARACTERS_PER_CELL);
    return text;
  };
  allowance.take(CELLS_PER_CHART);
  for (let move = xml.next(); move !== END; move = xml.next()) {
    if (move === OPEN) {
      path.push(localName(xml));
      if (path.at(-1) === "ser") series.push({ name: "", categories: null, values: null });
      continue;
    }
    const name = path.pop();
    if (name !== "f" && name !== "v" && name !== "t") continue;
    const open = series.at(-1);
    const at = path.indexOf("ser");
    if (at < 0) {
      if (path[1] === "chart" && path[2] === "title" && name !== "f") title += read();
    } else if (open) takeText(open, path[at + 1] ?? "", name, read);
  }
  return { title, series };
}

function takeText(series: OpenSeries, section: string, name: "f" | "v" | "t", read: () => string): void {
  if (section === "tx" && name === "v") series.name += read();
  else if (name !== "f") return;
  else if (section === "cat" || section === "xVal") series.categories ??= read();
  else if (section === "val" || section === "yVal") series.values ??= read();
}

/** Names that mean something here; all others are one. */
const NAMES = ["chart", "title", "ser", "tx", "cat", "val", "xVal", "yVal", "f", "v", "t"] as const;

function localName({ bytes, nameStart, nameEnd }: XmlScanner): string {
  return NAMES.find((name) => sameBytes(bytes, nameStart, nameEnd, name)) ?? "";
}
