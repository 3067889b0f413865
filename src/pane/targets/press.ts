import { type Remote, remote } from "../worker/remote";
import type { PressJobs } from "./press-worker";

let press: Remote<PressJobs> | undefined;

/** The worker that makes forms, lists and samples; started when first wanted, since it brings a large library. */
export function openPress(): Remote<PressJobs> {
  press ??= remote<PressJobs>(new Worker(new URL("./press-worker.ts", import.meta.url)));
  return press;
}
