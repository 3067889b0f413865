import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { CodedError } from "../core/errors/coded-error";
import { removeLeftovers, unfinishedName } from "./leftovers";

/**
 * Writes a file whole or not at all, making its folder: beside the target, onto the disk, then in its place, so that the
 * old one stands until the new one is complete. A place that cannot be written to is named.
 */
export function writeFile(path: string, content: Uint8Array | string): void {
  const folder = dirname(path);
  makeFolder(folder);
  removeLeftovers(folder);
  // Told apart by chance and not by time, which may go back.
  const unfinished = join(folder, unfinishedName(randomBytes(8).toString("hex")));
  writing(path, () => {
    try {
      const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0o666;
      const file = openSync(unfinished, "wx", mode & 0o777);
      try {
        writeFileSync(file, content);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(unfinished, path);
      syncFolder(folder);
    } catch (error) {
      rmSync(unfinished, { force: true });
      throw error;
    }
  });
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

function writing(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CodedError("usage", "unwritable-file", { path, reason: code ?? message });
  }
}
