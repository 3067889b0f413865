import { Inflate, inflateSync } from "fflate";
import { InflateLimit, LARGEST_DEFLATE_RATIO } from "./platform";

/** Small enough that even the densest piece inflates to a few megabytes before the limit is looked at. */
const PIECE = 16 * 1024;

/** Inflates in plain JavaScript, piece by piece; as Platform.inflate. */
export function inflateInPieces(compressed: Uint8Array, limit: number): Uint8Array {
  if (compressed.length === 0) return new Uint8Array();
  if (compressed.length <= PIECE) return inflateOnePiece(compressed, limit);
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    length += piece.length;
    if (length > limit) throw new InflateLimit();
    pieces.push(piece);
  });
  for (let start = 0; start < compressed.length; start += PIECE) {
    inflate.push(compressed.subarray(start, start + PIECE), start + PIECE >= compressed.length);
  }
  return pieces.length === 1 ? pieces[0]! : joined(pieces, length);
}

/** Most parts are small: one buffer that is surely large enough, with a byte more that tells when it was not, is all they take. */
function inflateOnePiece(compressed: Uint8Array, limit: number): Uint8Array {
  const out = new Uint8Array(Math.min(limit, compressed.length * LARGEST_DEFLATE_RATIO) + 1);
  let inflated: Uint8Array;
  try {
    inflated = inflateSync(compressed, { out });
  } catch (error) {
    // What was not compressed is copied in one go, and does not fit.
    throw error instanceof RangeError ? new InflateLimit() : error;
  }
  if (inflated.length > limit) throw new InflateLimit();
  return inflated;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
