import { EVIDENCE_LIMITS, type EvidencePackage, openEvidence } from "../actions/evidence/open";
import { CodedError, isCoded } from "../core/errors/coded-error";
import type { KnownLists } from "../core/targets/known-lists";
import { nodePlatform } from "../workbook/platform/node";
import { SUMMARY_LIMITS } from "../workbook/zip/limits";
import { readBytes } from "./files";

/** Whether a path is that of an evidence package: by its name, so that no other file is given a package's limits. */
export function isPackage(path: string): boolean {
  return path.toLowerCase().endsWith(".zip");
}

/** Whether a file is an evidence package, which its command may replace. */
export function isEvidence(path: string): boolean {
  try {
    evidenceAt(path);
    return true;
  } catch (error) {
    if (isCoded(error, "usage")) return false;
    throw error;
  }
}

/** The evidence package at a path with the hash of the whole file. Throws a problem of usage for any other file. */
export function evidenceAt(path: string): EvidencePackage & { readonly sha256: string } {
  const bytes = readBytes(path, EVIDENCE_LIMITS);
  const evidence = naming(path, () => openEvidence(bytes, nodePlatform));
  if (!evidence) throw new CodedError("usage", "not-evidence", { file: path });
  return { ...evidence, sha256: nodePlatform.sha256(bytes) };
}

/** The same for whoever makes something of it: one whose parts are not what it says itself is nothing to go by. */
export function soundEvidenceAt(path: string): EvidencePackage {
  const evidence = evidenceAt(path);
  const count = evidence.problems.length;
  if (count > 0) throw new CodedError("usage", "altered-evidence", { file: path, count });
  return evidence;
}

/** The summary a command is about. */
export interface SummaryFile {
  readonly bytes: Uint8Array;
  /** The lists it may be of: those of the package it lies in, and those known. */
  readonly lists: KnownLists;
}

/** Reads the summary at a path, which may lie in an evidence package. */
export function readSummaryFile(path: string, known: KnownLists): SummaryFile {
  if (!isPackage(path)) return { bytes: readBytes(path, SUMMARY_LIMITS), lists: known };
  const { summary, lists: own } = soundEvidenceAt(path);
  const [first, ...others] = [...own, ...known];
  return { bytes: summary, lists: [first!, ...others] };
}

/** What is wrong with a zip is said of a package, not of a form that could be saved anew. */
function naming<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (!isCoded(error, "refusal")) throw error;
    const { context, part } = error.args as { readonly context?: string; readonly part?: string };
    const way = (["path", "duplicate", "overlap"] as const).find((one) => one === context);
    if (error.kind === "unsafe-content" && way && part !== undefined) {
      throw new CodedError("usage", "unsafe-evidence", { context: way, part });
    }
    throw new CodedError("usage", "cut-evidence", { file: path });
  }
}
