import { type Remote, remote } from "../worker/remote";
import type { PressJobs } from "./press-worker";

let press: { readonly worker: Worker; readonly jobs: Remote<PressJobs> } | undefined;

/** The worker that makes forms, lists and samples; started when first wanted, since it brings a large library. */
export function openPress(): Remote<PressJobs> {
  if (!press) {
    const worker = new Worker(new URL("./press-worker.ts", import.meta.url));
    press = { worker, jobs: remote<PressJobs>(worker) };
  }
  return press.jobs;
}

/** Ends the worker in the middle of what it makes; what waits for it never comes. */
export function stopPress(): void {
  press?.worker.terminate();
  press = undefined;
}
