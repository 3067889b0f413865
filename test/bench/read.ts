/**
 * How much CPU it takes to read one workbook, beside exceljs, SheetJS and the floor: inflating the parts that hold cells
 * and looking at each of their bytes once. Contenders take turns on the same file; the figures are medians.
 */
import * as SheetJs from "@e965/xlsx";
import ExcelJS from "exceljs";
import { nodePlatform } from "../../src/workbook/platform/node";
import { readWorkbook } from "../../src/workbook/read/read";
import { readDirectory } from "../../src/workbook/zip/directory";
import { SUMMARY_LIMITS } from "../../src/workbook/zip/limits";
import { formLikeWorkbook } from "./workbooks";

const SIZES = [
  { name: "small", rows: 30, rounds: 120 },
  { name: "medium", rows: 1_000, rounds: 21 },
  { name: "large", rows: 20_000, rounds: 7 },
];

const CELL_PARTS = /^xl\/(?:workbook|sharedStrings|styles|worksheets\/.*)\.xml$/;

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

const CONTENDERS: Record<string, (bytes: Uint8Array) => unknown> = {
  huizong: (bytes) => readWorkbook(bytes, nodePlatform, SUMMARY_LIMITS),
  exceljs: (bytes) => new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer),
  "@e965/xlsx": (bytes) => SheetJs.read(bytes, { cellFormula: true, cellNF: true }),
  floor,
};

/** Milliseconds of CPU, in this process and all its threads. */
async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

for (const { name, rows, rounds } of SIZES) {
  const bytes = await formLikeWorkbook(rows);
  const names = Object.keys(CONTENDERS);
  const times = new Map(names.map((contender) => [contender, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const contender of names) times.get(contender)!.push(await cpuOf(() => CONTENDERS[contender]!(bytes)));
  }
  const ours = median(times.get("huizong")!);
  console.log(`\n${name}: ${rows} rows, ${(bytes.length / 1024).toFixed(0)} KB`);
  for (const contender of names) {
    const taken = median(times.get(contender)!);
    console.log(
      `  ${contender.padEnd(12)}${taken.toFixed(2).padStart(10)} ms ${(taken / ours).toFixed(2).padStart(8)} ×`,
    );
  }
}
