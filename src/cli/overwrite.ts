import { readFileSync, type Stats, statSync } from "node:fs";
import { isSummary } from "../actions/open-summary";
import { readReceivedFile } from "../actions/received-file";
import { CodedError } from "../core/errors/coded-error";
import type { TargetList } from "../core/targets/schema";
import { nodePlatform } from "../workbook/platform/node";
import { SUMMARY_LIMITS } from "../workbook/zip/limits";
import { readBytes } from "./files";

/** What a command writes and so may replace: a summary, blank forms, sample forms with invented figures, or other files. */
type Made = "summary" | "blank-form" | "sample" | "other";

export interface Overwriting {
  readonly made: Made;
  readonly list: TargetList;
  /** Replaces also what this program did not make. */
  readonly force?: boolean;
  /** Files the command reads. */
  readonly inputs?: readonly string[];
  /** Whether a file is one that the command wrote before, which no look into it would tell. */
  readonly own?: (path: string) => boolean;
}

/**
 * Throws a problem of usage where a file stands that is not to be replaced: one that the command reads and a filled form
 * never, one not made by this program unless it is forced.
 */
export function refuseToOverwrite(path: string, { made, list, force, inputs = [], own }: Overwriting): void {
  const found = statOf(path);
  if (!found) return;
  if (found.isDirectory()) throw new CodedError("usage", "unwritable-file", { path, reason: "EISDIR" });
  if (!found.isFile()) throw new CodedError("usage", "overwrites-no-file", { path });
  const large = found.size > SUMMARY_LIMITS.fileBytes;
  const kind = large ? "other" : kindOf(readBytes(path, SUMMARY_LIMITS), list);
  if (kind !== "summary" && inputs.some((input) => isSame(found, input))) {
    throw new CodedError("usage", "overwrites-input", { path });
  }
  if (kind === "filled-form") throw new CodedError("usage", "overwrites-form", { path });
  // What the look cannot tell from the user's own is not known to be of this program, even where a command makes such files.
  if (force || (kind !== "other" && kind === made) || (!large && own?.(path))) return;
  throw new CodedError("usage", "overwrites-other", { path });
}

/** Throws a problem of usage where an output is a file named as an input. */
export function refuseInput(path: string, inputs: readonly string[]): void {
  const found = statOf(path);
  if (found?.isFile() && inputs.some((input) => isSame(found, input))) {
    throw new CodedError("usage", "overwrites-input", { path });
  }
}

function kindOf(bytes: Uint8Array, list: TargetList): Made | "filled-form" {
  const received = readReceivedFile({ name: "", bytes }, list, nodePlatform);
  if (received.status === "taken") return received.submission.sample ? "sample" : "filled-form";
  if (received.refusal.kind === "empty-form") return "blank-form";
  return isSummary(bytes, nodePlatform) ? "summary" : "other";
}

/** Whether a path leads to the file, by whatever name or link. */
function isSame({ dev, ino }: Stats, path: string): boolean {
  const other = statOf(path);
  return other?.dev === dev && other.ino === ino;
}

/** Whether a file holds just these bytes, so that writing it again changes nothing. */
export function holds(path: string, content: Uint8Array | string): boolean {
  return statOf(path)?.isFile() === true && readFileSync(path).equals(Buffer.from(content));
}

/** What stands at a path; nothing where it cannot be looked at, since writing there says why. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
