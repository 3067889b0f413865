import { unzipSync } from "fflate";
import { nodePlatform } from "#src/workbook/platform/node";
import { writeZip } from "#src/workbook/zip/write";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A workbook of one sheet, 表, with the given worksheet XML and further parts. */
export function workbookOf(worksheet: string, more: Readonly<Record<string, string>> = {}, prefix = ""): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packageRels = "http://schemas.openxmlformats.org/package/2006/relationships";
  const p = prefix ? `${prefix}:` : "";
  const namespace = prefix ? `xmlns:${prefix}="${main}"` : `xmlns="${main}"`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<${p}workbook ${namespace} xmlns:r="${office}"><${p}sheets><${p}sheet name="表" sheetId="1" r:id="rId1"/></${p}sheets></${p}workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/calcChain" Target="calcChain.xml"/></Relationships>`,
    "xl/calcChain.xml": `<calcChain xmlns="${main}"><c r="B1" i="1"/></calcChain>`,
    "xl/worksheets/sheet1.xml": `<${p}worksheet ${namespace}>${worksheet}</${p}worksheet>`,
    ...more,
  };
  return writeZip(new Map(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)])));
}

/** Every part of a workbook as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes));
  return Object.fromEntries(parts.map(([name, part]) => [name, decoder.decode(part)]));
}

/** The worksheet of a workbook made by `workbookOf`, without its root element. */
export function worksheetOf(bytes: Uint8Array): string {
  return partsOf(bytes)["xl/worksheets/sheet1.xml"]!.replace(/^<[^>]*>|<\/[^>]*>$/g, "");
}

/** The SHA-256 of every part. */
export function digestsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, nodePlatform.sha256(part)]));
}
