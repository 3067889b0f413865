import type { PlacedChart } from "../chart/placed-chart";
import type { Sparkline } from "./sparklines";
import type { Highlight, Style } from "./style";

/** A link to a cell of the same workbook, e.g. "'明细'!A12". */
interface Link {
  readonly location: string;
  readonly tip: string;
}

/** A cell to write. With `formula` (without "=") `value` is its cached result. */
export interface CellDraft {
  readonly value?: string | number | null;
  readonly formula?: string;
  readonly style?: Style;
  readonly link?: Link;
}

/** A row to write: cells by column from 1 (index 0 is column A); height in points. */
export interface RowDraft {
  readonly cells: readonly (CellDraft | undefined)[];
  readonly height?: number;
  readonly hidden?: boolean;
}

export interface ColumnDraft {
  /** In characters. */
  readonly width: number;
  readonly hidden?: boolean;
  /** Folded behind a “+” above the columns. */
  readonly folded?: boolean;
}

/** Color beside a text that says the same: `formula` is true where it applies, written for the range's first cell. */
export type Conditional =
  | { readonly kind: "highlight"; readonly range: string; readonly formula: string; readonly highlight: Highlight }
  | { readonly kind: "bar"; readonly range: string; readonly color: string; readonly max: number };

/** A native table over `range` (its heading row included); heading texts must equal `columns`. */
export interface TableDraft {
  readonly name: string;
  readonly range: string;
  readonly columns: readonly string[];
}

/** Paper 8 is A3, 9 is A4. Every sheet prints one page wide. */
export interface PrintDraft {
  readonly paper: 8 | 9;
  readonly landscape: boolean;
  readonly titleRows?: readonly [number, number];
  readonly area?: string;
  readonly footer: string;
}

export interface SheetDraft {
  readonly name: string;
  readonly visibility?: "visible" | "hidden" | "veryHidden";
  readonly rows: readonly RowDraft[];
  readonly columns: readonly ColumnDraft[];
  readonly merges?: readonly string[];
  /** The first cell that scrolls, e.g. "D8". */
  readonly freeze?: { readonly row: number; readonly column: number };
  readonly conditionals?: readonly Conditional[];
  readonly table?: TableDraft;
  readonly filter?: string;
  readonly charts?: readonly PlacedChart[];
  readonly sparklines?: readonly Sparkline[];
  /** Rows after which a page ends. */
  readonly breaks?: readonly number[];
  readonly print?: PrintDraft;
  readonly tabColor?: string;
}

/** A workbook to write: sheets in order, and names for ranges ("明细_数值" → "'明细'!$J$4:$J$90"). */
export interface BookDraft {
  readonly sheets: readonly SheetDraft[];
  readonly names: ReadonlyMap<string, string>;
  readonly title: string;
  readonly author: string;
  /** ISO 8601. */
  readonly createdAt: string;
}
