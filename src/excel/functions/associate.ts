import type { WorkbookHost } from "../../pane/host/workbook-host";
import { progress } from "./progress";
import { openSource } from "./source";
import { target } from "./target";
import { value } from "./value";

/** Makes HZ.VALUE, HZ.TARGET and HZ.PROGRESS work over a workbook. */
export function associateFunctions(host: WorkbookHost): void {
  openSource(host);
  CustomFunctions.associate("VALUE", value);
  CustomFunctions.associate("TARGET", target);
  CustomFunctions.associate("PROGRESS", progress);
}
