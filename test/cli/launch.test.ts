import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { wrap } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { scratchFolder } from "./command-line";

const FILES = ["huizong.cjs", "command.cjs", "command.cjs.v8"] as const;

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
    const script = new Script(wrap(readFileSync(join(folder, "command.cjs"), "utf8")), {
      cachedData: readFileSync(kept),
    });
    expect(script.cachedDataRejected).toBe(false);
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
