import * as functions from "#src/excel/functions/all";
import { associateFunctions } from "#src/excel/functions/associate";
import { excelHost } from "#src/excel/host";
import { offer } from "../../host/offered";

declare global {
  interface Window {
    /** The custom functions, as Excel would call them. */
    hz: Pick<typeof functions, "value" | "target" | "progress">;
  }
}

void Office.onReady(() => {
  const host = excelHost();
  associateFunctions(host);
  functions.openSource(host);
  window.hz = functions;
  offer(host);
});
