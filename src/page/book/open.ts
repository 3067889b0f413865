import type { Workbook } from "../../core/grid/grid";
import type { WorkbookLook } from "../../workbook/look/look";
import { readLook } from "../../workbook/look/read";
import type { Platform } from "../../workbook/platform/platform";
import { limitsOf } from "../../workbook/read/limits-of";
import { readWorkbook } from "../../workbook/read/read";

/** A file read for showing and editing. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly look: WorkbookLook;
}

/** Reads a file's cells and look. Throws a Refusal for what is no workbook. */
export function openFile(name: string, bytes: Uint8Array, platform: Platform): OpenedFile {
  const limits = limitsOf(bytes, platform);
  return { name, bytes, workbook: readWorkbook(bytes, platform, limits), look: readLook(bytes, platform, limits) };
}
