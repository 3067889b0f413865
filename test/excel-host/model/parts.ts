import type { Area } from "./area";

/** A conditional format over one or more rectangles of its sheet. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: Area[];
  priority: number;
  stopIfTrue: boolean;
  /** Of type Custom: the formula, with its equals sign. */
  formula: string;
  /** Of type CellValue: `{ formula1, formula2?, operator }`. */
  rule: Readonly<Record<string, unknown>>;
  readonly format: DifferentialFormat;
}

/** The part of a look a conditional format changes; null leaves it as the cell has it. */
export interface DifferentialFormat {
  numberFormat: string | null;
  fillColor: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  strikethrough: boolean | null;
  underline: string | null;
}

export interface Validation {
  area: Area;
  rule: Readonly<Record<string, unknown>>;
  prompt: Readonly<Record<string, unknown>> | null;
  errorAlert: Readonly<Record<string, unknown>> | null;
  ignoreBlanks: boolean;
}

export interface Comment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  content: string;
  resolved: boolean;
  readonly authorName: string;
  replies: { readonly id: string; content: string }[];
}

export interface ChartSeries {
  name: string;
  chartType: string;
  values: Area | null;
  categories: Area | null;
  color: string | null;
  axisGroup: string;
  gapWidth: number;
  overlap: number;
  hasDataLabels: boolean;
}

export interface ChartAxis {
  minimum: number | "";
  maximum: number | "";
  numberFormat: string;
  visible: boolean;
  title: string;
  titleVisible: boolean;
  majorGridlines: boolean;
  reversed: boolean;
}

export interface Chart {
  readonly id: string;
  name: string;
  chartType: string;
  source: Area;
  seriesBy: string;
  title: string;
  titleVisible: boolean;
  legendVisible: boolean;
  legendPosition: string;
  top: number;
  left: number;
  width: number;
  height: number;
  series: ChartSeries[];
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
}

export interface Table {
  readonly id: string;
  name: string;
  /** With its header row, and its total row where shown. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  style: string;
}

export interface NamedItem {
  name: string;
  /** With its equals sign, `=报表!$A$1`. */
  formula: string;
  visible: boolean;
  comment: string;
  readonly scope: "Workbook" | "Worksheet";
}

/** Page layout in points, as far as a printed form needs it. */
export interface PageSetup {
  orientation: string;
  paperSize: string;
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  zoom: Readonly<Record<string, number>>;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  /** Text of headers and footers by place, such as `CenterFooter`, with Excel's codes (`&P`). */
  readonly headersFooters: Map<string, string>;
  printArea: Area | null;
  titleRows: Area | null;
  titleColumns: Area | null;
}

export function newPageSetup(): PageSetup {
  return {
    orientation: "Portrait",
    paperSize: "A4",
    centerHorizontally: false,
    centerVertically: false,
    blackAndWhite: false,
    printGridlines: false,
    printHeadings: false,
    zoom: { scale: 100 },
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    headersFooters: new Map(),
    printArea: null,
    titleRows: null,
    titleColumns: null,
  };
}

export function plainDifferential(): DifferentialFormat {
  return {
    numberFormat: null,
    fillColor: null,
    fontColor: null,
    bold: null,
    italic: null,
    strikethrough: null,
    underline: null,
  };
}
