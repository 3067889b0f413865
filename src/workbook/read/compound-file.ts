import { CodedError } from "../../core/errors/coded-error";

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SMALLEST_SECTOR = 512;
/** An entry of the directory: up to 31 UTF-16 characters of name, then twice their number and the closing zero. */
const ENTRY = 128;
const NAME_LENGTH = 64;

/** Streams that tell what an OLE compound file is. */
const STREAMS: readonly (readonly [stream: string, refusal: () => CodedError<"refusal">])[] = [
  ["EncryptedPackage", () => new CodedError("refusal", "encrypted")],
  ["Workbook", () => new CodedError("refusal", "old-xls")],
  ["Book", () => new CodedError("refusal", "old-xls")],
  ["WordDocument", () => new CodedError("refusal", "not-a-workbook", { format: "Word (.doc)" })],
  ["PowerPoint Document", () => new CodedError("refusal", "not-a-workbook", { format: "PowerPoint (.ppt)" })],
];

/**
 * Names an OLE compound file, the container of old and of encrypted workbooks, by its streams; null when it is none.
 * The directory is found by looking at each place it may be, so that a cut file is still named.
 */
export function refusalOfCompound(bytes: Uint8Array): CodedError<"refusal"> | null {
  if (MAGIC.some((byte, index) => bytes[index] !== byte)) return null;
  for (let at = SMALLEST_SECTOR; at + ENTRY <= bytes.length; at += ENTRY) {
    for (const [stream, refusal] of STREAMS) if (isNamed(bytes, at, stream)) return refusal();
  }
  return new CodedError("refusal", "not-a-workbook", { context: "unknown" });
}

/** Names of streams are alike whatever their case. */
function isNamed(bytes: Uint8Array, at: number, name: string): boolean {
  if (bytes[at + NAME_LENGTH] !== (name.length + 1) * 2) return false;
  for (let index = 0; index < name.length; index++) {
    const letter = String.fromCharCode(bytes[at + index * 2]! | (bytes[at + index * 2 + 1]! << 8));
    if (letter.toLowerCase() !== name[index]!.toLowerCase()) return false;
  }
  return true;
}
