import { rmSync } from "node:fs";
import { join } from "node:path";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";
import { runHuizong, type Usage } from "./command";
import { printPromise } from "./measure";
import { monthOnDisk } from "./month";
import { inScratchFolder } from "./scratch";

const LARGEST_MEGABYTES = 400;
const LARGEST_GROWTH = 1.1;

/** Time per workbook and memory of `huizong rollup --districts each` over ever more workbooks, and what a second core brings. */
export function scale(sizes: readonly number[] = [1_000, 10_000]): Promise<void> {
  return inScratchFolder(async (folder) => {
    const list = defaultTargetList(nodePlatform);
    const usages: Usage[] = [];
    console.log("\nhuizong rollup --districts each, per workbook");
    for (const units of sizes) {
      const [month, out] = [join(folder, "month"), join(folder, "out")];
      await monthOnDisk(list, units, month);
      const command = ["rollup", month, "--period", "2024-03", "--districts", "each", "--out", out];
      const usage = runHuizong(command, folder);
      usages.push(usage);
      printUsage(`${units} workbooks`, usage, units);
      if (units === sizes[0]) {
        const alone = runHuizong(command, folder, "0");
        printUsage("on one core", alone, units);
        printPromise(
          "a second core is used: wall over wall",
          alone.wall / usage.wall,
          alone.wall > usage.wall * 1.2,
          "×",
        );
      }
      for (const written of [month, out]) rmSync(written, { recursive: true, force: true });
    }
    const perWorkbook = usages.map(({ cpu }, index) => cpu / sizes[index]!);
    const growth = perWorkbook.at(-1)! / perWorkbook[0]!;
    const most = Math.max(...usages.map(({ megabytes }) => megabytes));
    printPromise("time per workbook grows by less than a tenth", growth, growth <= LARGEST_GROWTH, "×");
    printPromise(`memory under ${LARGEST_MEGABYTES} MB`, most, most < LARGEST_MEGABYTES, "MB");
  });
}

function printUsage(what: string, { cpu, wall, megabytes }: Usage, units: number): void {
  const each = `${(cpu / units).toFixed(2)} ms CPU, ${(wall / units).toFixed(2)} ms wall`;
  console.log(`  ${what.padStart(17)}: ${each}; at most ${megabytes.toFixed(0)} MB`);
}
