import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

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
