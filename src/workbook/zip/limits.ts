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
}

const MEGABYTE = 1024 * 1024;

/**
 * Fifteen times any form that a department sends in, and so little that a command which meets one hostile file stays below
 * 100 MB.
 */
export const FORM_LIMITS: Limits = {
  fileBytes: 16 * MEGABYTE,
  partBytes: 6 * MEGABYTE,
  totalBytes: 6 * MEGABYTE,
  entries: 2_000,
  cells: 24_000,
};

/** Twice what the summary of a thousand workbooks needs; only what says that it is a summary is given so much. */
export const SUMMARY_LIMITS: Limits = {
  fileBytes: 16 * MEGABYTE,
  partBytes: 32 * MEGABYTE,
  totalBytes: 56 * MEGABYTE,
  entries: 2_000,
  cells: 1_200_000,
};
