import { CodedError } from "../../core/errors/coded-error";
import { sameBytes, type XmlScanner } from "./xml";

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const AMPERSAND = 0x26;
const HASH = 0x23;
const SEMICOLON = 0x3b;
const LESS = 0x3c;
const LEFT_BRACKET = 0x5b;
const UNDERSCORE = 0x5f;
const EXCLAMATION = 0x21;
const LETTER_X = 0x78;
const UNKNOWN = 0xfffd;
const LONGEST_ENTITY = 10;
/** Bytes; Excel's longest text has 32,767 characters. */
const LONGEST_TEXT = 1024 * 1024;
const CDATA = "<![CDATA[".length;
const CDATA_END = "]]>".length;
/** `String.fromCharCode` takes its arguments on the stack, so long texts go piece by piece. */
const PIECE = 8192;

const ENTITIES: readonly (readonly [string, number])[] = [
  ["quot", 0x22],
  ["lt", 0x3c],
  ["gt", 0x3e],
  ["amp", 0x26],
  ["apos", 0x27],
];

/** The UTF-16 units of the text being decoded. */
let units = new Uint16Array(PIECE);
let count = 0;
let underscores = 0;
/** By byte: 1 for plain ASCII, 0 for what may be or begin something else. */
const STANDS_FOR_ITSELF = new Uint8Array(256).fill(1, 0, 0x80);
for (const byte of [AMPERSAND, LESS, RETURN, UNDERSCORE]) STANDS_FOR_ITSELF[byte] = 0;

const LONGEST_SHORT = 64;
const ofLength = Array.from({ length: LONGEST_SHORT + 1 }, (_, length) => new Array<number>(length).fill(0));

/**
 * The text before the current tag: UTF-8 decoded, entities and CDATA resolved, comments dropped, line ends made "\n" and
 * Excel's `_xHHHH_` escapes undone. Broken UTF-8 becomes U+FFFD; a broken entity throws a refusal.
 */
export function textOf(xml: XmlScanner): string {
  const plain = plainText(xml.bytes, xml.textStart, xml.textEnd);
  if (plain !== null) return plain;
  begin(xml.textEnd - xml.textStart);
  if (xml.textMixed) appendMixed(xml, xml.textStart, xml.textEnd);
  else append(xml, xml.textStart, xml.textEnd, true);
  return finish();
}

/** The value of the current attribute, decoded likewise. */
export function attributeText(xml: XmlScanner): string {
  const plain = plainText(xml.bytes, xml.valueStart, xml.valueEnd);
  if (plain !== null) return plain;
  begin(xml.valueEnd - xml.valueStart);
  append(xml, xml.valueStart, xml.valueEnd, true);
  return finish();
}

/** A short text whose every byte stands for itself; null for others. */
function plainText(bytes: Uint8Array, start: number, end: number): string | null {
  const length = end - start;
  if (length > LONGEST_SHORT) return null;
  const exact = ofLength[length]!;
  for (let index = 0; index < length; index++) {
    const byte = bytes[start + index]!;
    if (STANDS_FOR_ITSELF[byte] === 0) return null;
    exact[index] = byte;
  }
  return String.fromCharCode.apply(null, exact);
}

function begin(bytes: number): void {
  if (bytes > LONGEST_TEXT) throw new CodedError("refusal", "too-large");
  if (units.length < bytes) units = new Uint16Array(bytes);
  count = 0;
  underscores = 0;
}

function finish(): string {
  if (underscores >= 2) undoEscapes();
  return count <= LONGEST_SHORT ? shortText() : longText();
}

/** Undoes Excel's escapes in place: "_x000D_" is the unit 000D. */
function undoEscapes(): void {
  let to = 0;
  for (let at = 0; at < count; at++) {
    let unit = units[at]!;
    if (unit === UNDERSCORE && units[at + 1] === LETTER_X && units[at + 6] === UNDERSCORE && at + 6 < count) {
      const escaped = wholeOf(units, at + 2, at + 6, 16);
      if (escaped >= 0) {
        unit = escaped;
        at += 6;
      }
    }
    units[to++] = unit;
  }
  count = to;
}

/** The whole number these digits spell in base 10 or 16; −1 when they do not. */
function wholeOf(digits: Uint8Array | Uint16Array, start: number, end: number, base: number): number {
  let value = start < end ? 0 : -1;
  for (let at = start; at < end; at++) {
    const unit = digits[at]!;
    const letter = unit | 0x20;
    const digit = letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : unit >= 0x30 && unit <= 0x39 ? unit - 0x30 : base;
    if (digit >= base) return -1;
    value = value * base + digit;
  }
  return value;
}

