import { CodedError } from "../../core/errors/coded-error";
import { listAmong } from "../../core/targets/known-lists";
import { writeZip } from "../../workbook/zip/write";
import { jsonOf } from "./derived";
import { type EvidenceSources, gather, hashOfReceived } from "./gather";
import { type EvidenceManifest, PARTS } from "./manifest";
import { pack } from "./pack";

export interface EvidenceRequest extends EvidenceSources, Pick<EvidenceManifest, "tool" | "seed"> {}

/**
 * The evidence of a summary as one file: the summary, every form and earlier file it was made from, the target lists, the
 * rules applied, what they found, the units' explanations, and a manifest of hashes. The same files give the same bytes.
 * Throws a problem of usage naming the files or the list that are not at hand.
 */
export function makeEvidence(request: EvidenceRequest): Uint8Array {
  const { past, lists, platform, tool, seed } = request;
  const gathered = gather(request);
  const { record, stored } = gathered.remade;
  if (listAmong(lists, stored.list).hash !== stored.list.hash) {
    throw new CodedError("usage", "list-not-at-hand", { list: `${stored.list.id} ${stored.list.version}` });
  }
  const present = new Set([
    ...gathered.received.map(hashOfReceived),
    ...past.map(({ bytes }) => platform.sha256(bytes)),
  ]);
  const missing = [...record.files, ...record.history].filter(({ sha256 }) => !present.has(sha256));
  if (missing.length > 0) {
    const details = { lines: missing.map(({ name }) => name) };
    throw new CodedError("usage", "evidence-incomplete", { count: missing.length }, { details });
  }
  const { manifest, parts } = pack(request, gathered, { tool, seed, lists });
  return writeZip(new Map([[PARTS.manifest, new TextEncoder().encode(`${jsonOf(manifest)}\n`)], ...parts]));
}
