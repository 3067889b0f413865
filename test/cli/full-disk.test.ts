import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { scratchFolder, simulated } from "./command-line";

const folder = scratchFolder();
const month = join(folder, "month");
const disk = join(folder, "disk");
const program = resolve("dist/cli/huizong.cjs");
/** Leaves less room on the small disk than any output needs. */
const OLD = Buffer.alloc(48 * 1024, "the old file ");

beforeAll(() => {
  simulated(month, "--period", "2024-03", "--faults", "0");
  mkdirSync(disk);
});

/** Commands whose output does not fit, each writing to the same place. */
const OUTPUTS = [
  ["a summary", ["rollup", month, "--period", "2024-03", "--out", join(disk, "out.xlsx"), "--force"]],
  ["the target list", ["targets", "--export", join(disk, "out.xlsx"), "--force"]],
] as const;

/** Runs a command in a shell after a preparation that only it and its children see. */
const prepared = (preparation: string, ...args: readonly string[]) =>
  spawnSync("sh", ["-c", `${preparation} && exec "$0" "$@"`, process.execPath, program, ...args], { encoding: "utf8" });

const onUnix = process.platform === "win32" ? test.skip : test;

onUnix.each(OUTPUTS)("%s too large for the system leaves the old file and says why (not on Windows)", (_, args) => {
  writeFileSync(join(disk, "out.xlsx"), OLD);
  // Blocks of 512 bytes, or of 1,024 where the shell is older than POSIX.
  const { status, stderr } = prepared("trap '' XFSZ && ulimit -f 8", ...args);
  expect(stderr).toMatch(/^U14 .*超过系统允许的文件大小.*\n$/);
  expect(status).toBe(2);
  expect(readdirSync(disk)).toEqual(["out.xlsx"]);
  expect(readFileSync(join(disk, "out.xlsx")).equals(OLD)).toBe(true);
});

/** How a disk of 64 KB is mounted that only the command sees: as root, or in a namespace in which anybody is. */
const namespace = ["-m", "-rm"].find(
  (flags) => spawnSync("unshare", [flags, "mount", "-t", "tmpfs", "-o", "size=64k", "none", folder]).status === 0,
);
const onSmallDisk = namespace ? test : test.skip;
const ON_SMALL_DISK = `
  mount -t tmpfs -o size=64k none "$DISK" && cp "$OLD" "$DISK/out.xlsx" || exit 3
  "$0" "$@"
  status=$?
  ls -A "$DISK"
  cmp "$OLD" "$DISK/out.xlsx" && exit $status`;

onSmallDisk.each(OUTPUTS)(
  "%s on a full disk leaves the old file and says why (skipped where no disk may be mounted)",
  (_, args) => {
    const old = join(folder, "old.xlsx");
    writeFileSync(old, OLD);
    const command = [namespace!, "sh", "-c", ON_SMALL_DISK, process.execPath, program, ...args];
    const env = { ...process.env, DISK: disk, OLD: old };
    const { status, stdout, stderr } = spawnSync("unshare", command, { encoding: "utf8", env });
    expect(stderr).toMatch(/^U14 .*磁盘已满.*\n$/);
    expect([status, stdout]).toEqual([2, "out.xlsx\n"]);
  },
);

const onLinux = existsSync("/dev/full") ? test : test.skip;

onLinux("output that cannot be kept fails the run with one sentence (skipped where there is no /dev/full)", () => {
  const { status, stderr } = spawnSync(
    "sh",
    ["-c", `"$0" "$@" > /dev/full`, process.execPath, program, "check", month, "--json"],
    { encoding: "utf8" },
  );
  expect(stderr).toMatch(/^U14 结果没有写完：磁盘已满。[^\n]*\n$/);
  expect(status).toBe(2);
});
