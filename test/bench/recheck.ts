import { checkSubmission } from "../../src/actions/check";
import { defaultTargetList } from "../../src/actions/default-list";
import { formOf } from "../../src/core/form/form";
import { noHistory } from "../../src/core/history/from-submissions";
import { extractSubmission } from "../../src/core/submission/extract";
import type { Indicator, TargetList } from "../../src/core/targets/schema";
import { patchWorkbook } from "../../src/workbook/patch/patch";
import { nodePlatform } from "../../src/workbook/platform/node";
import { textHash } from "../../src/workbook/platform/platform";
import { readWorkbook } from "../../src/workbook/read/read";
import { writeTemplate } from "../../src/workbook/template/write";
import { cpuOf, printPromise, quantile } from "./measure";
import { PERIOD } from "./month";

const ROWS = 200;
const ROUNDS = 60;

/** CPU to check a form of two hundred rows again after one of its cells has changed. */
export async function recheck(): Promise<void> {
  const list = longList(defaultTargetList(nodePlatform));
  const department = list.departments.find(({ id }) => id === "commerce")!;
  const form = formOf(list, department)!;
  const template = await writeTemplate(form, list);
  const blank = readWorkbook(template, nodePlatform);
  const sheet = blank.sheets[0]!;
  const changes = [...sheet.rows.entries()].flatMap(([row, cells]) =>
    cells.some(({ column, value }) => column === 3 && /^\d{4}$/.test(String(value)))
      ? ["D", "E", "F", "G"].map((column, index) => ({
          ...{ sheet: sheet.name, cell: `${column}${row}` },
          value: [5, 15, 4.8, 14.4][index]!,
        }))
      : [],
  );
  const filled = readWorkbook(patchWorkbook(template, changes, nodePlatform), nodePlatform);
  const submission = extractSubmission(filled, list, { name: "form.xlsx", sha256: "" }, textHash(nodePlatform));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const facts = submission.facts.map((fact, index) => {
      return index === round && fact.value !== null ? { ...fact, value: fact.value * 2 } : fact;
    });
    const changed = { ...submission, facts };
    times.push(await cpuOf(() => checkSubmission(changed, [], { list, period: PERIOD, history: noHistory })));
  }
  const [half, most] = [quantile(times.slice(10), 0.5), quantile(times.slice(10), 0.95)];
  console.log(`\ncheck a form of ${form.rows.length} rows again after one cell changed`);
  console.log(`  median ${half.toFixed(1)} ms, 95 % below ${most.toFixed(1)} ms`);
  printPromise("re-check under 16 ms", half, half < 16, "ms");
}

/** The list with as many copies of a monthly flow as make a form of two hundred rows. */
function longList(list: TargetList): TargetList {
  const model = list.indicators.find(({ id }) => id === "retail-sales")!;
  const copies = Array.from({ length: ROWS }, (_, index): Indicator => {
    const { partOf: _part, totalOf: _total, ...plain } = model;
    return { ...plain, id: `copy-${index}`, code: String(7000 + index), nameZh: `指标${index}` };
  });
  return { ...list, indicators: copies, targets: [], relations: [] };
}
