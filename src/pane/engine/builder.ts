import type { BuilderJobs } from "./builder-worker";
import { type Remote, remote } from "./remote";

let builder: { readonly worker: Worker; readonly jobs: Remote<BuilderJobs> } | undefined;

/** The worker that makes forms, lists and samples; started when first wanted, since it brings a large library. */
export function openBuilder(): Remote<BuilderJobs> {
  if (!builder) {
    const worker = new Worker(new URL("./builder-worker.ts", import.meta.url));
    builder = { worker, jobs: remote<BuilderJobs>(worker) };
  }
  return builder.jobs;
}

/** Ends the worker in the middle of what it makes; what waits for it never comes. */
export function stopBuilder(): void {
  builder?.jobs.abandon();
  builder?.worker.terminate();
  builder = undefined;
}
