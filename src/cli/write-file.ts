import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { CodedError } from "../core/errors/coded-error";
import { removeLeftovers, unfinishedName } from "./leftovers";

/** A file that is complete beside its place and not yet in it. */
export interface StagedFile {
  /** Puts it in its place, where the old one stood until then. */
  commit(): void;
  discard(): void;
}

/**
 * Writes a file whole or not at all, making its folder: beside the target, onto the disk, then in its place, so that the
 * old one stands until the new one is complete. A place that cannot be written to is named.
 */
export function writeFile(path: string, content: Uint8Array | string): void {
  stageFile(path, content).commit();
}

/** The first half of `writeFile`, where several files are to come into their places together or none. */
export function stageFile(path: string, content: Uint8Array | string): StagedFile {
  const target = writing(path, () => followed(path));
  const folder = dirname(target);
  makeFolder(folder);
  removeLeftovers(folder);
  // Told apart by chance and not by time, which may go back.
  const unfinished = join(folder, unfinishedName(randomBytes(8).toString("hex")));
  const discard = () => rmSync(unfinished, { force: true });
  const orDiscard = (work: () => void) =>
    writing(path, () => {
      try {
        work();
      } catch (error) {
        discard();
        throw error;
      }
    });
  orDiscard(() => {
    const mode = statSync(target, { throwIfNoEntry: false })?.mode ?? 0o666;
    const file = openSync(unfinished, "wx", mode & 0o777);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  });
  return {
    commit: () =>
      orDiscard(() => {
        renameSync(unfinished, target);
        syncFolder(folder);
      }),
    discard,
  };
}

/** Where a link leads, so that what it leads to is written and the link stays. Throws where it leads to nothing. */
function followed(path: string): string {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path;
  if (!existsSync(path)) throw new CodedError("usage", "unwritable-file", { path, reason: "link" });
  return realpathSync(path);
}

/** Makes a folder and those it lies in, where they are missing; a place that cannot be written to is named. */
export function makeFolder(path: string): void {
  writing(path, () => mkdirSync(path, { recursive: true }));
}

/** A path made from data below a folder. Throws a problem of usage where it would lead out of it. */
export function pathWithin(folder: string, name: string): string {
  const path = join(folder, name);
  if (!resolve(path).startsWith(resolve(folder, ".") + (resolve(folder).endsWith(sep) ? "" : sep))) {
    throw new CodedError("usage", "outside-folder", { name, folder });
  }
  return path;
}

/** Lets the new name of a file outlast a loss of power; Windows does so by itself and opens no folders. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const opened = openSync(folder, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function writing<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof CodedError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CodedError("usage", "unwritable-file", { path, reason: code ?? message });
  }
}
