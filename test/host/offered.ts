import { isCoded } from "#src/core/errors/coded-error";
import type { WorkbookHost } from "#src/pane/host/workbook-host";

/** What came of it: a value, or the kind of the error that was thrown. */
export interface Outcome<Value> {
  value?: Value;
  kind?: string;
  reason?: unknown;
}

declare global {
  interface Window {
    host: WorkbookHost;
    /** What the host has told since the page opened. */
    readonly heard: { readonly changes: unknown[]; readonly places: unknown[] };
    /** Does something with the host; gives its value, or the kind of the error it threw. */
    tryHost<Value>(work: (host: WorkbookHost) => Promise<Value>): Promise<Outcome<Value>>;
  }
}

/** A host as the tests ask it, with what it tells. */
export function offered(host: WorkbookHost): Pick<Window, "host" | "heard" | "tryHost"> {
  const heard: Window["heard"] = { changes: [], places: [] };
  host.onChange((change) => heard.changes.push(change));
  host.onSelect((place) => heard.places.push(place));
  return {
    host,
    heard,
    async tryHost(work) {
      try {
        return { value: await work(host) };
      } catch (error) {
        if (isCoded(error, "host")) return { kind: error.kind, reason: error.args.reason };
        throw error;
      }
    },
  };
}

/** Offers a host to the tests in its own page. */
export function offer(host: WorkbookHost): void {
  Object.assign(window, offered(host));
  document.body.dataset.ready = "true";
}
