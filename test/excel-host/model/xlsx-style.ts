import type { Borders, Cell, Fill, Style } from "exceljs";
import { type CellFormat, type CellSide, type Edge, NO_EDGE, PLAIN } from "./cell-format";

/** Office's standard theme, in the order cells refer to it. */
const THEME = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

const EDGES: Readonly<Record<string, CellSide>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
};

/** Line styles of a file and what Excel's API calls their style and weight. */
const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  dashDot: ["DashDot", "Thin"],
  dashDotDot: ["DashDotDot", "Thin"],
  double: ["Double", "Thick"],
};

/** `#RRGGBB` from the eight digits of a file. */
export function argb(value: string | undefined): string | undefined {
  return value === undefined ? undefined : `#${value.slice(-6).toUpperCase()}`;
}

/** How a cell of a file looks; undefined when it has no style of its own. */
export function readFormat(cell: Cell): CellFormat | undefined {
  const { font, alignment, border, fill, numFmt, protection } = cell;
  if (!font && !alignment && !border && !fill && !numFmt && !protection) return undefined;
  return {
    ...PLAIN,
    numberFormat: numFmt ?? PLAIN.numberFormat,
    fill: fillColor(fill),
    fontName: font?.name ?? PLAIN.fontName,
    fontSize: font?.size ?? PLAIN.fontSize,
    fontColor: colorOf(font?.color) ?? PLAIN.fontColor,
    bold: font?.bold === true,
    italic: font?.italic === true,
    underline: font?.underline ? (font.underline === "double" ? "Double" : "Single") : "None",
    strikethrough: font?.strike === true,
    horizontalAlignment: capital(alignment?.horizontal ?? "general"),
    verticalAlignment: alignment?.vertical === "middle" ? "Center" : capital(alignment?.vertical ?? "bottom"),
    wrapText: alignment?.wrapText === true,
    shrinkToFit: alignment?.shrinkToFit === true,
    indentLevel: alignment?.indent ?? 0,
    locked: protection?.locked !== false,
    formulaHidden: protection?.hidden === true,
    borders: readBorders(border),
  };
}

/** The style of a file's cell for a format the add-in or the user changed. */
export function writeStyle(format: CellFormat): Partial<Style> {
  const border: Record<string, unknown> = {};
  for (const [side, edge] of Object.entries(EDGES)) {
    const drawn = format.borders[edge];
    if (!drawn || drawn.style === "None") continue;
    const [line] = Object.entries(LINES).find(
      ([, [style, weight]]) => style === drawn.style && weight === drawn.weight,
    ) ?? ["thin"];
    border[side] = { style: line, color: { argb: `FF${drawn.color.slice(1)}` } };
  }
  const horizontal = format.horizontalAlignment.charAt(0).toLowerCase() + format.horizontalAlignment.slice(1);
  const vertical = format.verticalAlignment === "Center" ? "middle" : format.verticalAlignment.toLowerCase();
  return {
    numFmt: format.numberFormat,
    font: {
      name: format.fontName,
      size: format.fontSize,
      color: { argb: `FF${format.fontColor.slice(1)}` },
      bold: format.bold,
      italic: format.italic,
      strike: format.strikethrough,
      underline: format.underline !== "None",
    },
    alignment: {
      ...(horizontal === "general" ? {} : { horizontal: horizontal as "left" }),
      vertical: vertical as "middle",
      wrapText: format.wrapText,
      shrinkToFit: format.shrinkToFit,
      indent: format.indentLevel,
    },
    fill: format.fill
      ? { type: "pattern", pattern: "solid", fgColor: { argb: `FF${format.fill.slice(1)}` } }
      : { type: "pattern", pattern: "none" },
    border: border as Partial<Borders>,
    protection: { locked: format.locked, hidden: format.formulaHidden },
  };
}

function fillColor(fill: Fill | undefined): string | null {
  return fill?.type === "pattern" && fill.pattern === "solid" ? (colorOf(fill.fgColor) ?? null) : null;
}

function colorOf(color: { argb?: string | undefined; theme?: number | undefined } | undefined): string | undefined {
  const theme = color?.theme === undefined ? undefined : THEME[color.theme];
  return argb(color?.argb ?? theme);
}

function readBorders(borders: Partial<Borders> | undefined): Partial<Record<CellSide, Edge>> {
  const edges: Partial<Record<CellSide, Edge>> = {};
  for (const [side, edge] of Object.entries(EDGES)) {
    const drawn = borders?.[side as "top"];
    const line = drawn?.style && LINES[drawn.style];
    if (line) edges[edge] = { style: line[0], weight: line[1], color: colorOf(drawn.color) ?? NO_EDGE.color };
  }
  return edges;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
