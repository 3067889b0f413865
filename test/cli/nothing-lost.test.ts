import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathWithin } from "../../src/cli/write-file";
import { nodePlatform } from "../../src/workbook/platform/node";
import { readWorkbook } from "../../src/workbook/read/read";
import { SUMMARY_LIMITS } from "../../src/workbook/zip/limits";
import { huizong, scratchFolder } from "./command-line";

const folder = scratchFolder();
const month = join(folder, "month");
const outside = (name: string) => resolve("test/fixtures/outside", name);

beforeAll(() => {
  huizong("simulate", "--period", "2024-03", "--faults", "0", "--out", month);
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
