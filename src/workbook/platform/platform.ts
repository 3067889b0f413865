/** What reading bytes needs of the machine it runs on; node.ts and browser.ts supply it. */
export interface Platform {
  /**
   * Inflates a raw deflate stream of at most `limit` bytes. Throws InflateLimit when it comes to more and any other
   * error when the stream is broken; never touches much more memory than has really been inflated.
   */
  inflate(compressed: Uint8Array, limit: number): Uint8Array;
  /** The SHA-256 of the bytes in lower-case hex. */
  sha256(bytes: Uint8Array): string;
  /** The CRC-32 of the bytes, where the machine has a faster one than ours. */
  crc32?(bytes: Uint8Array): number;
  /** The bytes as a raw deflate stream, where the machine has a faster way than ours. */
  deflate?(bytes: Uint8Array): Uint8Array;
}

/** The platform's SHA-256 of a text in UTF-8. */
export function textHash({ sha256 }: Platform): (text: string) => string {
  return (text) => sha256(new TextEncoder().encode(text));
}

/** Thrown by `inflate` when a stream holds more than it was allowed to. */
export class InflateLimit extends Error {}

/** No deflate stream comes to more than this many times its own size, whatever its header says. */
export const LARGEST_DEFLATE_RATIO = 1032;
