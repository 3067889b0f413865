import type { Difference, Verification } from "../../core/audit/difference";
import { CodedError } from "../../core/errors/coded-error";
import type { KnownLists } from "../../core/targets/known-lists";
import type { Speaker } from "../../language/speaker";
import type { Platform } from "../../workbook/platform/platform";
import { compareRemade } from "../stored-summary";
import { derivedParts } from "./derived";
import { gather } from "./make";
import { PARTS } from "./manifest";
import type { EvidencePackage } from "./open";

export interface EvidenceVerification extends Verification {
  /** How many parts of the package were held against the manifest and against what follows from the files. */
  readonly parts: number;
}

export interface VerifyEvidenceRequest {
  readonly platform: Platform;
  /** Stand in for a list of the package that cannot be read. */
  readonly known: KnownLists;
  readonly say: Speaker;
}

/**
 * Makes everything in an evidence package again from its forms and target list alone: the summary is compared cell by
 * cell, the other parts byte by byte. Parts that follow from files which are not what they were are not held against
 * these, since the files are already named.
 */
export function verifyEvidence(
  evidence: EvidencePackage,
  { platform, known, say }: VerifyEvidenceRequest,
): EvidenceVerification {
  const { manifest, summary, forms, past, problems, read } = evidence;
  const [first, ...others] = [...evidence.lists, ...known];
  const gathered = gather({ summary, forms, past, lists: [first!, ...others], say, platform });
  const { book, received, past: earlier, remade } = gathered;
  if (remade.list.header.id !== remade.stored.list.id) {
    throw new CodedError("refusal", "damaged", { part: PARTS.targets });
  }
  const compared = compareRemade(book, remade, { receivedFiles: received, past: earlier });
  const sources = new Set(["changed-file", "missing-file"]);
  const areIntact =
    problems.every(({ path }) => !isSource(path)) && compared.differences.every(({ reason }) => !sources.has(reason));
  const named = new Set(problems.map(({ path }) => path));
  const derived = areIntact ? [...derivedParts(remade, evidence.lists)] : [];
  const changed = derived.filter(([path, bytes]) => !named.has(path) && !sameBytes(bytes, read(path)));
  const ofParts = [...problems, ...changed.map(([path]) => ({ path, reason: "changed-part" as const }))];
  return {
    ...compared,
    parts: manifest.files.length,
    differences: [
      ...ofParts.map(({ path, reason }): Difference => {
        const name = manifest.files.find((file) => file.path === path)?.name;
        return { ...{ sheet: "", cell: "", stored: null, recomputed: null, reason }, file: name ?? path, about: path };
      }),
      ...compared.differences,
    ],
  };
}

function isSource(path: string): boolean {
  return path === PARTS.summary || /^(?:targets|forms|history)\//.test(path);
}

function sameBytes(a: Uint8Array, b: Uint8Array | null): boolean {
  return b !== null && a.length === b.length && a.every((byte, at) => byte === b[at]);
}
