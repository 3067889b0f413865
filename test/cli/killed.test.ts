import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "#src/cli/write-file";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { SUMMARY_LIMITS } from "#src/workbook/zip/limits";
import { faulty, huizong, scratchFolder, simulated } from "./command-line";

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
const leftovers = () => readdirSync(folder).filter((name) => name.endsWith(".tmp"));

beforeAll(() => {
  simulated(month, "--period", "2024-03", "--faults", "0");
});

test.each(COMMANDS)("%s is the old file or the new one, wherever its writing is killed with -9", (_, file, args) => {
  makeFolder(dirname(file));
  for (const point of [...POINTS, "renamed"]) {
    writeFileSync(file, "the old file");
    const { signal } = spawnSync(process.execPath, ...faulty(`kill ${point}`, ...args, "--force"));
    expect(signal).toBe("SIGKILL");
    const found = readFileSync(file);
    if (point === "renamed") expect(readWorkbook(found, nodePlatform, SUMMARY_LIMITS).sheets.length).toBeGreaterThan(1);
    else expect(found.toString()).toBe("the old file");
  }
});

test("what a killed run left beside its target is removed by the next run that writes there", () => {
  const args = ["targets", "--export", at("targets.xlsx"), "--force"];
  // On a busy machine a run may be ended before it comes to its writing; then there is nothing to remove yet.
  for (let tries = 0; tries < 3 && leftovers().length === 0; tries++) {
    spawnSync(process.execPath, ...faulty("kill write 0.5", ...args));
  }
  expect(leftovers()).toHaveLength(1);
  // Nobody knows whether another machine's process lives, and a name that is not ours is not ours.
  const kept = [".huizong-00000000-99999-ab.tmp", `.huizong-${leftovers()[0]!.split("-")[1]}-${process.pid}-ab.tmp`];
  for (const name of kept) writeFileSync(at(name), "");
  huizong(...args);
  expect(leftovers()).toEqual(kept.sort());
});
