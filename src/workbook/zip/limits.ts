import { sheetNames } from "../../core/audit/layout";

/** How much a workbook may ask for; counted on what is really there, never on what the file says of itself. */
export interface Limits {
  /** Bytes of the file as it lies on disk. */
  readonly fileBytes: number;
  /** Bytes of one part after inflating. */
  readonly partBytes: number;
  /** Bytes of all parts read, after inflating. */
  readonly totalBytes: number;
  /** Parts in the file. */
  readonly entries: number;
  /** Cells, shared strings, styles, merged ranges, hidden rows and columns kept. */
  readonly cells: number;
  /** Rows with cells. */
  readonly rows: number;
  /** Of the cells on one sheet, but for the long ones. */
  readonly sheetCells: number;
  /** Names of sheets that may take all there is. */
  readonly longSheets: ReadonlySet<string>;
}

const MEGABYTE = 1024 * 1024;

/**
 * Ten times any form that a department sends in, and so little that a command which meets one hostile file stays below
 * 100 MB.
 */
export const FORM_LIMITS: Limits = {
  fileBytes: 16 * MEGABYTE,
  partBytes: 6 * MEGABYTE,
  totalBytes: 6 * MEGABYTE,
  entries: 2_000,
  cells: 15_000,
  rows: 15_000,
  sheetCells: 15_000,
  longSheets: new Set(),
};

/**
 * What the summary of a province's 1,380 forms needs, given only to what says that it is a summary: 570 cells in 44 rows a form, nine
 * of ten on 明细 and 证据, where a form takes 21 KB. Of the other sheets the findings are the longest with 30 a form.
 */
export const SUMMARY_LIMITS: Limits = {
  fileBytes: 16 * MEGABYTE,
  partBytes: 20 * MEGABYTE,
  totalBytes: 36 * MEGABYTE,
  entries: 2_000,
  cells: 800_000,
  rows: 70_000,
  sheetCells: 100_000,
  longSheets: sheetNames("facts", "evidence"),
};
