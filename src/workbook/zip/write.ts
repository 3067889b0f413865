import { deflateSync } from "fflate";
import type { Platform } from "../platform/platform";
import { crc32 } from "./crc";

/** A part ready to be stored: written many times, deflated once. */
export interface PackedPart {
  readonly data: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

/** Midnight on 1 January 1980, the first date a zip can hold, so that equal parts give equal bytes. */
const DOS_DATE = 0x21;
const UTF8_NAMES = 0x800;
const DEFLATED = 8;
const VERSION = 20;

/** Deflates a part: alike on every machine, or as fast as the platform can. */
export function packPart(bytes: Uint8Array, platform?: Pick<Platform, "deflate" | "crc32">): PackedPart {
  const data = platform?.deflate?.(bytes) ?? deflateSync(bytes, { level: 6 });
  return { data, crc: platform?.crc32?.(bytes) ?? crc32(bytes), size: bytes.length };
}

/** A zip of the parts, in the map's order and without times: the same parts give the same bytes. */
export function writeZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return assembleZip(new Map([...parts].map(([name, bytes]) => [name, packPart(bytes)])));
}

/** A zip of parts already deflated. */
export function assembleZip(parts: ReadonlyMap<string, PackedPart>): Uint8Array {
  const encoder = new TextEncoder();
  const entries = [...parts].map(([name, part]) => ({ name: encoder.encode(name), ...part }));
  const length = entries.reduce((sum, { name, data }) => sum + 76 + 2 * name.length + data.length, 22);
  const zip = new Uint8Array(length);
  const view = new DataView(zip.buffer);
  let at = 0;
  const short = (value: number) => {
    view.setUint16(at, value, true);
    at += 2;
  };
  const long = (value: number) => {
    view.setUint32(at, value, true);
    at += 4;
  };
  const raw = (bytes: Uint8Array) => {
    zip.set(bytes, at);
    at += bytes.length;
  };
  const description = ({ name, data, crc, size }: (typeof entries)[number]) => {
    short(VERSION);
    short(UTF8_NAMES);
    short(DEFLATED);
    short(0);
    short(DOS_DATE);
    long(crc);
    long(data.length);
    long(size);
    short(name.length);
    short(0);
  };
  const offsets: number[] = [];
  for (const entry of entries) {
    offsets.push(at);
    long(0x04034b50);
    description(entry);
    raw(entry.name);
    raw(entry.data);
  }
  const directory = at;
  for (const [index, entry] of entries.entries()) {
    long(0x02014b50);
    short(VERSION);
    description(entry);
    short(0);
    short(0);
    short(0);
    long(0);
    long(offsets[index]!);
    raw(entry.name);
  }
  const end = at;
  long(0x06054b50);
  short(0);
  short(0);
  short(entries.length);
  short(entries.length);
  long(end - directory);
  long(directory);
  short(0);
  return zip;
}
