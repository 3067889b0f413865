import { EVIDENCE_LIMITS, type EvidencePackage, openEvidence } from "../actions/evidence/open";
import { CodedError } from "../core/errors/coded-error";
import { nodePlatform } from "../workbook/platform/node";
import { SUMMARY_LIMITS } from "../workbook/zip/limits";
import { readBytes } from "./files";

/** Whether a path is that of an evidence package: by its name, so that no other file is given a package's limits. */
export function isPackage(path: string): boolean {
  return path.toLowerCase().endsWith(".zip");
}

/** The evidence package at a path. Throws a problem of usage for any other file. */
export function evidenceAt(path: string): EvidencePackage {
  const evidence = openEvidence(readBytes(path, EVIDENCE_LIMITS), nodePlatform);
  if (!evidence) throw new CodedError("usage", "not-evidence", { file: path });
  return evidence;
}

/** The bytes of the summary a command is about, which may lie in an evidence package. */
export function readSummaryBytes(path: string): Uint8Array {
  return isPackage(path) ? evidenceAt(path).summary : readBytes(path, SUMMARY_LIMITS);
}
