import { LAST_COLUMN } from "./extent";
import type { Type } from "./value";

const SPACE = 0x20;
const QUOTE = 0x22;
const SLASH = 0x2f;
const ZERO = 0x30;
const NINE = 0x39;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const LETTER_A = 0x41;
const LETTER_Z = 0x5a;
const LETTER_C = 0x63;
const LETTER_F = 0x66;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;

/** The types of one letter, by that letter. */
const TYPES: (Type | undefined)[] = new Array(128);
for (const type of ["s", "n", "b", "e", "d"] as const) TYPES[type.charCodeAt(0)] = type;

/**
 * Reads a cell written as nearly all are, `<c r="D12" s="3" t="s"><f>…</f><v>…</v></c>` to the letter, in one go: a third
 * of the time that reading it tag by tag takes. Any other spelling is left to the scanner.
 */
export class PlainCell {
  column = 0;
  style = 0;
  type: Type = "n";
  /** The raw texts of `f` and `v`; a start of 0 when there is none. */
  formulaStart = 0;
  formulaEnd = 0;
  valueStart = 0;
  valueEnd = 0;

  /** Where the cell of this row that starts at a place ends; 0 when something else stands there or it is spelled otherwise. */
  read(bytes: Uint8Array, start: number, row: number): number {
    if (bytes[start] !== LESS || bytes[start + 1] !== LETTER_C) return 0;
    let at = this.address(bytes, start + 2, row);
    if (at > 0) at = this.attributes(bytes, at);
    if (at === 0) return 0;
    this.formulaStart = this.valueStart = 0;
    if (bytes[at] === SLASH) return bytes[at + 1] === GREATER ? at + 2 : 0;
    if (bytes[at++] !== GREATER) return 0;
    if (bytes[at + 1] === LETTER_F) {
      const end = leafEnd(bytes, at, LETTER_F);
      if (end === 0) return 0;
      this.formulaStart = at + 3;
      this.formulaEnd = end;
      at = end + 4;
    }
    if (bytes[at + 1] === LETTER_V) {
      const end = leafEnd(bytes, at, LETTER_V);
      if (end === 0) return 0;
      this.valueStart = at + 3;
      this.valueEnd = end;
      at = end + 4;
    }
    return closes(bytes, at, LETTER_C) ? at + 4 : 0;
  }

  private address(bytes: Uint8Array, start: number, row: number): number {
    if (bytes[start] !== SPACE || bytes[start + 1] !== LETTER_R) return 0;
    if (bytes[start + 2] !== EQUALS || bytes[start + 3] !== QUOTE) return 0;
    let at = start + 4;
    let column = 0;
    let byte = bytes[at]!;
    for (; byte >= LETTER_A && byte <= LETTER_Z; byte = bytes[++at]!) column = column * 26 + byte - LETTER_A + 1;
    let digits = 0;
    for (; byte >= ZERO && byte <= NINE; byte = bytes[++at]!) digits = digits * 10 + byte - ZERO;
    if (column === 0 || column > LAST_COLUMN || digits !== row || byte !== QUOTE) return 0;
    this.column = column;
    return at + 1;
  }

  private attributes(bytes: Uint8Array, start: number): number {
    let at = start;
    let style = 0;
    this.type = "n";
    while (bytes[at] === SPACE) {
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return 0;
      const key = bytes[at + 1];
      at += 4;
      let byte = bytes[at]!;
      if (key === LETTER_S) {
        for (style = 0; byte >= ZERO && byte <= NINE; byte = bytes[++at]!) style = style * 10 + byte - ZERO;
      } else if (key === LETTER_T) {
        const isText = byte === LETTER_S && bytes[at + 1] === LETTER_T && bytes[at + 2] === LETTER_R;
        const type = isText ? "str" : TYPES[byte];
        if (type === undefined) return 0;
        this.type = type;
        at += type.length;
      } else return 0;
      if (bytes[at++] !== QUOTE) return 0;
    }
    this.style = style;
    return at;
  }
}

/** Where the text of `<v>text</v>` ends; 0 when it is not written so. */
function leafEnd(bytes: Uint8Array, start: number, letter: number): number {
  if (bytes[start] !== LESS || bytes[start + 2] !== GREATER) return 0;
  const length = bytes.length;
  let at = start + 3;
  while (at < length && bytes[at] !== LESS) at++;
  return closes(bytes, at, letter) ? at : 0;
}

function closes(bytes: Uint8Array, at: number, letter: number): boolean {
  return bytes[at] === LESS && bytes[at + 1] === SLASH && bytes[at + 2] === letter && bytes[at + 3] === GREATER;
}
