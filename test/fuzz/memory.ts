import { readFileSync, writeFileSync } from "node:fs";

/** Megabytes by which a mutant may make the process grow: what any command may take of a hostile file. */
const MOST = 330;

/**
 * Runs something and tells by how many megabytes the process grew at most meanwhile, garbage included. Only Linux lets the
 * peak be looked at anew; elsewhere nothing is told.
 */
export function watched<T>(run: () => T): { result: T; megabytes?: number } {
  const start = process.platform === "linux" ? forgetPeak() : undefined;
  const result = run();
  return start === undefined ? { result } : { result, megabytes: Math.max(0, peak() - start) };
}

/** What is wrong with a growth, if anything. */
export function overgrown(megabytes: number | undefined): string | undefined {
  return megabytes !== undefined && megabytes > MOST ? `memory: ${Math.round(megabytes)} MB` : undefined;
}

function forgetPeak(): number | undefined {
  try {
    writeFileSync("/proc/self/clear_refs", "5");
    return peak();
  } catch {
    return undefined;
  }
}

function peak(): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))![1]) / 1024;
}
