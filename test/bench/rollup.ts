import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readReceivedFile } from "#src/actions/received-file";
import { rollUpTogether } from "#src/actions/rollup";
import { writeSummaryWorkbook } from "#src/actions/summary-workbook";
import { noHistory } from "#src/core/history/from-submissions";
import { speakerOf } from "#src/language/speaker";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";
import { runHuizong } from "./command";
import { cpuOf, printContest, printPromise } from "./measure";
import { monthOnDisk, PERIOD } from "./month";
import { inScratchFolder } from "./scratch";

const UNITS = 1_000;
const REGION = { code: "000000", nameZh: "各区合计", nameEn: "All districts", cityZh: "长春市" };

/**
 * CPU to roll 1,000 workbooks up to a written summary: every file read, sealed forms proven, all checks run, every figure
 * traced; beside a Python script with openpyxl that only adds the figures up, and the command line on every core.
 */
export function rollup(): Promise<void> {
  return inScratchFolder(async (folder) => {
    const list = defaultTargetList(nodePlatform);
    const month = join(folder, "month");
    await monthOnDisk(list, UNITS, month);
    const files = readdirSync(month).filter((name) => name.endsWith(".xlsx"));

    const rollUpAll = async () => {
      const receivedFiles = files.map((name) =>
        readReceivedFile({ name, bytes: readFileSync(join(month, name)) }, list, nodePlatform),
      );
      const request = { list, period: PERIOD, history: noHistory };
      const { summary, list: region, simulated } = rollUpTogether(receivedFiles, request, REGION);
      const generatedAt = "2024-04-10T09:00:00+08:00";
      await writeSummaryWorkbook(summary, {
        ...{ list: region, say: speakerOf("zh-CN"), generatedAt, simulated, packer: nodePlatform },
      });
    };
    const oneCore = await cpuOf(rollUpAll);
    const compiled = await cpuOf(rollUpAll);
    const python = openpyxl("totals", month, folder);
    const whole = openpyxl("whole", month, folder);
    const command = ["rollup", month, "--period", "2024-03", "--districts", "together", "--out"];
    const alone = runHuizong([...command, join(folder, "summary.xlsx")], folder, "0");
    const pool = runHuizong([...command, join(folder, "summary.xlsx")], folder);

    printContest(
      `roll up ${UNITS} workbooks to a written summary, per workbook`,
      new Map(
        [
          ["huizong, one core", oneCore] as const,
          ["the same again, its code compiled by now", compiled] as const,
          ["openpyxl read-only, totals of one sheet", python] as const,
          ["openpyxl, the whole workbook", whole] as const,
          ["huizong rollup on one core, wall time", alone.wall] as const,
          ["huizong rollup on every core, wall time", pool.wall] as const,
        ].map(([name, taken]) => [name, taken / UNITS]),
      ),
    );
    printPromise("8 × faster than openpyxl on one core", python / oneCore, python / oneCore >= 8, "×");
    printPromise("a second core is used: wall over wall", alone.wall / pool.wall, alone.wall > pool.wall * 1.2, "×");
  });
}

/** The CPU of the script in milliseconds. */
function openpyxl(how: "totals" | "whole", month: string, folder: string): number {
  const script = join(import.meta.dirname, "rollup.py");
  const run = spawnSync("/usr/bin/python3", [script, how, month, join(folder, "python.xlsx")], { encoding: "utf8" });
  if (run.status !== 0) console.log(`  openpyxl is not installed: ${run.stderr?.trim().split("\n").at(-1)}`);
  return run.status === 0 ? Number(run.stdout) : Number.NaN;
}
