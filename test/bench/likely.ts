import { historyOfFiles, readHistoryFile } from "#src/actions/history";
import { indexed } from "#src/core/checks/evidence/indexed";
import { contextOf } from "#src/core/checks/evidence/rows";
import { figuresOfForm } from "#src/core/checks/likely/figures";
import { contradictionsIn } from "#src/core/checks/likely/likely";
import { CHECKS } from "#src/core/checks/rules";
import { rulesInForce } from "#src/core/checks/rules-in-force";
import { applyChecks } from "#src/core/checks/run";
import { formsOf } from "#src/core/form/form";
import { readForm } from "#src/core/submission/extract";
import { nodePlatform } from "#src/workbook/platform/node";
import { textHash } from "#src/workbook/platform/platform";
import { readWorkbook } from "#src/workbook/read/read";
import { defaultTargetList } from "../scenario/default-list";
import { longList, ROWS, withChange } from "./long-form";
import { cpuOf, printPromise, quantile } from "./measure";
import { monthInMemory, PERIOD } from "./month";

const CHANGES = 220;
const WARMING_UP = 20;
const MOST_MS = 50;

/** CPU to find which figure most probably is wrong in a form of 200 rows, with one figure more mistyped each time. */
export async function likely(): Promise<void> {
  const list = longList(defaultTargetList(nodePlatform));
  const { forms, earlier } = await monthInMemory(list);
  const [file] = forms;
  const { history } = historyOfFiles(earlier.map((one) => readHistoryFile(one, list, nodePlatform)));
  const source = { name: file!.name, sha256: nodePlatform.sha256(file!.bytes) };
  const rules = rulesInForce(list, PERIOD, CHECKS);
  const [form] = formsOf(list);
  const issued = readWorkbook(file!.bytes, nodePlatform);

  const times: number[] = [];
  let [figures, told] = [0, 0];
  for (let change = 0; change < CHANGES; change++) {
    const workbook = withChange(issued, change);
    const { submission } = readForm(workbook, list, source, textHash(nodePlatform));
    const input = { list, form: form!, submission, period: PERIOD, history, others: [] };
    const context = contextOf(input, indexed(submission));
    const findings = applyChecks(context);
    const taken = await cpuOf(() => (told += contradictionsIn(context, findings, rules).length));
    if (change >= WARMING_UP) times.push(taken);
    figures = figuresOfForm(context).typed.length;
  }
  console.log(
    `\nthe likely wrong cell in a form of ${ROWS} rows and ${figures} figures, each of ${CHANGES} mistyped once`,
  );
  console.log(`  p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms, ${told} told`);
  const worst = Math.max(...times);
  printPromise("found, at worst", worst, worst < MOST_MS, "ms");
}
