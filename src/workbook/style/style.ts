import type { Range } from "../../core/grid/grid";
import type { ChartStyle } from "./chart-style";

/** How a workbook looks, as far as a screen needs it to show a form as it prints. */
export interface WorkbookStyle {
  readonly sheets: ReadonlyMap<string, SheetStyle>;
  /** What a cell's style index stands for. */
  readonly styles: readonly CellStyle[];
}

export interface SheetStyle {
  /** Stretches of columns with a width in characters, or a style of their own. */
  readonly columns: readonly ColumnStyle[];
  /** In characters and points. */
  readonly defaultWidth: number;
  readonly defaultHeight: number;
  /** Points, by row, where a row has a height of its own. */
  readonly heights: ReadonlyMap<number, number>;
  /** Style indexes of rows that give one to their empty cells. */
  readonly rowStyles: ReadonlyMap<number, number>;
  /** Style indexes by row and column; blank cells with a style are among them. */
  readonly cellStyles: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The rows repeated on every printed page; null when there are none. */
  readonly repeated: { readonly from: number; readonly to: number } | null;
  readonly print: PrintStyle;
  readonly gridLines: boolean;
  readonly protected: boolean;
  readonly inputs: readonly InputStyle[];
  /** What texts and numbers change of the look of their cells. */
  readonly texts: readonly TextStyle[];
  readonly bars: readonly DataBarStyle[];
  /** Lines within cells: the cell, and the range whose figures it shows. */
  readonly lines: readonly { readonly cell: string; readonly range: string }[];
  readonly charts: readonly ChartStyle[];
  /** Whether something lies over the cells that is not drawn, such as a picture. */
  readonly hasUndrawn: boolean;
}

/** How a sheet is printed. */
export interface PrintStyle {
  readonly paper: "A3" | "A4";
  readonly landscape: boolean;
  readonly centered: boolean;
  /** Inches. */
  readonly margins: Readonly<Record<Edge, number>>;
  /** The cells that are printed; null where all are. */
  readonly area: Range | null;
  /** Rows after which a page ends. */
  readonly breaks: readonly number[];
  /** What stands in the middle of the foot of each page; page and pages are &P and &N. */
  readonly footer: string;
}

export interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly style: number;
}

/** What a sheet says of the input of some cells. */
export interface InputStyle {
  readonly ranges: readonly Range[];
  /** The values to choose from; null where any may be typed. */
  readonly choices: readonly string[] | null;
  readonly title: string;
  readonly prompt: string;
}

/** How cells look that hold a certain text. */
export interface TextStyle {
  readonly ranges: readonly Range[];
  readonly text: string;
  readonly color: string | null;
  readonly bold: boolean;
}

/** A bar as long as the number in the cell is great, from one number to another. */
export interface DataBarStyle {
  readonly ranges: readonly Range[];
  readonly from: number;
  readonly to: number;
  readonly color: string;
}

export type Edge = "top" | "right" | "bottom" | "left";
export type Rule = "thin" | "medium" | "thick" | "dashed" | "double";

/** Colors are "#rrggbb"; null where the paper's own is meant. */
export interface CellStyle {
  readonly locked: boolean;
  /** The number format code; absent for General. */
  readonly format?: string;
  readonly face: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string | null;
  readonly fill: string | null;
  readonly horizontal: "left" | "center" | "right" | null;
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  /** Steps of about three spaces. */
  readonly indent: number;
  readonly rules: Readonly<Partial<Record<Edge, { readonly rule: Rule; readonly color: string | null }>>>;
}

/** How Excel prints a sheet that says nothing of it. */
export const PLAIN_PRINT: PrintStyle = {
  paper: "A4",
  landscape: false,
  centered: false,
  margins: { top: 0.75, right: 0.7, bottom: 0.75, left: 0.7 },
  area: null,
  breaks: [],
  footer: "",
};

export const PLAIN: CellStyle = {
  locked: true,
  face: "",
  size: 11,
  bold: false,
  italic: false,
  color: null,
  fill: null,
  horizontal: null,
  vertical: "bottom",
  wrap: false,
  indent: 0,
  rules: {},
};

/** The style index of a cell: its own, else its row's, else its column's. */
export function styleAt(sheet: SheetStyle, row: number, column: number): number {
  const own = sheet.cellStyles.get(row)?.get(column);
  if (own !== undefined) return own;
  const rows = sheet.rowStyles.get(row);
  if (rows !== undefined) return rows;
  return sheet.columns.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
}

/** The look of a cell. */
export function cellStyleAt({ styles }: WorkbookStyle, sheet: SheetStyle, row: number, column: number): CellStyle {
  return styles[styleAt(sheet, row, column)] ?? PLAIN;
}
