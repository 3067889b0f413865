import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { makeFolder } from "../../src/cli/write-file";
import { nodePlatform } from "../../src/workbook/platform/node";
import { readWorkbook } from "../../src/workbook/read/read";
import { SUMMARY_LIMITS } from "../../src/workbook/zip/limits";
import { huizong, scratchFolder } from "./command-line";

const folder = scratchFolder();
const month = join(folder, "month");
const at = (name: string) => join(folder, name);

const COMMANDS: readonly (readonly [what: string, file: string, args: readonly string[]])[] = [
  ["a summary", at("summary.xlsx"), ["rollup", month, "--period", "2024-03", "--out", at("summary.xlsx")]],
  ["a blank form", at("绿园区_商务局_2024.xlsx"), ["templates", "--department", "commerce", "--out", folder]],
  ["the target list", at("targets.xlsx"), ["targets", "--export", at("targets.xlsx")]],
];

/** In the middle of the bytes as often as wished (by hand: HUIZONG_KILLS=12), before the disk has them, before and after the rename. */
const kills = Number(process.env.HUIZONG_KILLS ?? 1);
const POINTS = [...Array.from({ length: kills }, (_, kill) => `write ${(kill + 1) / (kills + 1)}`), "fsync", "rename"];

beforeAll(() => {
  huizong("simulate", "--period", "2024-03", "--faults", "0", "--out", month);
});

test.each(COMMANDS)("%s is the old file or the new one, wherever its writing is killed with -9", (_, file, args) => {
  makeFolder(dirname(file));
  for (const point of [...POINTS, "renamed"]) {
    writeFileSync(file, "the old file");
    const command = ["--require", resolve("test/cli/killed.cjs"), "dist/cli/huizong.cjs", ...args, "--force"];
    const { signal } = spawnSync(process.execPath, command, { env: { ...process.env, HUIZONG_KILL: point } });
    expect(signal).toBe("SIGKILL");
    const found = readFileSync(file);
    if (point === "renamed") expect(readWorkbook(found, nodePlatform, SUMMARY_LIMITS).sheets.length).toBeGreaterThan(1);
    else expect(found.toString()).toBe("the old file");
  }
});
