import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const ROOT = join(import.meta.dirname, "../..");
/** The last line of what Node says of an error that nobody caught. */
const BROKEN_OFF = /^Node\.js v/m;
const HOOK = pathToFileURL(join(import.meta.dirname, "usage.mjs")).href;

/** What a process with all its threads took: milliseconds of CPU and of wall time, and its greatest resident size. */
export interface Usage {
  readonly cpu: number;
  readonly wall: number;
  readonly megabytes: number;
  /** Milliseconds of wall time of what the program measures itself, by name. */
  readonly measured: Readonly<Record<string, number>>;
}

/**
 * Runs Node with these arguments to its end, on the processors given ("0", "0,1") or on all.
 * Throws when the program broke off.
 */
export function runNode(args: readonly string[], scratch: string, processors?: string): Usage {
  const file = join(scratch, "usage.json");
  const env = { ...process.env, USAGE_FILE: file };
  const command = [process.execPath, `--import=${HOOK}`, ...args];
  const [program, ...rest] = processors === undefined ? command : ["taskset", "-c", processors, ...command];
  const run = spawnSync(program!, rest, { env, encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] });
  if (run.status === null || BROKEN_OFF.test(run.stderr)) throw new Error(`node ${args.join(" ")}: ${run.stderr}`);
  return JSON.parse(readFileSync(file, "utf8")) as Usage;
}

/** Runs the built command line. */
export function runHuizong(args: readonly string[], scratch: string, processors?: string): Usage {
  return runNode([join(ROOT, "dist/cli/huizong.cjs"), ...args], scratch, processors);
}
