import { createPrivateKey } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { CodedError } from "../core/errors/coded-error";
import type { SignedHead } from "../core/log/head";
import { FORM_LIMITS } from "../workbook/zip/limits";
import { openFile } from "./files";

/** A backup is packed lines of JSON: its head, what is kept piece by piece, and its end. */
export const FORMAT = "huizong-backup-1";

/** The first line of a backup. */
export interface BackupHead {
  readonly format: string;
  /** The key the log's heads are signed with. */
  readonly logKey: string;
}

/** The last line of a backup; those of earlier versions have none. */
export interface BackupEnd {
  /** What the log of each district was when it was backed up. */
  readonly heads: readonly SignedHead[];
}

/** Where the key lies in a data folder. */
export function keyFile(folder: string): string {
  return join(folder, "log-key.pem");
}

/** Characters of the longest line: ten of the largest files there can be, each byte two of them. */
const LONGEST_LINE = 2 * 10 * FORM_LIMITS.fileBytes + 1_000_000;

/** The lines of a packed file; what cannot be unpacked to its end is no backup. */
export async function* linesOf(path: string, longest = LONGEST_LINE): AsyncGenerator<string> {
  const packed = createReadStream(path, { fd: openFile(path) });
  const unpacked = createGunzip();
  // Ends the reader with whatever ends the writer; the reader throws it.
  pipeline(packed, unpacked).catch(() => undefined);
  let line: string[] = [];
  let length = 0;
  try {
    for await (const piece of unpacked.setEncoding("utf8") as AsyncIterable<string>) {
      let from = 0;
      for (let end = piece.indexOf("\n"); end >= 0; end = piece.indexOf("\n", from)) {
        line.push(piece.slice(from, end));
        yield line.join("");
        [line, length, from] = [[], 0, end + 1];
      }
      line.push(piece.slice(from));
      length += piece.length - from;
      if (length > longest) throw new RangeError("no line of a backup");
    }
  } catch {
    throw new CodedError("usage", "not-a-backup", { path });
  }
}

export function headOf(line: string | undefined, path: string): BackupHead {
  const head = contentOf<BackupHead>(line ?? "", path);
  if (head.format === FORMAT && isKey(head.logKey)) return head;
  throw new CodedError("usage", "not-a-backup", { path });
}

function isKey(text: string): boolean {
  try {
    return createPrivateKey(text).asymmetricKeyType === "ed25519";
  } catch {
    return false;
  }
}

export function contentOf<Content>(line: string, path: string): Content {
  try {
    return JSON.parse(line) as Content;
  } catch {
    throw new CodedError("usage", "not-a-backup", { path });
  }
}
