import { bundledTargetList } from "#src/actions/bundled-list";
import type { TargetList } from "#src/core/targets/schema";
import type { Platform } from "#src/workbook/platform/platform";

/** The bundled list of 绿园区 2024. That the parser accepts it as it stands is a test of its own. */
export function defaultTargetList(platform: Platform): TargetList {
  return bundledTargetList(platform);
}
