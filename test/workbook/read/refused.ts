import { isCoded } from "#src/core/errors/coded-error";
import { nodePlatform } from "#src/workbook/platform/node";
import type { Platform } from "#src/workbook/platform/platform";
import { readWorkbook } from "#src/workbook/read/read";
import { FORM_LIMITS, type Limits } from "#src/workbook/zip/limits";

/** Why a file is refused, as "kind" or "kind (detail)"; "read" when it is not. Any other error passes through. */
export function outcomeOf(bytes: Uint8Array, limits: Limits = FORM_LIMITS, platform: Platform = nodePlatform): string {
  try {
    readWorkbook(bytes, platform, limits);
    return "read";
  } catch (error) {
    if (!isCoded(error, "refusal")) throw error;
    const detail = error.args.context ?? error.args.format ?? error.args.part;
    return detail === undefined ? error.kind : `${error.kind} (${detail})`;
  }
}
