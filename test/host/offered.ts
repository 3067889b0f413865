import { isCoded } from "../../src/core/errors/coded-error";
import type { WorkbookHost } from "../../src/pane/host/workbook-host";

declare global {
  interface Window {
    host: WorkbookHost;
    /** What the host has told since the page opened. */
    readonly heard: { readonly changes: unknown[]; readonly places: unknown[] };
    /** Does something with the host; gives its value, or the kind of the error it threw. */
    tryHost<Value>(
      work: (host: WorkbookHost) => Promise<Value>,
    ): Promise<{ value?: Value; kind?: string; reason?: unknown }>;
  }
}

/** Offers a host to the tests, with what it tells. */
export function offer(host: WorkbookHost): void {
  const heard: Window["heard"] = { changes: [], places: [] };
  const tryHost: Window["tryHost"] = async (work) => {
    try {
      return { value: await work(host) };
    } catch (error) {
      if (isCoded(error, "host")) return { kind: error.kind, reason: error.args.reason };
      throw error;
    }
  };
  Object.assign(window, { host, heard, tryHost });
  host.onChange((change) => heard.changes.push(change));
  host.onSelect((place) => heard.places.push(place));
  document.body.dataset.ready = "true";
}
