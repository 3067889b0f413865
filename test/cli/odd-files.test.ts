import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { WORTH_A_THREAD } from "#src/cli/threads/crew";
import { smallestParts } from "../workbook/read/package";
import { forgeZip } from "../workbook/zip/forge";
import { faulty, huizong, scratchFolder, simulated } from "./command-line";

const folder = scratchFolder();
const month = join(folder, "month");
const FORM = "财政局2024年3月.xlsx";
const MEGABYTE = 1024 * 1024;

beforeAll(() => {
  simulated(month, "--period", "2024-03", "--faults", "0");
});

interface Checked {
  readonly file: string;
  readonly status: string;
  readonly refusal?: { readonly code: string; readonly message: string };
}

/** A folder with one good form, to which odd files are added. */
function folderWithForm(name: string): string {
  const made = join(folder, name);
  mkdirSync(made);
  copyFileSync(join(month, FORM), join(made, FORM));
  return made;
}

/** A file of this size that takes no room on the disk. */
function sparse(path: string, size: number): void {
  writeFileSync(path, "");
  truncateSync(path, size);
}

const checked = (...paths: string[]) => huizong("check", ...paths, "--json").json().files as Checked[];
const coverage = (name: string, from: string) =>
  huizong("rollup", from, "--period", "2024-03", "--out", join(folder, name), "--json");

test("a file too large to be a form is R06, and the forms beside it are checked and rolled up", () => {
  const odd = folderWithForm("large");
  sparse(join(odd, "大.xlsx"), 3000 * MEGABYTE);
  const byName = new Map(checked(odd).map((file) => [file.file, file]));
  expect(byName.get("大.xlsx")).toMatchObject({
    status: "refused",
    refusal: { code: "R06", message: expect.stringContaining("16 MB") },
  });
  expect(byName.get(FORM)).toMatchObject({ status: "checked" });
  const rolled = coverage("large.xlsx", odd);
  expect(rolled.status).toBe(1);
  expect(rolled.stdout).toContain('"R06"');
  expect(rolled.stdout).toContain(FORM);
});

test.each([
  ["by one thread", 0],
  ["by threads", WORTH_A_THREAD],
])("a file that vanishes between being found and being read %s is R15 and ends nothing", (_, others) => {
  const odd = folderWithForm(`vanished-${others}`);
  copyFileSync(join(odd, FORM), join(odd, "走了.xlsx"));
  for (let other = 0; other < others; other++) writeFileSync(join(odd, `空${other}.xlsx`), "");
  for (const args of [
    ["check", odd],
    ["rollup", odd, "--period", "2024-03", "--out", join(folder, "vanished.xlsx")],
  ]) {
    copyFileSync(join(odd, FORM), join(odd, "走了.xlsx"));
    const { stdout, status } = spawnSync(process.execPath, ...faulty("vanish 走了.xlsx", ...args, "--json"));
    expect(existsSync(join(odd, "走了.xlsx"))).toBe(false);
    expect([status, stdout]).toEqual([1, expect.stringMatching(/"R15"[^}]*文件已经不在/)]);
    expect(stdout).toContain(FORM);
  }
});

const program = resolve("dist/cli/huizong.cjs");
/** Root may read everything, so the program then runs as nobody, where nobody can reach it. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const reachable = spawnSync(process.execPath, [program, "--version"], user).status === 0;
const withoutRoot = reachable && process.platform !== "win32" ? test : test.skip;

withoutRoot(
  "a file that may not be read is R15, and the forms beside it go on (skipped where only root can run)",
  () => {
    const odd = folderWithForm("locked");
    copyFileSync(join(odd, FORM), join(odd, "锁.xlsx"));
    chmodSync(join(odd, "锁.xlsx"), 0);
    const out = join(folder, "locked-out");
    mkdirSync(out);
    chmodSync(folder, 0o755);
    chmodSync(out, 0o777);
    const run = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { encoding: "utf8", ...user });
    const { files } = JSON.parse(run("check", odd, "--json").stdout) as { files: Checked[] };
    expect(files.find(({ file }) => file === "锁.xlsx")).toMatchObject({
      refusal: { code: "R15", message: expect.stringContaining("权限") },
    });
    expect(files.find(({ file }) => file === FORM)).toMatchObject({ status: "checked" });
    const rolled = run("rollup", odd, "--period", "2024-03", "--out", join(out, "汇总.xlsx"), "--json");
    expect([rolled.status, rolled.stdout]).toEqual([1, expect.stringContaining('"R15"')]);
  },
);

test("refused files read by threads carry the same code and words as those read by one", () => {
  const odd = folderWithForm("many");
  sparse(join(odd, "大.xlsx"), 17 * MEGABYTE);
  symlinkSync("nowhere.xlsx", join(odd, "断.xlsx"));
  writeFileSync(join(odd, "空.xlsx"), "");
  writeFileSync(join(odd, "字.xlsx"), "%PDF-1.7");
  const refusedAmong = (files: readonly Checked[]) =>
    files.flatMap(({ file, refusal }) => (refusal && !file.startsWith("多") ? [[file, refusal]] : []));
  const alone = refusedAmong(checked(odd));
  expect(alone).toHaveLength(4);
  for (let copy = 0; copy < WORTH_A_THREAD; copy++) writeFileSync(join(odd, `多${copy}.xlsx`), "");
  const many = checked(odd);
  expect(many.length).toBeGreaterThan(WORTH_A_THREAD);
  expect(refusedAmong(many)).toEqual(alone);
  expect(many.find(({ file }) => file === FORM)).toMatchObject({ status: "checked" });
});

test("a bomb among the earlier files is left out with a word and the check goes on", () => {
  const earlier = join(folder, "earlier");
  mkdirSync(earlier);
  const parts = smallestParts("<sheetData/>");
  const bomb = { name: "xl/worksheets/sheet1.xml", text: new Uint8Array(40 * MEGABYTE).fill(0x20) };
  const forged = forgeZip(parts.map((part) => (part.name === bomb.name ? bomb : part)));
  writeFileSync(join(earlier, "财政局2024年2月.xlsx"), forged);
  for (const history of [earlier, join(earlier, "财政局2024年2月.xlsx")]) {
    const { status, stderr, json } = huizong("check", join(month, FORM), "--history", history, "--json");
    expect(stderr).toContain("财政局2024年2月.xlsx");
    expect(stderr).toContain("R06");
    expect(status).toBeLessThan(2);
    expect(json()).toMatchObject({ files: [{ status: "checked" }] });
  }
});
