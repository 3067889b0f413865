import { parseTargetList } from "../core/targets/parse";
import type { TargetList } from "../core/targets/schema";
import type { Platform } from "../workbook/platform/platform";
import { bundledFiles, hashOf } from "./bundled-list";

export { hashOf };

let parsed: TargetList | undefined;

/** The bundled list of 绿园区 2024; parsed once. */
export function defaultTargetList(platform: Platform): TargetList {
  parsed ??= parseTargetList(bundledFiles, hashOf(bundledFiles, platform));
  return parsed;
}
