/** What a cell holds: a number, text, true or false, or nothing; an error is its text (`#DIV/0!`). */
export type CellValue = number | string | boolean | null;

export interface Edge {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** The sides a border can be on, as Excel names them. */
export const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

export type Side = (typeof SIDES)[number];
export type CellSide = Exclude<Side, "InsideVertical" | "InsideHorizontal">;

/** How a cell looks; never changed in place, so that equal cells can share one. */
export interface CellFormat {
  readonly numberFormat: string;
  /** `#RRGGBB`, or null for no fill. */
  readonly fill: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Readonly<Partial<Record<CellSide, Edge>>>;
}

export const PLAIN: CellFormat = {
  numberFormat: "General",
  fill: null,
  fontName: "等线",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  horizontalAlignment: "General",
  verticalAlignment: "Center",
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
  borders: {},
};

export const NO_EDGE: Edge = { style: "None", color: "#000000", weight: "Thin" };
