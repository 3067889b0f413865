import type { ZipArchive } from "../zip/archive";
import { XmlScanner } from "./xml";

/** The namespace of workbooks, sheets, strings and styles, transitional and strict. */
export const SPREADSHEET = [
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
];

/** A part of the package with its root opened. Throws a refusal when it is missing or not XML of these namespaces. */
export function openPart(zip: ZipArchive, name: string, namespaces: readonly string[]): XmlScanner {
  const xml = new XmlScanner(utf8Of(zip.read(name)), name);
  xml.root(namespaces);
  return xml;
}

/** XML may come in UTF-16, which then starts with a byte order mark. */
export function utf8Of(bytes: Uint8Array): Uint8Array {
  const first = bytes[0];
  const second = bytes[1];
  if (first === 0xff && second === 0xfe) return new TextEncoder().encode(new TextDecoder("utf-16le").decode(bytes));
  if (first === 0xfe && second === 0xff) return new TextEncoder().encode(new TextDecoder("utf-16be").decode(bytes));
  return bytes;
}
