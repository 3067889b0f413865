import * as SheetJs from "@e965/xlsx";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { readDirectory } from "#src/workbook/zip/directory";
import { SUMMARY_LIMITS } from "#src/workbook/zip/limits";
import { openInExcelJS } from "../scenario/exceljs-workbook";
import { contest, type Prepare, printContest, printPromise } from "./measure";
import { formLikeWorkbook } from "./workbooks";

const SIZES = [
  { name: "small", rows: 30, turns: 100 },
  { name: "medium", rows: 1_000, turns: 12 },
  { name: "large", rows: 20_000, turns: 3 },
];

const CELL_PARTS = /^xl\/(?:workbook|sharedStrings|styles|worksheets\/.*)\.xml$/;

/** The least that reading can take: inflating the parts that hold cells and looking at each of their bytes once. */
function floor(bytes: Uint8Array): number {
  let seen = 0;
  for (const entry of readDirectory(bytes, SUMMARY_LIMITS)) {
    if (!CELL_PARTS.test(entry.name)) continue;
    const header = new DataView(bytes.buffer, bytes.byteOffset + entry.offset, 30);
    const start = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
    const part = nodePlatform.inflate(bytes.subarray(start, start + entry.compressedSize), entry.size);
    for (let at = 0; at < part.length; at++) seen ^= part[at]!;
  }
  return seen;
}

const READERS: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  huizong: (bytes) => readWorkbook(bytes, nodePlatform, SUMMARY_LIMITS),
  exceljs: (bytes) => openInExcelJS(bytes),
  "@e965/xlsx": (bytes) => SheetJs.read(bytes, { cellFormula: true, cellNF: true }),
  floor,
};

export const prepare: Prepare<Uint8Array> = (name, bytes) => () => READERS[name]!(bytes);

/** CPU to read one workbook, beside exceljs, SheetJS and the floor. */
export async function read(): Promise<void> {
  for (const { name, rows, turns } of SIZES) {
    const bytes = await formLikeWorkbook(rows);
    const medians = await contest({ module: import.meta.url, given: bytes }, Object.keys(READERS), turns);
    printContest(`read, ${name}: ${rows} rows, ${(bytes.length / 1024).toFixed(0)} KB`, medians);
    const ours = medians.get("huizong")!;
    const overFloor = ours / medians.get("floor")!;
    const overExceljs = medians.get("exceljs")! / ours;
    printPromise("reading within 4 × of the floor", overFloor, overFloor <= 4, "×");
    printPromise("reading 10 × faster than exceljs", overExceljs, overExceljs >= 10, "×");
  }
}
