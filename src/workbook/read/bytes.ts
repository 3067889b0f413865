const SPACE = 0x20;

/** XML allows no control characters but the white ones, so all may count as space; past the end is none. */
export function isSpace(byte: number | undefined): boolean {
  return byte! <= SPACE;
}

/** Whether a range of bytes spells a plain ASCII text. */
export function sameBytes(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  if (end - start !== text.length) return false;
  for (let index = 0; index < text.length; index++) if (bytes[start + index] !== text.charCodeAt(index)) return false;
  return true;
}
