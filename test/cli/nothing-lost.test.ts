import { spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { pathWithin } from "#src/cli/write-file";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { SUMMARY_LIMITS } from "#src/workbook/zip/limits";
import { huizong, scratchFolder, simulated } from "./command-line";

const folder = scratchFolder();
const month = join(folder, "month");
const outside = (name: string) => resolve("test/fixtures/outside", name);

beforeAll(() => {
  simulated(month, "--period", "2024-03", "--faults", "0");
});

const rollUp = (from: string, out: string, ...more: string[]) =>
  huizong("rollup", from, "--period", "2024-03", "--out", out, ...more);

test("a division code that is a path is set aside with a code and writes nothing outside the folder", () => {
  const out = join(folder, "each", "summaries");
  const { json } = rollUp(outside("area-escape.xlsx"), out, "--districts", "each", "--json");
  expect(JSON.stringify(json())).toContain('"R18"');
  expect(readdirSync(join(folder, "each"))).toEqual(["summaries"]);
  expect(readdirSync(out)).toEqual(["220106-2024-03.xlsx"]);
  expect(() => pathWithin(out, "../escaped")).toThrow("U26");
});

test("a summary is old or new but never in between, whenever its writing is killed", async () => {
  const out = join(folder, "killed.xlsx");
  rollUp(month, out);
  for (let run = 0; run < 5; run++) {
    const args = ["dist/cli/huizong.cjs", "rollup", month, "--period", "2024-03", "--out", out];
    const started = spawn(process.execPath, args, { stdio: "ignore" });
    const ended = new Promise((done) => started.once("exit", done));
    while (started.exitCode === null && !readdirSync(folder).some((name) => name.endsWith(".tmp"))) {
      await new Promise((done) => setTimeout(done, 1));
    }
    started.kill("SIGKILL");
    await ended;
    expect(readWorkbook(readFileSync(out), nodePlatform, SUMMARY_LIMITS).sheets.length).toBeGreaterThan(5);
  }
});

test("an input, a filled form and a file of the user's own are not written over", () => {
  const form = join(month, "财政局2024年3月.xlsx");
  const before = readFileSync(form);
  expect(rollUp(month, form).stderr).toContain("U27");
  expect(rollUp(month, form, "--force").stderr).toContain("U27");
  expect(readFileSync(form).equals(before)).toBe(true);
  const own = join(folder, "own.xlsx");
  writeFileSync(own, "my notes");
  expect(rollUp(month, own).stderr).toContain("--force");
  expect(readFileSync(own, "utf8")).toBe("my notes");
  expect(rollUp(month, own, "--force").status).not.toBe(2);
  expect(rollUp(month, own).status).not.toBe(2);
});

test("nor is anything else that is read for the month: earlier files in a folder, times of receipt", () => {
  const [earlier, read] = [join(folder, "earlier"), join(folder, "read")];
  for (const made of [earlier, read]) mkdirSync(made);
  const form = join(read, "财政局2024年3月.xlsx");
  copyFileSync(join(month, "财政局2024年3月.xlsx"), form);
  const summary = join(earlier, "s.xlsx");
  rollUp(read, summary);
  const times = join(read, "received.json");
  writeFileSync(times, "{}");
  for (const out of [summary, times]) {
    const before = readFileSync(out);
    expect(rollUp(read, out, "--history", earlier, "--force").stderr).toContain("U27");
    expect(readFileSync(out).equals(before)).toBe(true);
  }
});

test("one file that cannot be read is listed as R15 with the true reason and the month goes on", () => {
  const mixed = join(folder, "mixed");
  mkdirSync(mixed);
  copyFileSync(join(month, "财政局2024年3月.xlsx"), join(mixed, "财政局2024年3月.xlsx"));
  symlinkSync("nowhere.xlsx", join(mixed, "dangling.xlsx"));
  spawnSync("sh", ["-c", 'mkfifo "$0"', join(mixed, "pipe.xlsx")]);
  const garbled = Buffer.concat([Buffer.from(`${mixed}/`), Buffer.from([0x61, 0xff]), Buffer.from(".xlsx")]);
  copyFileSync(join(month, "财政局2024年3月.xlsx"), garbled);
  const files = huizong("check", mixed, "--history", mixed, "--json").json().files as {
    file: string;
    refusal?: { code: string; message: string };
  }[];
  const refusalOf = (name: string) => files.find(({ file }) => file === name)!.refusal;
  expect(refusalOf("dangling.xlsx")).toMatchObject({ code: "R15", message: expect.stringContaining("指向的文件不在") });
  expect(refusalOf("pipe.xlsx")).toMatchObject({ code: "R15", message: expect.stringContaining("管道") });
  expect(refusalOf("a\u{fffd}.xlsx")).toMatchObject({ code: "R15", message: expect.stringContaining("乱码") });
  expect(rollUp(mixed, join(folder, "mixed.xlsx"), "--history", mixed).status).toBe(1);
});

test("names and cells steer no terminal, and a file called constructor is a file like any other", () => {
  const hostile = join(folder, "hostile");
  mkdirSync(hostile);
  copyFileSync(outside("terminal.xlsx"), join(hostile, "a\u001b[31m\n\u202eb.xlsx"));
  for (const args of [
    ["check", hostile],
    ["check", hostile, "--json"],
  ]) {
    const { stdout, stderr } = huizong(...args);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be printed.
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  }
  copyFileSync(outside("terminal.xlsx"), join(hostile, "constructor"));
  expect(huizong("check", join(hostile, "constructor")).stderr).not.toContain("U00");
});

test("the sheet a macro module left behind holds no cells and is no reason to refuse a form", () => {
  expect(huizong("check", outside("module-sheet.xlsx"), "--json").json()).toMatchObject({
    files: [{ status: "checked" }],
  });
});

test("the start deletes only what it made, and goes elsewhere where something of the user's lies", () => {
  const start = () => spawnSync(process.execPath, [resolve("dist/cli/start.cjs"), "--once"], { cwd: folder });
  start();
  start();
  const sample = join(folder, "out", "sample-2024-03");
  expect(readdirSync(join(folder, "out"))).toEqual(["sample-2024-03"]);
  writeFileSync(join(sample, "notes.txt"), "mine");
  start();
  expect(readFileSync(join(sample, "notes.txt"), "utf8")).toBe("mine");
  expect(existsSync(join(folder, "out", "sample-2024-03-2"))).toBe(true);
});

test("a summary is never written over by what is made from it", () => {
  const summary = join(folder, "own.xlsx");
  rollUp(month, summary);
  const before = readFileSync(summary);
  for (const words of [["export"], ["sample", "--size", "3", "--seed", "1"]]) {
    const [command, ...more] = words;
    const refused = huizong(command!, summary, ...more, "--out", summary, "--force");
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringMatching(/^U27 /)]);
  }
  expect(readFileSync(summary).equals(before)).toBe(true);
});

