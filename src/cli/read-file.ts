import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from "node:fs";
import { type ArgumentsOf, CodedError, isCoded } from "../core/errors/coded-error";
import { tooLargeFile } from "../workbook/zip/archive";
import type { Limits } from "../workbook/zip/limits";

/**
 * The bytes of a regular file, whose size is looked at before it is read; a pipe or a device is never waited for. Throws a
 * refusal with the true reason: unreadable-file for what cannot be read, too-large beyond the limits.
 */
export function readRegular(path: string, { fileBytes }: Pick<Limits, "fileBytes">): Buffer {
  const file = openRegular(path);
  try {
    if (fstatSync(file).size > fileBytes) throw tooLargeFile(fileBytes);
    return readFileSync(file);
  } catch (error) {
    throw isCoded(error, "refusal") ? error : new CodedError("refusal", "unreadable-file", whyUnreadable(error, path));
  } finally {
    closeSync(file);
  }
}

/** A regular file opened for reading, to be closed by whoever asks. Throws the refusal unreadable-file with the true reason. */
export function openRegular(path: string): number {
  let file: number | undefined;
  try {
    // Opening a pipe without this waits for somebody to write into it; Windows has no such flag.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    if (fstatSync(file).isFile()) return file;
  } catch (error) {
    throw new CodedError("refusal", "unreadable-file", whyUnreadable(error, path));
  }
  closeSync(file);
  throw new CodedError("refusal", "unreadable-file", { context: "not-a-file" });
}

type Case = NonNullable<ArgumentsOf<"refusal", "unreadable-file">["context"]>;

/** The case of the sentence by the system's word; others have the general one. */
const CASES: ReadonlyMap<string, Case> = new Map<string, Case>([
  ["EACCES", "permission"],
  ["EPERM", "permission"],
  ["EBUSY", "busy"],
  ["ETXTBSY", "busy"],
  ["EISDIR", "not-a-file"],
  ["ENXIO", "not-a-file"],
  ["ENODEV", "not-a-file"],
  ["ENOENT", "vanished"],
  ["ELOOP", "link"],
]);

/** What stands for the bytes of a name that are no UTF-8; the file cannot be opened by such a name. */
const REPLACED = "\u{fffd}";

/** What `unreadable-file` says of a system's error. */
export function whyUnreadable(error: unknown, path: string): ArgumentsOf<"refusal", "unreadable-file"> {
  const known = CASES.get((error as NodeJS.ErrnoException).code ?? "");
  if (known === "vanished" && isLink(path)) return { context: "link" };
  if (known === "vanished" && path.includes(REPLACED)) return { context: "name" };
  return known === undefined ? {} : { context: known };
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
