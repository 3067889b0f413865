import { bundledFiles, hashOf } from "../../src/actions/bundled-list";
import { parseTargetList } from "../../src/core/targets/parse";
import type { TargetList } from "../../src/core/targets/schema";
import type { Platform } from "../../src/workbook/platform/platform";

let parsed: TargetList | undefined;

/** The bundled list of 绿园区 2024; parsed once. */
export function defaultTargetList(platform: Platform): TargetList {
  parsed ??= parseTargetList(bundledFiles, hashOf(bundledFiles, platform));
  return parsed;
}
