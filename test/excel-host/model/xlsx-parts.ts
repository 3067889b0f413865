import { strFromU8, strToU8 } from "fflate";
import type { WorkbookModel } from "./workbook";

type Parts = Record<string, Uint8Array>;

const CUSTOM = "docProps/custom.xml";
const CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const CUSTOM_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';
const PROPERTY = /<property\b[^>]*\bname="([^"]*)"[^>]*>\s*<vt:(\w+)>([\s\S]*?)<\/vt:\2>/g;

/** Reads what exceljs leaves aside: custom document properties and custom XML. */
export function readDocumentParts(parts: Parts, book: WorkbookModel): void {
  const custom = parts[CUSTOM];
  for (const [, name, type, value] of custom ? strFromU8(custom).matchAll(PROPERTY) : []) {
    book.customProperties.set(unescaped(name!), typed(type!, unescaped(value!)));
  }
  for (const [path, bytes] of Object.entries(parts)) {
    if (/^customXml\/item\d+\.xml$/.test(path)) book.customXml.set(book.nextId(), strFromU8(bytes));
  }
}

/** Adds the custom document properties and custom XML to the parts of a written file. */
export function writeDocumentParts(parts: Parts, book: WorkbookModel): void {
  if (book.customProperties.size > 0) {
    const properties = [...book.customProperties].map(
      ([name, value], index) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escaped(name)}">${variant(value)}</property>`,
    );
    parts[CUSTOM] = strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties ${NAMESPACES}>${properties.join("")}</Properties>`,
    );
    insert(parts, "[Content_Types].xml", "</Types>", `<Override PartName="/${CUSTOM}" ContentType="${CUSTOM_TYPE}"/>`);
    insert(
      parts,
      "_rels/.rels",
      "</Relationships>",
      `<Relationship Id="rIdCustom" Type="${CUSTOM_RELATION}" Target="${CUSTOM}"/>`,
    );
  }
  [...book.customXml.values()].forEach((xml, index) => {
    const path = `customXml/item${index + 1}.xml`;
    parts[path] = strToU8(xml);
    insert(
      parts,
      "xl/_rels/workbook.xml.rels",
      "</Relationships>",
      `<Relationship Id="rIdXml${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../${path}"/>`,
    );
  });
}

function insert(parts: Parts, path: string, before: string, xml: string): void {
  const text = strFromU8(parts[path] ?? new Uint8Array());
  if (!text.includes(xml)) parts[path] = strToU8(text.replace(before, xml + before));
}

function typed(type: string, value: string): string | number | boolean {
  if (type === "bool") return value === "true" || value === "1";
  return /^(i\d|r\d|int|uint|decimal)$/.test(type) ? Number(value) : value;
}

function variant(value: string | number | boolean): string {
  if (typeof value === "string") return `<vt:lpwstr>${escaped(value)}</vt:lpwstr>`;
  if (typeof value === "boolean") return `<vt:bool>${value}</vt:bool>`;
  return Number.isInteger(value) ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
