import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const STATUS = "/proc/self/status";

/** Megabytes of memory the process held at most. Linux counts what its parent held into `maxRSS`, but not here. */
function mostMegabytes() {
  const peak = existsSync(STATUS) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(STATUS, "utf8"))?.[1] : undefined;
  return Number(peak ?? process.resourceUsage().maxRSS) / 1024;
}

/** Loaded before a program of ours, it writes down at the end what the whole process took, and what it measured itself. */
if (isMainThread) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    const usage = {
      cpu: (userCPUTime + systemCPUTime) / 1000,
      wall: process.uptime() * 1000,
      megabytes: mostMegabytes(),
      measured: Object.fromEntries(
        performance.getEntriesByType("measure").map(({ name, duration }) => [name, duration]),
      ),
    };
    writeFileSync(process.env.USAGE_FILE, JSON.stringify(usage));
  });
}
