import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/** Loaded before a program of ours, it writes down at the end what the whole process took. */
if (isMainThread) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = {
      cpu: (userCPUTime + systemCPUTime) / 1000,
      wall: process.uptime() * 1000,
      megabytes: maxRSS / 1024,
    };
    writeFileSync(process.env.USAGE_FILE, JSON.stringify(usage));
  });
}
