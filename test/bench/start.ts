import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";
import { runHuizong, runNode } from "./command";
import { printContest, printPromise, quantile } from "./measure";
import { monthInMemory } from "./month";
import { inScratchFolder } from "./scratch";

const ROUNDS = 9;

/** The whole process of `huizong check FILE`, and the share in it of reading and checking, which run for the first time. */
export function start(): Promise<void> {
  return inScratchFolder(async (folder) => {
    const { forms } = await monthInMemory(defaultTargetList(nodePlatform));
    const file = join(folder, forms[0]!.name);
    writeFileSync(file, forms[0]!.bytes);

    const [checks, bare, walls, inside] = [[], [], [], []] as [number[], number[], number[], number[]];
    for (let round = 0; round < ROUNDS; round++) {
      const { cpu, wall, measured } = runHuizong(["check", file, "--json"], folder);
      checks.push(cpu);
      walls.push(wall);
      inside.push(measured["read and checked"]!);
      bare.push(runNode(["-e", "0"], folder).cpu);
    }
    const median = (values: number[]) => quantile(values, 0.5);
    const wall = median(walls);
    printContest(
      "huizong check FILE, the whole process",
      new Map([
        ["huizong check", median(checks)],
        ["the same, wall time", wall],
        ["of which reading and checking, wall time", median(inside)],
        ["node -e 0", median(bare)],
      ]),
    );
    printPromise("check of one workbook by command line under 400 ms wall", wall, wall < 400, "ms");
    printPromise("of which reading and checking under 20 ms wall", median(inside), median(inside) < 20, "ms");
  });
}
