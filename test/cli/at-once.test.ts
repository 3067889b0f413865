import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { SUMMARY_LIMITS } from "#src/workbook/zip/limits";
import { faulty, huizong, scratchFolder, simulated } from "./command-line";

const folder = scratchFolder();
const month = join(folder, "month");
const out = join(folder, "summary.xlsx");
const rollUp = ["rollup", month, "--period", "2024-03", "--out", out];

beforeAll(() => {
  simulated(month, "--period", "2024-03", "--faults", "0");
});

const isWhole = () => readWorkbook(readFileSync(out), nodePlatform, SUMMARY_LIMITS).sheets.length > 5;
const unfinished = () => readdirSync(folder).filter((name) => name.endsWith(".tmp"));

/** Starts a command; `ended` is its exit code. */
function started(fault: string) {
  const [args, options] = faulty(fault, ...rollUp);
  const process_ = spawn(process.execPath, args, { ...options, stdio: "ignore" });
  return { process: process_, ended: new Promise<number | null>((done) => process_.once("exit", done)) };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setTimeout(done, 5));
}

const withSignals = process.platform === "win32" ? test.skip : test;

withSignals(
  "a run halted in its writing loses nothing to another that writes the same file (not on Windows)",
  async () => {
    const halted = started("stop write 0.5");
    await until(() => unfinished().some((name) => statSync(join(folder, name)).size > 0));
    expect(huizong(...rollUp).status).toBe(0);
    expect(isWhole()).toBe(true);
    expect(unfinished()).toHaveLength(1);
    halted.process.kill("SIGCONT");
    expect(await halted.ended).toBe(0);
    expect(isWhole()).toBe(true);
    expect(unfinished()).toEqual([]);
  },
);

test("runs that write one file at once end well, and one of them is what stands there", async () => {
  const ended = await Promise.all([1, 2, 3].map(() => started("none").ended));
  expect(ended).toEqual([0, 0, 0]);
  expect(isWhole()).toBe(true);
  expect(unfinished()).toEqual([]);
});

test("a clock set back changes nothing but the hour a summary names", () => {
  const at = (time: string, ...args: readonly string[]) =>
    spawnSync(process.execPath, ...faulty(`clock ${time}`, ...args));
  const said = (time: string) => at(time, "check", month, "--json").stdout;
  expect(said("2001-01-01T00:00:00Z")).toBe(said("2030-01-01T00:00:00Z"));
  const figures = ["2030-01-01T00:00:00Z", "2001-01-01T00:00:00Z"].map((time) => {
    expect(at(time, ...rollUp).stderr).toBe("");
    expect(isWhole()).toBe(true);
    expect(at("2001-01-01T00:00:00Z", "verify", out, "--from", month).status).toBe(0);
    return at(time, "trace", out, "I11", "--json").stdout.replaceAll(time.slice(0, 19), "");
  });
  expect(figures[1]).toBe(figures[0]);
  // What an earlier run left is known by its process, not by its age.
  writeFileSync(join(folder, "notes.tmp"), "");
  at("2001-01-01T00:00:00Z", ...rollUp);
  expect(readdirSync(folder).sort()).toEqual(["month", "notes.tmp", "summary.xlsx"]);
});
