import { createHash } from "node:crypto";
import zlib from "node:zlib";
import { inflateInPieces } from "./inflate";
import { InflateLimit, LARGEST_DEFLATE_RATIO, type Platform } from "./platform";

/** Node's own zlib and hashes. */
export const nodePlatform: Platform = {
  inflate(compressed, limit) {
    // One piece that surely holds the whole result spares joining; the kernel hands out its pages only when written.
    const piece = Math.max(64, Math.min(limit, compressed.length * LARGEST_DEFLATE_RATIO) + 1);
    try {
      const inflated = zlib.inflateRawSync(compressed, { maxOutputLength: Math.max(1, limit), chunkSize: piece });
      return new Uint8Array(inflated.buffer, inflated.byteOffset, inflated.length);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw new InflateLimit();
      // What zlib refuses for a code nobody uses is whole all the same; the checksum tells. So a page answers as a command does.
      return inflateInPieces(compressed, limit);
    }
  },
  sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  // Level 3 takes half the time of the usual 6 and is a tenth larger.
  deflate: (bytes) => zlib.deflateRawSync(bytes, { level: 3 }),
  // Node 20.15 is the first to have it.
  ...(zlib.crc32 ? { crc32: (bytes: Uint8Array) => zlib.crc32(bytes) } : {}),
};
