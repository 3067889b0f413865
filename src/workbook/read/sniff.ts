import { CodedError } from "../../core/errors/coded-error";
import { refusalOfCompound } from "./compound-file";

/** What a file is by its first bytes. Workbooks in these formats can be saved as .xlsx; the others cannot. */
const OTHER_WORKBOOKS: readonly (readonly [format: string, opening: RegExp])[] = [
  ["HTML", /^(?:<!doctype html|<html|<head|<body|<table|<meta|mime-version:)/i],
  ["XML 2003", /^<\?xml[\s\S]{0,400}urn:schemas-microsoft-com:office:spreadsheet/],
  ["HTML", /^<\?xml[\s\S]{0,400}<html/i],
  ["SYLK (.slk)", /^ID;P/],
];
const OTHER_FILES: readonly (readonly [format: string, opening: RegExp])[] = [
  ["PDF", /^%PDF/],
  ["RTF", /^\{\\rtf/],
  ["XML", /^<\?xml/],
  ["JSON", /^[[{]\s*["{[]/],
  ["RAR", /^Rar!/],
  ["7-Zip", /^7z\xbc\xaf/],
  ["PNG", /^\x89PNG/],
  ["JPEG", /^\xff\xd8\xff/],
  ["GIF", /^GIF8/],
];

const LOOKED_AT = 1024;
const SMALLEST_ZIP = 22;

/** Throws a refusal that names what the file is, unless it starts as a zip file does. */
export function refuseUnlessZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new CodedError("refusal", "empty-file");
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    if (bytes.length < SMALLEST_ZIP) throw new CodedError("refusal", "truncated");
    if (bytes[2] === 3 || bytes[2] === 5) return;
  }
  throw refusalOfCompound(bytes) ?? refusalByOpening(bytes);
}

function refusalByOpening(bytes: Uint8Array): CodedError<"refusal"> {
  if (isEarlyExcel(bytes)) return new CodedError("refusal", "old-xls");
  // A disk or a transfer that failed leaves room of the right size without contents.
  if (bytes.subarray(0, LOOKED_AT).every((byte) => byte === 0)) return new CodedError("refusal", "truncated");
  const opening = openingText(bytes);
  for (const [format, pattern] of OTHER_WORKBOOKS) {
    if (pattern.test(opening)) return new CodedError("refusal", "other-format", { format });
  }
  for (const [format, pattern] of OTHER_FILES) {
    if (pattern.test(opening)) return new CodedError("refusal", "not-a-workbook", { format });
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells bytes from text.
  if (/[\x00-\x08\x0e-\x1f]/.test(opening)) return new CodedError("refusal", "not-a-workbook", { context: "unknown" });
  const delimited = /^[^\n]*[,;\t][^\n]*/.test(opening);
  return delimited
    ? new CodedError("refusal", "other-format", { format: "CSV" })
    : new CodedError("refusal", "not-a-workbook", { format: "TXT" });
}

/** Excel 2 to 4 wrote their records without a container; the first is BOF. */
function isEarlyExcel(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && [0, 2, 4].includes(bytes[1]!) && [4, 6].includes(bytes[2]!) && bytes[3] === 0;
}

/** The first characters, each byte as one character unless it is UTF-16, without leading space. */
function openingText(bytes: Uint8Array): string {
  const start = bytes.subarray(0, LOOKED_AT);
  const wide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  if (wide) return new TextDecoder(start[0] === 0xff ? "utf-16le" : "utf-16be").decode(start).trimStart();
  const text = Array.from(start, (byte) => String.fromCharCode(byte)).join("");
  return text.replace(/^\xef\xbb\xbf/, "").trimStart();
}
