import type { Workbook } from "../../core/grid/grid";
import type { Platform } from "../../workbook/platform/platform";
import { readWithinLimits } from "../../workbook/read/limits-of";
import { readWorkbook } from "../../workbook/read/read";
import { readStyle } from "../../workbook/style/read";
import type { WorkbookStyle } from "../../workbook/style/style";

/** A file read for showing and editing. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly look: WorkbookStyle;
}

/** Reads a file's cells and look. Throws a refusal for what is no workbook. */
export function openFile(name: string, bytes: Uint8Array, platform: Platform): OpenedFile {
  return readWithinLimits(bytes, platform, (limits) => {
    const workbook = readWorkbook(bytes, platform, limits);
    return { name, bytes, workbook, look: readStyle(bytes, platform, limits) };
  });
}
