import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseReceived, RECEIVED_FILE } from "../actions/received";
import { CommandError } from "./exit";

/** A workbook on disk. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
  readonly receivedAt?: string;
}

const WORKBOOK = /\.(xlsx|xlsm|xltx|xls|et|ods|xlsb)$/i;

/** The workbooks under files and folders, in name order; a file named outright is taken whatever it is called. */
export function findWorkbooks(paths: readonly string[]): FoundFile[] {
  const received = new Map<string, Readonly<Record<string, string>>>();
  const describe = (path: string): FoundFile => {
    const folder = dirname(path);
    if (!received.has(folder)) received.set(folder, readReceived(join(folder, RECEIVED_FILE)));
    const receivedAt = received.get(folder)?.[basename(path)];
    return { path, name: basename(path), ...(receivedAt === undefined ? {} : { receivedAt }) };
  };
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new CommandError("U02", "cli.no-such-file", { path });
    return statSync(path).isDirectory() ? workbooksIn(path).map(describe) : [describe(path)];
  });
}

function workbooksIn(folder: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...workbooksIn(path));
    else if (WORKBOOK.test(entry.name) && !entry.name.startsWith("~$") && !entry.name.startsWith(".")) found.push(path);
  }
  return found;
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
