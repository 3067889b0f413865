import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { madeOnce } from "../tools/made-once";

const program = resolve("dist/cli/huizong.cjs");

/** What a command left behind. `json` reads its standard output. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  json(): Record<string, unknown>;
}

/** Runs the built command as a shell would. */
export function huizong(...args: readonly string[]): Outcome {
  if (!existsSync(program)) throw new Error("the command is not built: npm run build");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr, json: () => JSON.parse(stdout) as Record<string, unknown> };
}

/**
 * Puts an invented month into a folder, with planted.json and received.json: what `huizong simulate` writes for these words,
 * of which one command does for all suites of a run.
 */
export function simulated(out: string, ...words: readonly string[]): void {
  const made = madeOnce(`simulated${words.join("-").replaceAll("--", "")}`, (folder) => {
    const { status, stderr } = huizong("simulate", ...words, "--out", folder);
    if (status !== 0) throw new Error(stderr);
  });
  cpSync(made, out, { recursive: true });
}

/** What to give to spawn, so that the command meets a fault of fault.cjs. */
export function faulty(fault: string, ...args: readonly string[]) {
  const options = { env: { ...process.env, HUIZONG_FAULT: fault }, encoding: "utf8" } as const;
  return [["--require", resolve("test/cli/fault.cjs"), program, ...args], options] as const;
}

/** A folder for the tests of one file, gone when they end. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "huizong-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
