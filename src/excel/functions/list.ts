import { bundledTargetList } from "../../actions/bundled-list";
import type { TargetList } from "../../core/targets/schema";
import { browserPlatform } from "../../workbook/platform/browser";

/** The list that names indicators, targets and departments in functions; it comes with the add-in. */
export function list(): TargetList {
  return bundledTargetList(browserPlatform);
}
