import { lstatSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileKind } from "../actions/file-kind";
import {
  type NoRecord,
  parseReceived,
  RECEIVED_FILE,
  type ReceiptProblem,
  type Received,
  strayEntries,
} from "../actions/received";
import { CodedError, type CodedReason, isCoded } from "../core/errors/coded-error";
import type { LeftOutFile } from "../core/rollup/summary";
import { FORM_LIMITS, type Limits } from "../workbook/zip/limits";
import { openRegular, readRegular } from "./read-file";
import { UnfitFile } from "./unfit-file";

/** A file on disk that is to be read, or, with `refusal`, one that is named like no workbook. */
export interface FoundFile {
  readonly path: string;
  /** Where it lies below what was given. */
  readonly shown: string;
  readonly name: string;
  readonly receivedAt?: string;
  readonly modifiedAt?: string;
  readonly refusal?: CodedReason<"refusal">;
}

/** What lies under files and folders, and what was left out of it. */
export interface Found {
  readonly files: readonly FoundFile[];
  readonly leftOut: readonly LeftOutFile[];
  readonly strayReceipts: readonly ReceiptProblem[];
}

/** The files under files and folders, in name order; a file named outright is taken whatever it is called. */
export function findFiles(paths: readonly string[]): Found {
  const files: FoundFile[] = [];
  const leftOut: LeftOutFile[] = [];
  const received = new Map<string, Received | NoRecord | null>();
  const add = (path: string, shown: string, refusal?: CodedReason<"refusal">) => {
    const [folder, name] = [dirname(path), basename(path)];
    if (!received.has(folder)) received.set(folder, readReceived(join(folder, RECEIVED_FILE)));
    const record = received.get(folder) ?? null;
    const times = record === null || "reason" in record ? {} : record.times;
    const receivedAt = Object.hasOwn(times, name) ? times[name] : undefined;
    const modifiedAt = lookedAt(path)?.mtime.toISOString();
    files.push({
      path,
      shown,
      name,
      ...(receivedAt === undefined ? {} : { receivedAt }),
      ...(modifiedAt === undefined ? {} : { modifiedAt }),
      ...(refusal ? { refusal } : {}),
    });
  };
  const walk = (folder: string, above: readonly string[], below: readonly string[]) => {
    const entries = entriesOf(folder);
    // A folder that cannot be looked into is listed itself, so that it is said what was not seen.
    if (entries === null) return add(folder, [...above, ...below].join("/"));
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        walk(path, above, [...below, entry.name]);
        continue;
      }
      // A link into a folder may lead back to where it lies.
      const shown = [...above, ...below, entry.name].join("/");
      if (entry.isSymbolicLink() && lookedAt(path)?.isDirectory()) {
        leftOut.push({ path: shown, reason: "link" });
        continue;
      }
      const kind = fileKind(below, entry.name);
      if (kind.kind === "workbook") add(path, shown);
      else if (kind.kind === "by-product") add(path, shown, kind.refusal);
      else if (kind.kind === "left-out") leftOut.push({ path: shown, reason: "folder" });
    }
  };
  for (const path of paths) {
    if (!lstatSync(path, { throwIfNoEntry: false })) throw new CodedError("usage", "no-such-file", { path });
    if (lookedAt(path)?.isDirectory()) walk(path, [basename(resolve(path))], []);
    else add(path, basename(path));
  }
  return { files: withPlaces(files), leftOut, strayReceipts: [...received].flatMap(straysOf) };
}

/** Files named outright that are called alike are told apart by where they lie. */
function withPlaces(files: readonly FoundFile[]): FoundFile[] {
  const times = new Map<string, number>();
  for (const { shown } of files) times.set(shown, (times.get(shown) ?? 0) + 1);
  return files.map((file) => (times.get(file.shown)! > 1 ? { ...file, shown: file.path } : file));
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return null;
  }
}

/** What a path leads to; undefined where it cannot be looked at, which is then said when it is to be read. */
function lookedAt(path: string) {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function straysOf([folder, received]: readonly [string, Received | NoRecord | null]): ReceiptProblem[] {
  if (!received) return [];
  if ("reason" in received) return [{ file: join(folder, RECEIVED_FILE), ...received }];
  const names = entriesOf(folder)?.map(({ name }) => name) ?? [];
  return strayEntries(received, new Set(names)).map((entry) => ({ file: join(folder, RECEIVED_FILE), ...entry }));
}

/** The record of receipt; null where there is none. One that cannot be read dates no file, and the month goes on. */
function readReceived(path: string): Received | NoRecord | null {
  if (!lstatSync(path, { throwIfNoEntry: false })) return null;
  try {
    return parseReceived(readRegular(path, FORM_LIMITS).toString("utf8")) ?? { reason: "damaged" };
  } catch (error) {
    if (!isCoded(error, "refusal")) throw error;
    const { context = "other" } = error.args;
    return error.kind === "too-large" ? { reason: "damaged" } : { reason: "unreadable", why: String(context) };
  }
}

/** The bytes of the one file a command is about; an unreadable one (no permission, a broken disk) is named. */
export function readBytes(path: string, limits: Limits = FORM_LIMITS): Buffer {
  return naming(path, () => readRegular(path, limits));
}

/** The one file a command is about, opened; an unreadable one is named. */
export function openFile(path: string): number {
  return naming(path, () => openRegular(path));
}

function naming<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!isCoded(error, "refusal")) throw error;
    if (error.kind !== "unreadable-file") throw new UnfitFile(error, path, "file");
    throw new CodedError("usage", "unreadable-file", { path, reason: String(error.args.context ?? "other") });
  }
}
