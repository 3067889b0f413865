import type { Range, Sheet } from "../../core/grid/grid";
import { browserPlatform } from "../../workbook/platform/browser";
import { readAnyWorkbook } from "../../workbook/read/read-any";
import { openZip } from "../../workbook/zip/archive";
import { writeZip } from "../../workbook/zip/write";
import { type ChartSource, readChart } from "./chart-source";

/** A sheet to deliver: its cells, and what cells do not tell. */
export interface DeliveredSheet extends Sheet {
  /** In points, by stretches of columns. */
  readonly widths: readonly { readonly columns: Pick<Range, "left" | "right">; readonly points: number }[];
  readonly charts: readonly ChartSource[];
}

export interface DeliveredBook {
  readonly sheets: readonly DeliveredSheet[];
  /** Names for ranges: 明细_数值 → 明细!$J$4:$J$90. */
  readonly names: ReadonlyMap<string, string>;
}

/** Opens the bytes of a delivery, which are a workbook of our own writing. */
export function openDelivery(bytes: Uint8Array): DeliveredBook {
  const zip = openZip(bytes, browserPlatform);
  const xml = (part: string) => parseXml(zip.read(part));
  const { sheets } = readAnyWorkbook(bytes, browserPlatform);
  const names = [...xml("xl/workbook.xml").getElementsByTagName("definedName")]
    .map((name) => [name.getAttribute("name") ?? "", name.textContent ?? ""] as const)
    .filter(([name]) => !name.startsWith("_xlnm."));
  return {
    names: new Map(names),
    sheets: sheets.map((sheet, index) => {
      const part = `worksheets/sheet${index + 1}.xml`;
      const related = (path: string) => {
        const relations = `xl/${path.replace(/([^/]+)$/, "_rels/$1.rels")}`;
        if (!zip.has(relations)) return [];
        return [...xml(relations).getElementsByTagName("Relationship")].map((one) => ({
          type: one.getAttribute("Type")?.split("/").at(-1),
          target: (one.getAttribute("Target") ?? "").replace("../", ""),
        }));
      };
      const drawing = related(part).find(({ type }) => type === "drawing");
      const charts = drawing
        ? related(drawing.target).map(({ target }, order) =>
            readChart(
              xml(`xl/${target}`),
              xml(`xl/${drawing.target}`).getElementsByTagName("xdr:twoCellAnchor")[order]!,
            ),
          )
        : [];
      return { ...sheet, widths: widthsIn(xml(`xl/${part}`)), charts };
    }),
  };
}

/** The same workbook without its charts, for an Excel that inserts no sheet with one. */
export function withoutCharts(bytes: Uint8Array): Uint8Array {
  const zip = openZip(bytes, browserPlatform);
  const parts = new Map<string, Uint8Array>();
  for (const name of zip.names) {
    if (/^xl\/(drawings|charts)\//.test(name)) continue;
    const part = zip.read(name);
    parts.set(name, name.endsWith(".rels") || /^(xl\/worksheets\/|\[Content)/.test(name) ? uncharted(part) : part);
  }
  return writeZip(parts);
}

const CHARTED =
  /<drawing\b[^>]*\/>|<Relationship\b[^>]*\/drawing"[^>]*\/>|<Override\b[^>]*PartName="\/xl\/(?:drawings|charts)\/[^>]*\/>/g;

function uncharted(part: Uint8Array): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(part).replace(CHARTED, ""));
}

function parseXml(part: Uint8Array): Document {
  return new DOMParser().parseFromString(new TextDecoder().decode(part), "application/xml");
}

/** A column of so many characters is so many pixels wide, at three quarters of a point each. */
function pointsOf(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

function widthsIn(sheet: Document): DeliveredSheet["widths"] {
  return [...sheet.getElementsByTagName("col")].map((column) => {
    const number = (name: string) => Number(column.getAttribute(name));
    return { columns: { left: number("min"), right: number("max") }, points: pointsOf(number("width")) };
  });
}
