import type { ScanType } from "./scan";

/**
 * What a file is by its structure, whatever its name says; null for anything but a whole scan. A PDF has its header and
 * its end (ISO 32000-1, 7.5), a JPEG a frame, a scan and an end (ITU-T T.81, annex B), a PNG its chunks from IHDR to IEND
 * (ISO/IEC 15948, 5).
 */
export function scanTypeOf(bytes: Uint8Array): ScanType | null {
  if (isPdf(bytes)) return "application/pdf";
  if (isJpeg(bytes)) return "image/jpeg";
  return isPng(bytes) ? "image/png" : null;
}

/** Where readers look for the end of a PDF, in bytes. */
const PDF_END = 1024;

function isPdf(bytes: Uint8Array): boolean {
  if (!/^%PDF-\d\.\d/.test(textOf(bytes.subarray(0, 8)))) return false;
  return textOf(bytes.subarray(Math.max(8, bytes.length - PDF_END))).includes("%%EOF");
}

/** Codes of the markers of JPEG. */
const [START, SCAN, END] = [0xd8, 0xda, 0xd9];

/** 0xc4, 0xc8 and 0xcc lie among those of frames and are none. */
const isFrame = (marker: number) => marker === 0xc0 || (marker > 0xc0 && marker <= 0xcf && marker % 4 !== 0);

function isJpeg(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== START) return false;
  const view = viewOf(bytes);
  let hasFrame = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1]!;
    // A marker may be filled up before it.
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (isFrame(marker)) hasFrame ||= length >= 8 && at + 9 <= bytes.length && view.getUint16(at + 7) > 0;
    if (marker === SCAN) return hasFrame && endsAfter(bytes, at + 2 + length);
    if (length < 2) return false;
    at += 2 + length;
  }
  return false;
}

/** Whether the picture of a JPEG ends: within its data 0xff is never followed by the code of the end. */
function endsAfter(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] === END) return true;
  return false;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Bytes of a chunk beside its content: length, name and sum. */
const CHUNK = 12;

function isPng(bytes: Uint8Array): boolean {
  if (!PNG.every((byte, index) => bytes[index] === byte)) return false;
  const view = viewOf(bytes);
  let hasData = false;
  for (let at = PNG.length; at + CHUNK <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = textOf(bytes.subarray(at + 4, at + 8));
    if (at + CHUNK + length > bytes.length) return false;
    if (at === PNG.length && !(name === "IHDR" && length === 13 && view.getUint32(at + 8) > 0)) return false;
    if (name === "IEND") return hasData;
    hasData ||= name === "IDAT" && length > 0;
    at += CHUNK + length;
  }
  return false;
}

function textOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function viewOf({ buffer, byteOffset, length }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, length);
}
