import { type Remote, remote } from "../pane/engine/remote";
import type { SampleSource } from "../pane/host/sample-source";
import type { SampleJobs } from "./pane-worker";
import { samplePeriod } from "./sample-month";

/** The sample month for a pane, made in a thread that is started when first wanted, since it brings a large library. */
export function sampleSource(): SampleSource {
  let maker: { readonly worker: Worker; readonly jobs: Remote<SampleJobs> } | undefined;
  const start = () => {
    const worker = new Worker(new URL("./pane-worker.ts", import.meta.url));
    maker = { worker, jobs: remote<SampleJobs>(worker) };
    return maker.jobs;
  };
  return {
    periodOf: (list) => samplePeriod(list.header.year),
    make: (list, onFile) => (maker?.jobs ?? start()).call("sample", list, onFile),
    stop() {
      maker?.jobs.abandon();
      maker?.worker.terminate();
      maker = undefined;
    },
  };
}