test("a link to the summary of last time stays a link, and what it leads to is written anew", () => {
  const [target, link, dangling] = ["real.xlsx", "link.xlsx", "dangling.xlsx"].map((name) => join(folder, name));
  rollUp(month, target!);
  symlinkSync("real.xlsx", link!);
  const before = readFileSync(target!);
  expect(rollUp(month, link!).status).not.toBe(2);
  expect(lstatSync(link!).isSymbolicLink()).toBe(true);
  expect(readFileSync(target!).equals(before)).toBe(false);
  symlinkSync("nowhere.xlsx", dangling!);
  expect(rollUp(month, dangling!).stderr).toMatch(/^U14 .*链接/m);
});

test("a set of files comes whole or not at all: a changed sample stops a new month before anything of it is written", () => {
  const [out, past] = [join(folder, "again"), join(folder, "again-past")];
  const simulated = (seed: string) =>
    huizong("simulate", "--period", "2024-03", "--seed", seed, "--out", out, "--history-out", past);
  expect(simulated("1").status).toBe(0);
  const changed = join(past, "2024-02", "财政局2024年2月.xlsx");
  writeFileSync(
    changed,
    patchWorkbook(readFileSync(changed), [{ sheet: "报表", cell: "D11", value: 777 }], nodePlatform),
  );
  const before = readdirSync(out).map((name) => readFileSync(join(out, name), "latin1"));
  expect(simulated("2").stderr).toMatch(/^U27 /);
  expect(readdirSync(out).map((name) => readFileSync(join(out, name), "latin1"))).toEqual(before);
  expect(readdirSync(out).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  rmSync(changed);
  expect(simulated("2").status).toBe(0);
});

test("a bad summary among others is named, and the others are verified", () => {
  const summaries = join(folder, "summaries");
  mkdirSync(summaries);
  rollUp(month, join(summaries, "good.xlsx"));
  writeFileSync(join(summaries, "large.xlsx"), "");
  truncateSync(join(summaries, "large.xlsx"), 17 * 1024 * 1024);
  const verified = huizong("verify", summaries, "--from", month, "--json");
  expect(verified.status).toBe(1);
  const { summaries: reports, refused } = verified.json() as { summaries: { file: string }[]; refused: object[] };
  expect(reports).toMatchObject([{ file: "summaries/good.xlsx", differences: [] }]);
  expect(refused).toMatchObject([{ file: "summaries/large.xlsx", code: "R06" }]);
});

test("what cannot be restored is named, whatever it is", () => {
  const odd = join(folder, "odd-backups");
  mkdirSync(join(odd, "folder"), { recursive: true });
  spawnSync("sh", ["-c", 'mkfifo "$0"', join(odd, "pipe")]);
  writeFileSync(join(odd, "cut"), gzipSync(Buffer.alloc(100_000, "a")).subarray(0, 60));
  for (const [name, code] of [
    ["folder", "U03"],
    ["pipe", "U03"],
    ["cut", "U44"],
  ] as const) {
    const restored = huizong("restore", join(odd, name), "--data", join(odd, "data"));
    expect([restored.status, restored.stderr]).toEqual([2, expect.stringMatching(`^${code} `)]);
  }
});

test("a record of receipt too large to be one is named, and the month goes on", () => {
  const read = join(folder, "large-record");
  mkdirSync(read);
  copyFileSync(join(month, "财政局2024年3月.xlsx"), join(read, "财政局2024年3月.xlsx"));
  writeFileSync(join(read, "received.json"), "");
  truncateSync(join(read, "received.json"), 20 * 1024 * 1024);
  const rolled = rollUp(read, join(folder, "large-record.xlsx"));
  expect(rolled.stderr).toContain("received.json");
  expect(rolled.stdout).toContain("汇总表");
});

test("a line end in an option forges no line", () => {
  const forged = huizong("export", join(folder, "own.xlsx"), "--out", "x\nU00 forged");
  expect(forged.stderr).toMatch(/^U01 .*\n$/);
  expect(huizong("nothing\nforged").stderr.trimEnd()).not.toContain("\n");
});

test("a port that is none is said before anything is made", () => {
  const started = spawnSync(process.execPath, [resolve("dist/cli/start.cjs"), "--port", "99999"], { encoding: "utf8" });
  expect([started.status, started.stderr, started.stdout]).toEqual([2, expect.stringMatching(/^U07 /), ""]);
});
