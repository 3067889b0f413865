import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkSubmission } from "../../src/actions/check";
import { defaultTargetList } from "../../src/actions/default-list";
import { noHistory } from "../../src/core/history/from-submissions";
import { extractSubmission } from "../../src/core/submission/extract";
import { nodePlatform } from "../../src/workbook/platform/node";
import { textHash } from "../../src/workbook/platform/platform";
import { readWorkbook } from "../../src/workbook/read/read";
import { cpuOf, printPromise, quantile } from "./measure";
import { monthInMemory, PERIOD } from "./month";

const RUNS = 9;

/** Wall time of `huizong check FILE` as a whole process, and the CPU of reading and checking within a warm one. */
export async function start(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "huizong-bench-"));
  try {
    const list = defaultTargetList(nodePlatform);
    const { forms } = await monthInMemory(list);
    const form = forms.reduce((largest, one) => (one.bytes.length > largest.bytes.length ? one : largest));
    const file = join(folder, form.name);
    writeFileSync(file, form.bytes);
    const walls = Array.from({ length: RUNS }, () => {
      const started = performance.now();
      spawnSync(process.execPath, ["dist/cli/huizong.cjs", "check", file]);
      return performance.now() - started;
    });
    const work: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const taken = await cpuOf(() => {
        const source = { name: form.name, sha256: nodePlatform.sha256(form.bytes) };
        const submission = extractSubmission(
          readWorkbook(form.bytes, nodePlatform),
          list,
          source,
          textHash(nodePlatform),
        );
        checkSubmission(submission, [], { list, period: PERIOD, history: noHistory });
      });
      work.push(taken);
    }
    console.log("\nhuizong check FILE");
    const [wall, inside] = [quantile(walls, 0.5), quantile(work, 0.5)];
    printPromise("the command ends in under 400 ms of wall time", wall, wall < 400, "ms");
    printPromise("reading and checking in under 20 ms", inside, inside < 20, "ms");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
