import { checkSubmission } from "#src/actions/check";
import { historyOfFiles, readHistoryFile } from "#src/actions/history";
import type { Workbook } from "#src/core/grid/grid";
import { readForm } from "#src/core/submission/extract";
import { nodePlatform } from "#src/workbook/platform/node";
import { textHash } from "#src/workbook/platform/platform";
import { readWorkbook } from "#src/workbook/read/read";
import { defaultTargetList } from "../scenario/default-list";
import { longList, ROWS, withChange } from "./long-form";
import { cpuOf, printPromise, quantile } from "./measure";
import { monthInMemory, PERIOD } from "./month";

const CHANGES = 300;
const WARMING_UP = 20;
const FRAME_MS = 16;

/** CPU to understand and check a form of 200 rows anew after one figure has changed, as while it is typed in. */
export async function recheck(): Promise<void> {
  const list = longList(defaultTargetList(nodePlatform));
  const { forms, earlier } = await monthInMemory(list);
  const [form] = forms;
  const { history } = historyOfFiles(earlier.map((file) => readHistoryFile(file, list, nodePlatform)));
  const hash = textHash(nodePlatform);
  const source = { name: form!.name, sha256: nodePlatform.sha256(form!.bytes) };
  const request = { list, period: PERIOD, history };

  const issued = readWorkbook(form!.bytes, nodePlatform);
  const timesOf = async (start: (standing: Workbook) => Workbook) => {
    const times: number[] = [];
    let workbook = issued;
    for (let change = 0; change < CHANGES; change++) {
      workbook = withChange(start(workbook), change);
      const taken = await cpuOf(() => checkSubmission(readForm(workbook, list, source, hash).submission, [], request));
      if (change >= WARMING_UP) times.push(taken);
    }
    return [quantile(times, 0.5), quantile(times, 0.95)] as const;
  };
  const [p50, p95] = await timesOf(() => issued);
  const [allP50, allP95] = await timesOf((standing) => standing);
  console.log(`\nre-check after one cell of a form of ${ROWS} rows has changed`);
  console.log(`  p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
  console.log(
    `  with up to ${CHANGES} figures wrong at once: p50 ${allP50.toFixed(1)} ms, p95 ${allP95.toFixed(1)} ms`,
  );
  printPromise("re-checked within a frame, p95", p95, p95 < FRAME_MS, "ms");
}
