import { type CheckedSubmission, checkSubmission } from "#src/actions/check";
import { historyOfFiles, readHistoryFile } from "#src/actions/history";
import type { Workbook } from "#src/core/grid/grid";
import { extractSubmission } from "#src/core/submission/extract";
import { nodePlatform } from "#src/workbook/platform/node";
import { textHash } from "#src/workbook/platform/platform";
import { readWorkbook } from "#src/workbook/read/read";
import { defaultTargetList } from "../scenario/default-list";
import { exceljsGrid } from "./grids/exceljs";
import { sheetJsGrid } from "./grids/sheetjs";
import { contest, type Prepare, printContest, printPromise } from "./measure";
import { type FormFile, monthInMemory, PERIOD } from "./month";

const TURNS = 20;

const READERS: Readonly<Record<string, (bytes: Uint8Array) => Workbook | Promise<Workbook>>> = {
  huizong: (bytes) => readWorkbook(bytes, nodePlatform),
  exceljs: exceljsGrid,
  "@e965/xlsx": sheetJsGrid,
};

type Month = Awaited<ReturnType<typeof monthInMemory>>;

/** Reads with the reader of a name and checks each form of the month. */
export const prepare: Prepare<Month> = (name, month) => {
  const checkOne = checker(name, month);
  return async () => {
    for (const form of month.forms) await checkOne(form);
  };
};

/** CPU to read and check a department's workbook, and the same with the workbook read by exceljs and SheetJS. */
export async function check(): Promise<void> {
  const month = await monthInMemory(defaultTargetList(nodePlatform));
  const { forms } = month;
  const names = Object.keys(READERS);
  const perMonth = await contest({ module: import.meta.url, given: month }, names, TURNS);
  const medians = new Map([...perMonth].map(([name, taken]) => [name, taken / forms.length]));
  printContest(`read and check a department's workbook (the ${forms.length} forms of a month)`, medians);

  const [ours, ...others] = names.map((name) => checker(name, month));
  for (const [index, theirs] of others.entries()) {
    let same = 0;
    for (const form of forms) {
      const [one, other] = [await ours!(form), await theirs(form)];
      if (JSON.stringify(one.findings) === JSON.stringify(other.findings)) same++;
    }
    console.log(`  the same findings as with ${names[index + 1]}: ${same} of ${forms.length}`);
  }
  const faster = medians.get("exceljs")! / medians.get("huizong")!;
  printPromise("read and check 10 × faster than with exceljs", faster, faster >= 10, "×");
}

function checker(name: string, { earlier }: Month): (form: FormFile) => Promise<CheckedSubmission> {
  const list = defaultTargetList(nodePlatform);
  const { history } = historyOfFiles(earlier.map((file) => readHistoryFile(file, list, nodePlatform)));
  const hash = textHash(nodePlatform);
  const reader = READERS[name]!;
  return async ({ name: file, bytes }) => {
    const source = { name: file, sha256: nodePlatform.sha256(bytes) };
    const submission = extractSubmission(await reader(bytes), list, source, hash);
    return checkSubmission(submission, [], { list, period: PERIOD, history });
  };
}
