import type { Workbook } from "../../core/grid/grid";
import type { Platform } from "../platform/platform";
import { readWithinLimits } from "./limits-of";
import { readWorkbook } from "./read";

/** The cells of a workbook that may be a form or a summary. Throws the refusals of readWorkbook. */
export function readAnyWorkbook(bytes: Uint8Array, platform: Platform): Workbook {
  return readWithinLimits(bytes, platform, (limits) => readWorkbook(bytes, platform, limits));
}
