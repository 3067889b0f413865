import { deflateRawSync } from "node:zlib";
import { crc32 } from "#src/workbook/zip/crc";

/** A part of a forged zip file: what it holds, and what the headers shall say instead of the truth. */
export interface ForgedPart {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Points the directory to the data of the part before. */
  readonly sharesData?: boolean;
}

/** A zip file with whatever lies its headers are told to tell. */
export function forgeZip(parts: readonly ForgedPart[], { zip64 = false } = {}): Uint8Array {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let previous = 0;
  for (const part of parts) {
    const data = Buffer.from(part.text);
    const packed = part.method === 0 ? data : deflateRawSync(data);
    const name = Buffer.from(part.name);
    const claims = Buffer.alloc(22);
    claims.writeUInt16LE(part.flags ?? 0, 0);
    claims.writeUInt16LE(part.method ?? 8, 2);
    claims.writeUInt32LE(part.crc ?? crc32(data), 8);
    claims.writeUInt32LE(packed.length, 12);
    claims.writeUInt32LE(part.size ?? data.length, 16);
    claims.writeUInt16LE(name.length, 20);
    const local = Buffer.concat([Buffer.from("PK\x03\x04\x14\0", "latin1"), claims, Buffer.alloc(2), name, packed]);
    const place = Buffer.alloc(16);
    place.writeUInt32LE(part.sharesData ? previous : offset, 12);
    directory.push(Buffer.from("PK\x01\x02\x14\0\x14\0", "latin1"));
    directory.push(...(zip64 ? widened(claims, place, name) : [claims, place, name]));
    body.push(local);
    previous = offset;
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(
    Buffer.concat([...body, listed, ...(zip64 ? widenedEnd(end, offset + listed.length) : []), end]),
  );
}

const WIDE = 0xffffffff;

/** A directory entry whose sizes and offset stand in a ZIP64 field after the name. */
function widened(claims: Buffer, place: Buffer, name: Buffer): Buffer[] {
  const field = Buffer.alloc(28);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(24, 2);
  const sources = [claims.readUInt32LE(16), claims.readUInt32LE(12), place.readUInt32LE(12)];
  for (const [index, value] of sources.entries()) field.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  const [short, far] = [Buffer.from(claims), Buffer.from(place)];
  short.writeUInt32LE(WIDE, 12);
  short.writeUInt32LE(WIDE, 16);
  far.writeUInt32LE(WIDE, 12);
  far.writeUInt16LE(field.length, 0);
  return [short, far, name, field];
}

/** The ZIP64 end record and its locator; the plain end record then holds no figures. */
function widenedEnd(end: Buffer, at: number): Buffer[] {
  const record = Buffer.alloc(56);
  record.write("PK\x06\x06", "latin1");
  record.writeBigUInt64LE(44n, 4);
  for (const place of [24, 32]) record.writeBigUInt64LE(BigInt(end.readUInt16LE(8)), place);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
  const locator = Buffer.alloc(20);
  locator.write("PK\x06\x07", "latin1");
  locator.writeBigUInt64LE(BigInt(at), 8);
  locator.writeUInt32LE(1, 16);
  end.fill(0xff, 8, 20);
  return [record, locator];
}
