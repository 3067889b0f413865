/** What reading bytes needs of the machine it runs on; node.ts and browser.ts supply it. */
export interface Platform {
  /**
   * Inflates a raw deflate stream of at most `limit` bytes. Throws when the stream is broken or comes to more;
   * never allocates much beyond what has really been inflated.
   */
  inflate(compressed: Uint8Array, limit: number): Uint8Array;
  /** The SHA-256 of the bytes in lower-case hex. */
  sha256(bytes: Uint8Array): string;
}
