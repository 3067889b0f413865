import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratchFolder } from "./command-line";

const FILES = ["huizong.cjs", "command.cjs", "command.cjs.v8"] as const;

/** Prints whether Node refuses the kept code of the script it is given. */
const REJECTED = `const path = process.argv[1];
new vm.Script(module.constructor.wrap(fs.readFileSync(path, "utf8")), { cachedData: fs.readFileSync(path + ".v8") })
  .cachedDataRejected`;

describe("the code the build keeps", () => {
  const folder = scratchFolder();
  const kept = join(folder, "command.cjs.v8");
  const version = () => {
    const { status, stdout } = spawnSync(process.execPath, [join(folder, "huizong.cjs"), "--version"]);
    return { status, version: String(stdout).trim() };
  };
  const current = { status: 0, version: JSON.parse(readFileSync("package.json", "utf8")).version as string };
  beforeEach(() => {
    for (const file of FILES) copyFileSync(join("dist/cli", file), join(folder, file));
  });

  test("is taken by the Node that built it", () => {
    // Kept code goes with the flags it was compiled under, which the program sets for itself in an older Node.
    const flags = Number.parseInt(process.versions.v8, 10) < 12 ? ["--interrupt-budget=1000000"] : [];
    const { stdout } = spawnSync(process.execPath, [...flags, "-p", REJECTED, join(folder, "command.cjs")]);
    expect(String(stdout).trim()).toBe("false");
    expect(version()).toEqual(current);
  });

  test.each([
    ["cut short", () => truncateSync(kept, 100_000)],
    ["another Node's", () => writeFileSync(kept, readFileSync(kept).fill(7, 4, 12))],
    ["empty", () => truncateSync(kept, 0)],
  ])("is passed over when it is %s", (_, spoil) => {
    spoil();
    expect(version()).toEqual(current);
  });
});
