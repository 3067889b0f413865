/** SHA-256 of a text in UTF-8, as hexadecimal digits. */
export type TextHash = (text: string) => string;

/** Numbers from 0 to below 1 that a seed decides, in their order. */
export type Draws = (name: string | number) => number;

/** Bits of a number between 0 and 1 that a double holds exactly. */
const HEX_DIGITS = 13;

/**
 * The draw of a name: the first 52 bits of SHA-256("seed,name") over 2^52. Anyone can repeat it with any program that
 * knows SHA-256, today and in twenty years; election audits draw in this way (Rivest, 2011).
 */
export function drawsOf(seed: string, hash: TextHash): Draws {
  return (name) => Number.parseInt(hash(`${seed},${name}`).slice(0, HEX_DIGITS), 16) / 16 ** HEX_DIGITS;
}
