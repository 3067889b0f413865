import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";

const CENTRAL = 0x02014b50;
const LOCAL_SIZE = 30;
const DEFLATED = 8;

/** What a folder of workbooks is loaded with: exceljs, or nothing but Node's own zlib. */
const LOADERS = {
  exceljs: async () => {
    const { default: ExcelJS } = await import("exceljs");
    return (bytes) => new ExcelJS.Workbook().xlsx.load(bytes);
  },
  inflating: async () => inflateAll,
};

const [, , name, folder] = process.argv;
const load = await LOADERS[name]();
for (const file of readdirSync(folder)) {
  if (file.endsWith(".xlsx")) await load(readFileSync(join(folder, file)));
}

/** Inflates every part of a workbook. */
function inflateAll(bytes) {
  const end = bytes.lastIndexOf("PK\u0005\u0006");
  for (let at = bytes.readUInt32LE(end + 16); bytes.readUInt32LE(at) === CENTRAL; ) {
    const [packed, header] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
    const start = header + LOCAL_SIZE + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    if (bytes.readUInt16LE(at + 10) === DEFLATED) inflateRawSync(bytes.subarray(start, start + packed));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}
