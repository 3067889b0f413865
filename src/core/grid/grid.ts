/**
 * A workbook as plain data: what every host hands to the engine.
 *
 * Rows and columns count from 1, as in "A1". A date cell keeps its serial number in the
 * workbook's own date system. Blank cells are not listed. A merged range keeps its value
 * in its first cell only.
 */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly date1904: boolean;
  /** Targets of external links, as written in the file. */
  readonly externalLinks: readonly string[];
  readonly hasMacros: boolean;
  /** When a program last saved the file (ISO 8601), where it says so. */
  readonly savedAt?: string;
}

export type Visibility = "visible" | "hidden" | "veryHidden";

export interface Sheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** Cells by row; each row's cells in column order. */
  readonly rows: ReadonlyMap<number, readonly Cell[]>;
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type CellKind = "number" | "text" | "boolean" | "date" | "error";

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly kind: CellKind;
  /** number | date: number; text | error: string ("#REF!"); boolean: boolean; null: a formula without a cached result. */
  readonly value: number | string | boolean | null;
  /** Without the leading "="; absent for a constant; "" where the file does not say it. */
  readonly formula?: string;
  /** The number format code where it is not General ("0.00%"). */
  readonly format?: string;
  /** The font has the color of its ground, so that the value is not seen on paper or screen. */
  readonly isUnseen?: true;
}

/** Where a cell is, as a person names it. `cell` is an address such as "D12". */
export interface CellAddress {
  readonly sheet: string;
  readonly cell: string;
}
