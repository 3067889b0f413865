import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../../src/workbook/zip/crc";

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
export function forgeZip(parts: readonly ForgedPart[]): Uint8Array {
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
    directory.push(Buffer.from("PK\x01\x02\x14\0\x14\0", "latin1"), claims, place, name);
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
  return new Uint8Array(Buffer.concat([...body, listed, end]));
}
