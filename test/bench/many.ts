import { rmSync } from "node:fs";
import { join } from "node:path";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";
import { runHuizong, runNode, type Usage } from "./command";
import { printPromise } from "./measure";
import { monthOnDisk } from "./month";
import { inScratchFolder } from "./scratch";

/** Numbers of workbooks, how often each is run, and how many times less than exceljs we mean to take. */
const SIZES = [
  { workbooks: 20, rounds: 9, cpu: 4, wall: 4 },
  { workbooks: 400, rounds: 5, cpu: 3, wall: 4 },
  { workbooks: 4_000, rounds: 3, cpu: 4, wall: 6 },
];

const LOADER = join(import.meta.dirname, "load.mjs");

/** The whole of `huizong check FOLDER --json`, process start to exit, beside exceljs merely loading the same files. */
export function many(): Promise<void> {
  return inScratchFolder(async (folder) => {
    console.log("\nhuizong check FOLDER --json, process start to exit, seconds of CPU and of wall time");
    for (const { workbooks, rounds, cpu, wall } of SIZES) {
      const month = join(folder, "month");
      await monthOnDisk(defaultTargetList(nodePlatform), workbooks, month);
      const runs: Readonly<Record<string, () => Usage>> = {
        huizong: () => runHuizong(["check", month, "--json"], folder),
        "huizong, one core": () => runHuizong(["check", month, "--json"], folder, "0"),
        "exceljs, loading": () => runNode([LOADER, "exceljs", month], folder),
        "Node, inflating": () => runNode([LOADER, "inflating", month], folder),
        "Node, nothing": () => runNode(["-e", "0"], folder),
      };
      const usages = new Map(Object.keys(runs).map((name) => [name, [] as Usage[]]));
      for (let round = 0; round < rounds; round++)
        for (const [name, run] of Object.entries(runs)) usages.get(name)!.push(run());
      // A busy machine only ever adds.
      const least = (name: string, of: "cpu" | "wall") =>
        Math.min(...usages.get(name)!.map((usage) => usage[of])) / 1000;
      console.log(`  ${workbooks} workbooks`);
      for (const name of usages.keys()) {
        const times = (["cpu", "wall"] as const).map((of) => {
          const ratio = (least(name, of) / least("huizong", of)).toFixed(2);
          return `${least(name, of).toFixed(2).padStart(9)} s ${ratio.padStart(6)} ×`;
        });
        console.log(`    ${name.padEnd(20)}${times.join("  ")}`);
      }
      for (const [of, goal] of [
        ["cpu", cpu],
        ["wall", wall],
      ] as const) {
        const ratio = least("exceljs, loading", of) / least("huizong", of);
        printPromise(`${workbooks} workbooks, ${of}: ${goal} × less than exceljs`, ratio, ratio >= goal, "×");
      }
      rmSync(month, { recursive: true, force: true });
    }
  });
}