/** Most texts are short; from an array of just their length they are made three times faster than from a subarray. */
function shortText(): string {
  const exact = ofLength[count]!;
  for (let index = 0; index < count; index++) exact[index] = units[index]!;
  return String.fromCharCode.apply(null, exact);
}

function longText(): string {
  let text = "";
  for (let at = 0; at < count; at += PIECE) {
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(count, at + PIECE)) as unknown as number[]);
  }
  return text;
}

function append(xml: XmlScanner, start: number, end: number, entities: boolean): void {
  const bytes = xml.bytes;
  const out = units;
  let to = count;
  for (let at = start; at < end; ) {
    const byte = bytes[at]!;
    if (STANDS_FOR_ITSELF[byte] === 1) {
      out[to++] = byte;
      at++;
      continue;
    }
    if (byte >= 0x80) {
      const chinese = threeBytes(bytes, at, end);
      if (chinese > 0) {
        out[to++] = chinese;
        at += 3;
        continue;
      }
      const length = wideLength(bytes, at, end);
      const point = length === 0 ? UNKNOWN : widePoint(bytes, at, length);
      at += length || 1;
      to = put(out, to, point);
      continue;
    }
    at++;
    if (byte === UNDERSCORE) underscores++;
    if (byte === AMPERSAND && entities) {
      let semicolon = at;
      while (semicolon < end && bytes[semicolon] !== SEMICOLON) semicolon++;
      if (semicolon === end || semicolon - at > LONGEST_ENTITY) xml.fail();
      to = put(out, to, entity(xml, at, semicolon));
      at = semicolon + 1;
    } else if (byte !== RETURN) out[to++] = byte;
    else if (bytes[at] !== LINE_FEED) out[to++] = LINE_FEED;
  }
  count = to;
}

function appendMixed(xml: XmlScanner, start: number, end: number): void {
  const bytes = xml.bytes;
  for (let at = start; at < end; ) {
    let markup = at;
    while (markup < end && bytes[markup] !== LESS) markup++;
    append(xml, at, markup, true);
    if (markup === end) return;
    if (bytes[markup + 1] !== EXCLAMATION) at = xml.past(markup, "?>");
    else if (bytes[markup + 2] !== LEFT_BRACKET) at = xml.past(markup + 4, "-->");
    else {
      at = xml.past(markup + CDATA, "]]>");
      append(xml, markup + CDATA, at - CDATA_END, false);
    }
  }
}

function put(out: Uint16Array, to: number, point: number): number {
  if (point <= 0xffff) {
    out[to] = point;
    return to + 1;
  }
  out[to] = 0xd7c0 + (point >> 10);
  out[to + 1] = 0xdc00 | (point & 0x3ff);
  return to + 2;
}

/** The character that "lt", "#10" or "#xA" stands for. */
function entity(xml: XmlScanner, start: number, end: number): number {
  if (xml.bytes[start] === HASH) return numericEntity(xml, start + 1, end);
  for (const [name, point] of ENTITIES) if (sameBytes(xml.bytes, start, end, name)) return point;
  return xml.fail();
}

function numericEntity(xml: XmlScanner, start: number, end: number): number {
  const isHex = xml.bytes[start] === LETTER_X;
  const point = isHex ? wholeOf(xml.bytes, start + 1, end, 16) : wholeOf(xml.bytes, start, end, 10);
  return point > 0 && point <= 0x10ffff ? point : xml.fail();
}

/** The character of three bytes that starts here, as Chinese ones do; 0 for any other. */
function threeBytes(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at]!;
  const second = bytes[at + 1]!;
  const third = bytes[at + 2]!;
  if (first < 0xe0 || first >= 0xf0 || at + 3 > end) return 0;
  if ((second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80) return 0;
  return ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
}

/** How many bytes the character that starts here takes, 0 when they are not UTF-8. */
function wideLength(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at]!;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > end) return 0;
  for (let index = 1; index < length; index++) if ((bytes[at + index]! & 0xc0) !== 0x80) return 0;
  return length;
}

function widePoint(bytes: Uint8Array, at: number, length: number): number {
  const second = bytes[at + 1]! & 0x3f;
  if (length === 2) return ((bytes[at]! & 0x1f) << 6) | second;
  const third = bytes[at + 2]! & 0x3f;
  if (length === 3) return ((bytes[at]! & 0x0f) << 12) | (second << 6) | third;
  return ((bytes[at]! & 0x07) << 18) | (second << 12) | (third << 6) | (bytes[at + 3]! & 0x3f);
}
