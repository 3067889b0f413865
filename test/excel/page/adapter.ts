import * as functions from "../../../src/excel/functions/all";
import { associateFunctions } from "../../../src/excel/functions/associate";
import { excelHost } from "../../../src/excel/host";
import { HostError, type WorkbookHost } from "../../../src/pane/host/workbook-host";

declare global {
  interface Window {
    host: WorkbookHost;
    /** The custom functions, as Excel would call them. */
    hz: Pick<typeof functions, "value" | "target" | "progress">;
    /** What the host has told since the page opened. */
    readonly heard: { readonly changes: unknown[]; readonly places: unknown[] };
    /** Does something with the host; gives its value, or the kind of the error it threw. */
    tryHost<Value>(
      work: (host: WorkbookHost) => Promise<Value>,
    ): Promise<{ value?: Value; kind?: string; reason?: unknown }>;
  }
}

const heard: Window["heard"] = { changes: [], places: [] };
Object.assign(window, { heard });

window.tryHost = async (work) => {
  try {
    return { value: await work(window.host) };
  } catch (error) {
    if (error instanceof HostError) return { kind: error.kind, reason: error.args.reason };
    throw error;
  }
};

void Office.onReady(() => {
  window.host = excelHost();
  window.host.onChange((change) => heard.changes.push(change));
  window.host.onSelect((place) => heard.places.push(place));
  associateFunctions(window.host);
  functions.openSource(window.host);
  window.hz = functions;
  document.body.dataset.ready = "true";
});
