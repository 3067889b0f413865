import { Inflate } from "fflate";
import { InflateLimit } from "./platform";

/** Small enough that even the densest piece inflates to a few megabytes before the limit is looked at. */
const PIECE = 16 * 1024;

/** Inflates in plain JavaScript, piece by piece; as Platform.inflate. */
export function inflateInPieces(compressed: Uint8Array, limit: number): Uint8Array {
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

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
