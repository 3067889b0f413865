import { CodedError } from "../../core/errors/coded-error";
import type { Limits } from "./limits";

/** One file of an archive as the central directory lists it; sizes and CRC are claims until the bytes are read. */
export interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the entry's own header starts. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const LISTED = 0x02014b50;
const LISTED_SIZE = 46;
const LARGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;
const names = new TextDecoder();

/** The entries in the order listed. Throws a refusal when the directory is missing, broken or too long. */
export function readDirectory(bytes: Uint8Array, limits: Limits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const { start, count, end } = locate(view);
  if (count > limits.entries)
    throw new CodedError("refusal", "too-large", { context: "entries", limit: limits.entries });
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + LISTED_SIZE > end || view.getUint32(at, true) !== LISTED) throw new CodedError("refusal", "truncated");
    const nameEnd = at + LISTED_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > end) throw new CodedError("refusal", "truncated");
    const { size, compressedSize, offset } = sizes(view, at, nameEnd, extraEnd);
    entries.push({
      // Some .NET writers put backslashes where the standard asks for slashes.
      name: names.decode(bytes.subarray(at + LISTED_SIZE, nameEnd)).replaceAll("\\", "/"),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size,
      compressedSize,
      offset,
    });
    at = next;
  }
  if (at !== end) throw new CodedError("refusal", "damaged", { part: "zip" });
  return entries;
}

function locate(view: DataView): { start: number; count: number; end: number } {
  const at = endRecord(view);
  const start = view.getUint32(at + 16, true);
  const count = view.getUint16(at + 10, true);
  const length = view.getUint32(at + 12, true);
  const locator = at - 20;
  if (locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR) return locate64(view, locator);
  if (start + length > at) throw new CodedError("refusal", "truncated");
  return { start, count, end: start + length };
}

function locate64(view: DataView, locator: number): { start: number; count: number; end: number } {
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== END64) throw new CodedError("refusal", "truncated");
  const count = Number(view.getBigUint64(at + 32, true));
  const length = Number(view.getBigUint64(at + 40, true));
  const start = Number(view.getBigUint64(at + 48, true));
  if (start + length > at) throw new CodedError("refusal", "truncated");
  return { start, count, end: start + length };
}

/**
 * The end record stands before a comment that fills the rest of the file, but for zero bytes that disks and mail
 * gateways put behind it; a cut file has none.
 */
function endRecord(view: DataView): number {
  let filled = view.byteLength;
  while (filled > 0 && view.getUint8(filled - 1) === 0) filled--;
  const last = Math.min(view.byteLength - END_SIZE, filled);
  for (let at = last; at >= 0 && at >= filled - END_SIZE - LARGEST_COMMENT; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const end = at + END_SIZE + view.getUint16(at + 20, true);
    if (end >= filled && end <= view.byteLength) return at;
  }
  throw new CodedError("refusal", "truncated");
}

function sizes(view: DataView, at: number, extra: number, extraEnd: number) {
  const claims = { size: at + 24, compressedSize: at + 20, offset: at + 42 };
  const read = { size: 0, compressedSize: 0, offset: 0 };
  let wide = zip64Field(view, extra, extraEnd);
  for (const key of ["size", "compressedSize", "offset"] as const) {
    read[key] = view.getUint32(claims[key], true);
    if (read[key] !== IN_ZIP64) continue;
    if (wide === null || wide + 8 > extraEnd) throw new CodedError("refusal", "truncated");
    read[key] = Number(view.getBigUint64(wide, true));
    wide += 8;
  }
  return read;
}

function zip64Field(view: DataView, start: number, end: number): number | null {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4;
  }
  return null;
}
