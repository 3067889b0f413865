import { CodedError } from "../../core/errors/coded-error";

/** What `next` moved to. */
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;

const SPACE = 0x20;
const EXCLAMATION = 0x21;
const DOUBLE_QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const DEEPEST = 128;
const LONGEST_PREFIX = 64;

/**
 * Walks the tags of an XML part straight over its UTF-8 bytes, without building a tree.
 *
 * Texts and attribute values are given as byte ranges, to be decoded only when wanted. A self-closing tag is followed by
 * a CLOSE of its own. Elements outside the root's namespaces have `own` false. Anything that is not well-formed throws a
 * refusal, as does a DOCTYPE; of attributes that nobody asks for only the quotes have to be right.
 */
export class XmlScanner {
  /** The local name of the tag last opened. */
  nameStart = 0;
  nameEnd = 0;
  /** The local name when it is one letter long, else 0. */
  letter = 0;
  own = false;
  /** How many elements are open. */
  depth = 0;
  /** The raw text between the tag before and this one; may hold entities, comments and CDATA. */
  textStart = 0;
  textEnd = 0;
  /** Whether the raw text holds comments, CDATA or processing instructions. */
  textMixed = false;
  /** The local name and the raw value of the attribute last read. */
  keyStart = 0;
  keyEnd = 0;
  keyPrefixed = false;
  valueStart = 0;
  valueEnd = 0;

  private position = 0;
  private inTag = false;
  private selfClosed = false;
  /** Where the name of each open element starts and ends. */
  private readonly openNames: number[] = [];
  private ownPrefixes: readonly string[] = [];
  private defaultIsOwn = false;

  constructor(
    readonly bytes: Uint8Array,
    readonly part: string,
  ) {}

  /** Opens the root, whose namespace must be one of those given; elements of other namespaces are foreign from here on. */
  root(namespaces: readonly string[]): void {
    if (this.next() !== OPEN) this.fail();
    const start = this.nameStart;
    const end = this.nameEnd;
    const prefixes: string[] = [];
    while (this.attribute()) {
      if (!namespaces.some((namespace) => this.valueIs(namespace))) continue;
      if (this.keyPrefixed) prefixes.push(this.key());
      else if (this.keyIs("xmlns")) this.defaultIsOwn = true;
    }
    if (!this.defaultIsOwn && prefixes.length === 0) this.fail();
    this.ownPrefixes = prefixes;
    this.nameStart = start;
    this.nameEnd = end;
  }

  /** Moves to the next child of the element that was opened as the `parent`-th; false, and past it, at its end. */
  child(parent: number): boolean {
    for (;;) {
      if (this.next() === OPEN) {
        if (this.depth === parent + 1 && this.own) return true;
      } else if (this.depth < parent) return false;
    }
  }

  /** Moves past an element that may hold text only, whose range is then textStart to textEnd. */
  leaf(): void {
    if (this.next() !== CLOSE) this.fail();
  }

  /** Where the next tag may be read by its bytes instead of by `next`; 0 where it may not. */
  get plainPosition(): number {
    return this.inTag || this.selfClosed || !this.defaultIsOwn ? 0 : this.position;
  }

  /** Goes on behind an element read by its bytes. */
  resume(position: number): void {
    this.position = position;
  }

  /** Takes a range of bytes without markup for the text. */
  take(start: number, end: number): void {
    this.textStart = start;
    this.textEnd = end;
    this.textMixed = false;
  }

  next(): number {
    if (this.inTag) this.passAttributes();
    if (this.selfClosed) {
      this.selfClosed = false;
      this.textStart = this.textEnd = this.position;
      this.textMixed = false;
      this.depth--;
      return CLOSE;
    }
    const bytes = this.bytes;
    const length = bytes.length;
    let at = this.position;
    this.textStart = at;
    this.textMixed = false;
    let mark: number | undefined;
    for (;;) {
      while (at < length && bytes[at] !== LESS) at++;
      if (at >= length) {
        if (this.depth > 0) this.fail();
        this.position = this.textEnd = length;
        return END;
      }
      mark = bytes[at + 1];
      if (mark === EXCLAMATION) at = this.pastDeclaration(at);
      else if (mark === QUESTION) at = this.past(at + 2, "?>");
      else break;
      this.textMixed = true;
    }
    this.textEnd = at;
    return mark === SLASH ? this.close(at + 2) : this.open(at + 1);
  }

  /** Reads the next attribute of the tag just opened; false when there is none left. */
  attribute(): boolean {
    const bytes = this.bytes;
    let at = this.position;
    if (!this.inTag) return false;
    while (isSpace(bytes[at])) at++;
    if (bytes[at] === GREATER || bytes[at] === SLASH) {
      this.inTag = false;
      this.selfClosed = bytes[at] === SLASH;
      if (this.selfClosed && bytes[++at] !== GREATER) this.fail();
      this.position = at + 1;
      return false;
    }
    this.keyStart = at;
    this.keyPrefixed = false;
    const length = bytes.length;
    // Cells have attributes of one letter only, so these take the shortest way.
    if (bytes[at + 1] === EQUALS) at++;
    else
      for (; at < length && bytes[at] !== EQUALS && !isSpace(bytes[at]); at++) {
        if (bytes[at] === COLON) {
          this.keyPrefixed = true;
          this.keyStart = at + 1;
        } else if (bytes[at] === GREATER || bytes[at] === LESS) this.fail();
      }
    this.keyEnd = at;
    while (isSpace(bytes[at])) at++;
    if (bytes[at] !== EQUALS) this.fail();
    at++;
    while (isSpace(bytes[at])) at++;
    const quote = bytes[at];
    if (quote !== DOUBLE_QUOTE && quote !== APOSTROPHE) this.fail();
    this.valueStart = ++at;
    while (at < length && bytes[at] !== quote) {
      if (bytes[at] === LESS) this.fail();
      at++;
    }
    if (at >= length) this.fail();
    this.valueEnd = at;
    this.position = at + 1;
    return true;
  }

