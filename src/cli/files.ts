import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileKind } from "../actions/file-kind";
import { parseReceived, RECEIVED_FILE } from "../actions/received";
import type { RefusalReason } from "../core/refusal";
import type { LeftOutFile } from "../core/rollup/summary";
import { CommandError } from "./exit";

/** A file on disk that is to be read, or, with `refusal`, one that is named like no workbook. */
export interface FoundFile {
  readonly path: string;
  /** Where it lies below what was given. */
  readonly shown: string;
  readonly name: string;
  readonly receivedAt?: string;
  readonly modifiedAt?: string;
  readonly refusal?: RefusalReason;
}

/** What lies under files and folders, and what was left out of it. */
export interface Found {
  readonly files: readonly FoundFile[];
  readonly leftOut: readonly LeftOutFile[];
}

/** The files under files and folders, in name order; a file named outright is taken whatever it is called. */
export function findFiles(paths: readonly string[]): Found {
  const files: FoundFile[] = [];
  const leftOut: LeftOutFile[] = [];
  const received = new Map<string, Readonly<Record<string, string>>>();
  const add = (path: string, shown: string, refusal?: RefusalReason) => {
    const [folder, name] = [dirname(path), basename(path)];
    if (!received.has(folder)) received.set(folder, readReceived(join(folder, RECEIVED_FILE)));
    const receivedAt = received.get(folder)?.[name];
    const modifiedAt = statSync(path, { throwIfNoEntry: false })?.mtime.toISOString();
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
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        walk(path, above, [...below, entry.name]);
        continue;
      }
      // A link into a folder may lead back to where it lies.
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) continue;
      const kind = fileKind(below, entry.name);
      const shown = [...above, ...below, entry.name].join("/");
      if (kind.kind === "workbook") add(path, shown);
      else if (kind.kind === "by-product") add(path, shown, kind.refusal);
      else if (kind.kind === "left-out") leftOut.push({ path: shown, reason: "folder" });
    }
  };
  for (const path of paths) {
    if (!existsSync(path)) throw new CommandError("U02", "cli.no-such-file", { path });
    if (statSync(path).isDirectory()) walk(path, [basename(resolve(path))], []);
    else add(path, basename(path));
  }
  return { files: withPlaces(files), leftOut };
}

/** Files named outright that are called alike are told apart by where they lie. */
function withPlaces(files: readonly FoundFile[]): FoundFile[] {
  const times = new Map<string, number>();
  for (const { shown } of files) times.set(shown, (times.get(shown) ?? 0) + 1);
  return files.map((file) => (times.get(file.shown)! > 1 ? { ...file, shown: file.path } : file));
}

function readReceived(path: string): Readonly<Record<string, string>> {
  if (!existsSync(path)) return {};
  const received = parseReceived(readFileSync(path, "utf8"));
  if (!received) throw new CommandError("U05", "cli.bad-received-file", { path });
  return received;
}

/** A file's bytes; an unreadable one (no permission, a broken disk) is named. */
export function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CommandError("U03", "cli.unreadable-file", { path, reason: reasonOf(error) });
  }
}

/** Writes a file, making its folder; a place that cannot be written to is named. */
export function writeFile(path: string, content: Uint8Array | string): void {
  makeFolder(dirname(path));
  writing(path, () => writeFileSync(path, content));
}

/** Makes a folder and those it lies in, where they are missing; a place that cannot be written to is named. */
export function makeFolder(path: string): void {
  writing(path, () => mkdirSync(path, { recursive: true }));
}

function writing(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new CommandError("U14", "cli.unwritable-file", { path, reason: reasonOf(error) });
  }
}

/** The system's word for what is wrong: "EISDIR". Those that people meet have a sentence; see `cli.reason`. */
const reasonOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? (error as Error).message;
