import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { inflateInPieces } from "./inflate";
import type { Platform } from "./platform";

/** Inflating and hashing in plain JavaScript, for a browser page or a worker. */
export const browserPlatform: Platform = {
  inflate: inflateInPieces,
  sha256: (bytes) => bytesToHex(sha256(bytes)),
};
