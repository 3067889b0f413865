import { strToU8 } from "fflate";
import { browserPlatform } from "#src/workbook/platform/browser";
import { nodePlatform } from "#src/workbook/platform/node";
import { openZip } from "#src/workbook/zip/archive";
import { crc32 } from "#src/workbook/zip/crc";
import { forgeZip } from "./forge";

const PARTS = [
  { name: "xl/甲.xml", text: "一".repeat(10_000) },
  { name: "stored.txt", text: "as it is", method: 0 },
  { name: "empty.txt", text: "" },
];

test.each([false, true])("parts come out as they went in (ZIP64: %s)", (zip64) => {
  for (const platform of [nodePlatform, browserPlatform]) {
    const zip = openZip(forgeZip(PARTS, { zip64 }), platform);
    expect(zip.names).toEqual(PARTS.map(({ name }) => name));
    for (const { name, text } of PARTS) expect(zip.read(name)).toEqual(strToU8(text));
  }
});

test("zero bytes behind the file, as disks and mail gateways put there, are no damage", () => {
  const bytes = forgeZip(PARTS, {});
  const padded = new Uint8Array(bytes.length + 70_000);
  padded.set(bytes);
  expect(openZip(padded, nodePlatform).names).toEqual(PARTS.map(({ name }) => name));
  const cut = new Uint8Array(bytes.length);
  cut.set(bytes.subarray(0, bytes.length - 40));
  expect(() => openZip(cut, nodePlatform)).toThrow("truncated");
});

test("names are found whatever their case and slashes", () => {
  const zip = openZip(forgeZip([{ name: "xl\\Workbook.xml", text: "x" }]), nodePlatform);
  expect(zip.has("xl/workbook.xml")).toBe(true);
  expect(zip.has("xl/styles.xml")).toBe(false);
});

test("both platforms hash alike, and so do both checksums", () => {
  for (const length of [0, 1, 7, 8, 9, 1_000, 100_003]) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 7919) >> 3);
    expect(browserPlatform.sha256(bytes)).toBe(nodePlatform.sha256(bytes));
    expect(crc32(bytes)).toBe(nodePlatform.crc32?.(bytes) ?? crc32(bytes));
  }
});