  /** Whether the tag last opened has this local name (plain ASCII). */
  is(name: string): boolean {
    return sameBytes(this.bytes, this.nameStart, this.nameEnd, name);
  }

  /** Whether the attribute last read has this local name (plain ASCII). */
  keyIs(name: string): boolean {
    return sameBytes(this.bytes, this.keyStart, this.keyEnd, name);
  }

  /** Whether the attribute last read has this value as written (plain ASCII). */
  valueIs(value: string): boolean {
    return sameBytes(this.bytes, this.valueStart, this.valueEnd, value);
  }

  /** Leaves the spaces around the text out of its range. */
  trim(): void {
    while (this.textStart < this.textEnd && isSpace(this.bytes[this.textStart])) this.textStart++;
    while (this.textStart < this.textEnd && isSpace(this.bytes[this.textEnd - 1])) this.textEnd--;
  }

  /** Throws a refusal of a part that is not what it should be. */
  fail(): never {
    throw new CodedError("refusal", "damaged", { part: this.part });
  }

  /** Goes to the end of the tag over the attributes nobody asked for, of which a form's validations have many. */
  private passAttributes(): void {
    const bytes = this.bytes;
    const length = bytes.length;
    let at = this.position;
    for (; at < length && bytes[at] !== GREATER; at++) {
      const quote = bytes[at];
      if (quote === LESS) this.fail();
      if (quote !== DOUBLE_QUOTE && quote !== APOSTROPHE) continue;
      for (at++; at < length && bytes[at] !== quote; at++) if (bytes[at] === LESS) this.fail();
    }
    if (at >= length) this.fail();
    this.inTag = false;
    this.selfClosed = bytes[at - 1] === SLASH;
    this.position = at + 1;
  }

  private key(): string {
    if (this.keyEnd - this.keyStart > LONGEST_PREFIX) this.fail();
    return String.fromCharCode(...this.bytes.subarray(this.keyStart, this.keyEnd));
  }

  private open(start: number): number {
    const bytes = this.bytes;
    const length = bytes.length;
    let at = start;
    let local = start;
    for (; at < length; at++) {
      const byte = bytes[at]!;
      if (byte === GREATER || byte === SLASH || isSpace(byte)) break;
      if (byte === COLON) local = at + 1;
      else if (byte === LESS) this.fail();
    }
    if (at === local || this.depth === DEEPEST) this.fail();
    this.nameStart = local;
    this.nameEnd = at;
    this.letter = at === local + 1 ? bytes[local]! : 0;
    this.own = local === start ? this.defaultIsOwn : this.isOwnPrefix(start, local - 1);
    this.openNames[this.depth * 2] = start;
    this.openNames[this.depth * 2 + 1] = at;
    this.depth++;
    this.position = at;
    this.inTag = true;
    return OPEN;
  }

  private close(start: number): number {
    if (this.depth === 0) this.fail();
    this.depth--;
    const bytes = this.bytes;
    let at = start;
    const end = this.openNames[this.depth * 2 + 1]!;
    for (let open = this.openNames[this.depth * 2]!; open < end; open++, at++) {
      if (bytes[at] !== bytes[open]) this.fail();
    }
    while (isSpace(bytes[at])) at++;
    if (bytes[at] !== GREATER) this.fail();
    this.position = at + 1;
    return CLOSE;
  }

  private isOwnPrefix(start: number, end: number): boolean {
    for (const prefix of this.ownPrefixes) if (sameBytes(this.bytes, start, end, prefix)) return true;
    return false;
  }

  /** Comments and CDATA are part of the text; of the other declarations only DOCTYPE exists, and it can do harm. */
  private pastDeclaration(at: number): number {
    if (sameBytes(this.bytes, at + 2, at + 4, "--")) return this.past(at + 4, "-->");
    if (sameBytes(this.bytes, at + 2, at + 9, "[CDATA[")) return this.past(at + 9, "]]>");
    throw new CodedError("refusal", "unsafe-content", { context: "doctype", part: this.part });
  }

  /** Just past the next place where the ending stands. */
  past(from: number, ending: string): number {
    const { bytes } = this;
    const first = ending.charCodeAt(0);
    for (let at = from; at < bytes.length; at++) {
      if (bytes[at] === first && sameBytes(bytes, at, at + ending.length, ending)) return at + ending.length;
    }
    return this.fail();
  }
}

/** Whether the attribute last read says yes. */
export function isTrue(xml: XmlScanner): boolean {
  return xml.valueIs("1") || xml.valueIs("true");
}

// The next two are called for nearly every byte, and from another file they would be reached through a bundle's getters.

/** XML allows no control characters but the white ones, so all may count as space; past the end is none. */
function isSpace(byte: number | undefined): boolean {
  return byte! <= SPACE;
}

/** Whether a range of bytes spells a plain ASCII text. */
export function sameBytes(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  if (end - start !== text.length) return false;
  for (let index = 0; index < text.length; index++) if (bytes[start + index] !== text.charCodeAt(index)) return false;
  return true;
}
