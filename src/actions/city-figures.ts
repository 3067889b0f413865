import type { ExternalFigure } from "../core/targets/schema";
import type { Platform } from "../workbook/platform/platform";
import { readWorkbook } from "../workbook/read/read";
import { importTargetList } from "../workbook/target-list/import";
import { hashOf } from "./bundled-list";

/**
 * The city's averages and the district's ranks on the 市均与位次 sheet of a 目标清单 workbook. Throws TargetListError with
 * every mistake by cell, and a refusal for what is no workbook.
 */
export function readCityFigures(bytes: Uint8Array, platform: Platform): readonly ExternalFigure[] {
  return importTargetList(readWorkbook(bytes, platform), (files) => hashOf(files, platform)).external;
}
