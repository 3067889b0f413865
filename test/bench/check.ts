import { type CheckedSubmission, checkSubmission } from "../../src/actions/check";
import { defaultTargetList } from "../../src/actions/default-list";
import { readHistory } from "../../src/actions/history";
import type { Workbook } from "../../src/core/grid/grid";
import { extractSubmission } from "../../src/core/submission/extract";
import { nodePlatform } from "../../src/workbook/platform/node";
import { textHash } from "../../src/workbook/platform/platform";
import { readWorkbook } from "../../src/workbook/read/read";
import { exceljsGrid } from "./grids/exceljs";
import { sheetJsGrid } from "./grids/sheetjs";
import { contest, printContest, printPromise } from "./measure";
import { type FormFile, monthInMemory, PERIOD } from "./month";

const ROUNDS = 15;

type Reader = (bytes: Uint8Array) => Workbook | Promise<Workbook>;

const READERS = {
  huizong: (bytes) => readWorkbook(bytes, nodePlatform),
  exceljs: exceljsGrid,
  "@e965/xlsx": sheetJsGrid,
} satisfies Readonly<Record<string, Reader>>;

/** CPU to read and check a department's workbook, and the same with the workbook read by exceljs and SheetJS. */
export async function check(): Promise<void> {
  const list = defaultTargetList(nodePlatform);
  const { forms, earlier } = await monthInMemory(list);
  const { history } = readHistory(earlier, list, nodePlatform);
  const hash = textHash(nodePlatform);

  const checkOne = async ({ name, bytes }: FormFile, reader: Reader): Promise<CheckedSubmission> => {
    const source = { name, sha256: nodePlatform.sha256(bytes) };
    const submission = extractSubmission(await reader(bytes), list, source, hash);
    return checkSubmission(submission, [], { list, period: PERIOD, history });
  };
  const checkAll = (reader: Reader) => async () => {
    for (const form of forms) await checkOne(form, reader);
  };
  const contenders = Object.entries(READERS).map(([name, reader]) => [name, checkAll(reader)] as const);
  const perMonth = await contest(Object.fromEntries(contenders), ROUNDS);
  const medians = new Map([...perMonth].map(([name, taken]) => [name, taken / forms.length]));
  printContest(`read and check a department's workbook (the ${forms.length} forms of a month)`, medians);

  for (const [name, reader] of Object.entries(READERS).slice(1)) {
    let same = 0;
    for (const form of forms) {
      const [ours, theirs] = [await checkOne(form, READERS.huizong), await checkOne(form, reader)];
      if (JSON.stringify(ours.findings) === JSON.stringify(theirs.findings)) same++;
    }
    console.log(`  the same findings as with ${name}: ${same} of ${forms.length}`);
  }
  const faster = medians.get("exceljs")! / medians.get("huizong")!;
  printPromise("read and check 10 × faster than with exceljs", faster, faster >= 10, "×");
}
