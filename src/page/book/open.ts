import type { Workbook } from "../../core/grid/grid";
import type { WorkbookLook } from "../../workbook/look/look";
import { readLook } from "../../workbook/look/read";
import type { Platform } from "../../workbook/platform/platform";
import { readWorkbook } from "../../workbook/read/read";
import { FORM_LIMITS, type Limits } from "../../workbook/zip/limits";

/** A file read for showing and editing. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly look: WorkbookLook;
}

const MEGABYTE = 1024 * 1024;

/** A summary of thousands of units opens too; a tab of a browser bears it. */
const LIMITS: Limits = {
  ...FORM_LIMITS,
  fileBytes: 64 * MEGABYTE,
  partBytes: 128 * MEGABYTE,
  totalBytes: 256 * MEGABYTE,
  cells: 2_000_000,
};

/** Reads a file's cells and look. Throws a Refusal for what is no workbook. */
export function openFile(name: string, bytes: Uint8Array, platform: Platform): OpenedFile {
  return { name, bytes, workbook: readWorkbook(bytes, platform, LIMITS), look: readLook(bytes, platform, LIMITS) };
}
