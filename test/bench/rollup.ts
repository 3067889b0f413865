import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultTargetList } from "../../src/actions/default-list";
import { takeFile } from "../../src/actions/intake";
import { rollUpTogether } from "../../src/actions/rollup";
import { writeSummaryWorkbook } from "../../src/actions/summary-workbook";
import { noHistory } from "../../src/core/history/from-submissions";
import { speakerOf } from "../../src/language/speaker";
import { nodePlatform } from "../../src/workbook/platform/node";
import { cpuOf, printContest, printPromise } from "./measure";
import { monthOnDisk, PERIOD } from "./month";

const UNITS = 1000;
const PYTHON = "/usr/bin/python3";

/** CPU per workbook to roll a thousand up to a written summary on one core, and openpyxl adding up the same figures. */
export async function rollup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "huizong-bench-"));
  try {
    const list = defaultTargetList(nodePlatform);
    await monthOnDisk(list, UNITS, join(folder, "forms"));
    const files = readdirSync(join(folder, "forms")).filter((name) => name.endsWith(".xlsx"));
    const say = speakerOf("zh-CN");
    const ours = await cpuOf(async () => {
      const intakes = files.map((name) => {
        return takeFile({ name, bytes: readFileSync(join(folder, "forms", name)) }, list, nodePlatform);
      });
      const region = { ...list.header.area, code: "000000", nameZh: "合计", nameEn: "Total" };
      const rolled = rollUpTogether(intakes, { list, period: PERIOD, history: noHistory }, region);
      await writeSummaryWorkbook(rolled.summary, {
        ...{ list: rolled.list, say, packer: nodePlatform, simulated: true },
        generatedAt: "2024-04-08T00:00:00.000Z",
      });
    });
    const medians = new Map([["huizong, checks and summary included", ours / files.length]]);
    const peer = existsSync(PYTHON)
      ? spawnSync(PYTHON, ["test/bench/rollup.py", join(folder, "forms"), join(folder, "sums.xlsx")], {
          encoding: "utf8",
        })
      : null;
    if (peer?.status === 0) medians.set("openpyxl, sums alone", Number(peer.stdout) / files.length);
    printContest(`roll up ${files.length} workbooks, per workbook, one core`, medians);
    if (peer?.status !== 0) console.log("  openpyxl is not installed: no comparison");
    else
      printPromise(
        "rolling up 8 × faster than openpyxl",
        Number(peer.stdout) / ours,
        Number(peer.stdout) / ours >= 8,
        "×",
      );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
