import { CodedError } from "../../core/errors/coded-error";
import { InflateLimit, type Platform } from "../platform/platform";
import { crc32 } from "./crc";
import { type Entry, readDirectory } from "./directory";
import { FORM_LIMITS, type Limits } from "./limits";
import { type PackedPart, packPart } from "./write";

/** A zip file's parts, each inflated and checked when it is asked for. Part names are found whatever their case. */
export interface ZipArchive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The bytes of a part. Throws a refusal when it is missing, broken or beyond the limits. */
  read(name: string): Uint8Array;
  /** A part as it lies in the file, neither inflated nor checked, to be carried into another. */
  carry(name: string): PackedPart;
}

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0b1000001;
/** A name, in lower case, that leads out of the archive: absolute, on a drive, up a folder, or cut by a NUL. */
const UNSAFE = /^\/|^[a-z]:|\0|(?:^|\/)\.\.(?:\/|$)/;

/** Opens a zip file. Throws a refusal when its directory is broken, unsafe (paths, duplicates, overlaps) or encrypted. */
export function openZip(bytes: Uint8Array, platform: Platform, limits: Limits = FORM_LIMITS): ZipArchive {
  if (bytes.length > limits.fileBytes) throw tooLargeFile(limits.fileBytes);
  const entries = readDirectory(bytes, limits);
  const starts = dataStarts(bytes, entries);
  const places = new Map<string, number>();
  for (const [index, { name, flags }] of entries.entries()) {
    const key = name.toLowerCase();
    if (UNSAFE.test(key)) throw new CodedError("refusal", "unsafe-content", { context: "path", part: name });
    if (places.has(key)) throw new CodedError("refusal", "unsafe-content", { context: "duplicate", part: name });
    if (flags & ENCRYPTED) throw new CodedError("refusal", "encrypted");
    places.set(key, index);
  }
  let budget = limits.totalBytes;
  const placeOf = (name: string) => {
    const index = places.get(name.toLowerCase());
    if (index === undefined) throw new CodedError("refusal", "damaged", { part: name });
    const entry = entries[index]!;
    return { entry, packed: bytes.subarray(starts[index]!, starts[index]! + entry.compressedSize) };
  };
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => places.has(name.toLowerCase()),
    read(name) {
      const { entry, packed } = placeOf(name);
      const allowed = Math.min(limits.partBytes, budget);
      const part = expand(packed, entry, platform, allowed);
      if (part === null) throw tooLarge("part", allowed === budget ? limits.totalBytes : limits.partBytes);
      const crc = platform.crc32?.(part) ?? crc32(part);
      if (part.length !== entry.size || crc !== entry.crc)
        throw new CodedError("refusal", "damaged", { part: entry.name });
      budget -= part.length;
      return part;
    },
    carry(name) {
      const { entry, packed } = placeOf(name);
      const { crc, size, method } = entry;
      if (method === DEFLATED) return { data: packed, crc, size };
      if (method !== STORED) throw new CodedError("refusal", "damaged", { part: entry.name });
      return { ...packPart(packed, platform), crc, size };
    },
  };
}

/** The part inflated; null when it comes to more than is allowed. */
function expand(packed: Uint8Array, entry: Entry, platform: Platform, allowed: number): Uint8Array | null {
  if (entry.method === STORED) return packed.length > allowed ? null : packed;
  if (entry.method !== DEFLATED) throw new CodedError("refusal", "damaged", { part: entry.name });
  try {
    return platform.inflate(packed, Math.min(allowed, entry.size));
  } catch (error) {
    if (error instanceof InflateLimit && entry.size > allowed) return null;
    throw new CodedError("refusal", "damaged", { part: entry.name });
  }
}

/** Where each entry's data start, by the entries' own headers, which must agree with the directory and not overlap. */
function dataStarts(bytes: Uint8Array, entries: readonly Entry[]): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const starts = entries.map((entry) => {
    const header = entry.offset;
    if (header + LOCAL_SIZE > bytes.length || view.getUint32(header, true) !== LOCAL)
      throw new CodedError("refusal", "truncated");
    const start = header + LOCAL_SIZE + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    if (start + entry.compressedSize > bytes.length) throw new CodedError("refusal", "truncated");
    if (view.getUint16(header + 8, true) !== entry.method)
      throw new CodedError("refusal", "damaged", { part: entry.name });
    return start;
  });
  const inOrder = entries.map((_, index) => index).sort((a, b) => entries[a]!.offset - entries[b]!.offset);
  let free = 0;
  for (const index of inOrder) {
    const entry = entries[index]!;
    if (entry.offset < free)
      throw new CodedError("refusal", "unsafe-content", { context: "overlap", part: entry.name });
    free = starts[index]! + entry.compressedSize;
  }
  return starts;
}

/** The refusal of a file beyond so many bytes. */
export function tooLargeFile(bytes: number): CodedError<"refusal"> {
  return tooLarge("file", bytes);
}

function tooLarge(context: "file" | "part", bytes: number): CodedError<"refusal"> {
  return new CodedError("refusal", "too-large", { context, limit: Math.floor(bytes / (1024 * 1024)) });
}
