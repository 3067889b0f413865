import type { Difference, Verification } from "../../core/audit/difference";
import type { FileMark } from "../../core/audit/record";
import { CodedError } from "../../core/errors/coded-error";
import type { KnownLists } from "../../core/targets/known-lists";
import type { Speaker } from "../../language/speaker";
import type { Platform } from "../../workbook/platform/platform";
import { compareRemade, type Remade } from "../stored-summary";
import { jsonOf } from "./derived";
import { gather } from "./gather";
import { PARTS, placeOf, placeOfList } from "./manifest";
import type { EvidencePackage, PartProblem } from "./open";
import { pack } from "./pack";

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
 * Makes everything in an evidence package again from its forms and target lists alone: the summary is compared cell by
 * cell, the rest part by part, the manifest last. What follows from files that are not what they were is not held against
 * these, since the files are already named.
 */
export function verifyEvidence(
  evidence: EvidencePackage,
  { platform, known, say }: VerifyEvidenceRequest,
): EvidenceVerification {
  const { manifest, summary, forms, past } = evidence;
  const [first, ...others] = [...evidence.lists, ...known];
  const sources = { summary, forms, past, lists: [first!, ...others] as const, say, platform };
  const gathered = gather(sources);
  const { book, received, past: earlier, remade } = gathered;
  if (remade.list.header.id !== remade.stored.list.id) {
    throw new CodedError("usage", "broken-evidence", { part: PARTS.targets });
  }
  const compared = compareRemade(book, remade, { receivedFiles: received, past: earlier });
  const problems = new Map(evidence.problems.map((problem) => [problem.path, problem]));
  for (const problem of sourceProblems(evidence, remade, platform)) {
    if (!problems.has(problem.path)) problems.set(problem.path, problem);
  }
  if (![...problems.keys()].some(isSource)) {
    const packed = pack(sources, gathered, { tool: manifest.tool, seed: manifest.seed, lists: evidence.lists });
    for (const problem of derivedProblems(evidence, packed)) {
      if (!problems.has(problem.path)) problems.set(problem.path, problem);
    }
    if (problems.size === 0 && jsonOf(manifest) !== jsonOf(packed.manifest)) {
      problems.set(PARTS.manifest, { path: PARTS.manifest, reason: "changed-part" });
    }
  }
  const names = new Map([...manifest.received, ...manifest.history].map(({ name, part }) => [part, name]));
  const fileOf = ({ path, file }: PartProblem) => file ?? names.get(path) ?? path;
  const named = new Set([...problems.values()].map(fileOf));
  const isSaid = ({ reason, file }: Difference) =>
    (reason === "missing-file" || reason === "changed-file") && file !== undefined && named.has(file);
  return {
    ...compared,
    parts: manifest.files.length,
    differences: [
      ...[...problems.values()].map((problem): Difference => {
        const { path: about, reason } = problem;
        return { ...NOWHERE, reason, file: fileOf(problem), about };
      }),
      ...compared.differences.filter((difference) => !isSaid(difference)),
    ],
  };
}

const NOWHERE = { sheet: "", cell: "", stored: null, recomputed: null } as const;

/** Files and lists the summary was made with that are gone, or have others in their place. */
function sourceProblems(
  { manifest, forms, lists, past }: EvidencePackage,
  { record, stored }: Remade,
  platform: Platform,
): PartProblem[] {
  const hashes = new Map(forms.flatMap((file) => ("bytes" in file ? [[platform.sha256(file.bytes), file.name]] : [])));
  const earlier = new Set(past.map(({ bytes }) => platform.sha256(bytes)));
  const recorded = new Set(record.files.map(({ sha256 }) => sha256));
  const strangers = new Map([...hashes].flatMap(([sha256, name]) => (recorded.has(sha256) ? [] : [[name, sha256]])));
  const list = placeOfList(stored.list.hash);
  return [
    ...(lists.some(({ hash }) => hash === stored.list.hash) ? [] : [{ path: list, reason: "missing-part" } as const]),
    ...record.files
      .filter(({ sha256 }) => !hashes.has(sha256))
      .map(({ name, sha256 }) => {
        const other = strangers.get(name);
        return other === undefined ? gone("forms", { name, sha256 }) : changed(placeOf("forms", other), name);
      }),
    ...record.history.filter(({ sha256 }) => !earlier.has(sha256)).map((file) => gone("history", file)),
    // A file that bears another name than the summary knows it by.
    ...manifest.received.flatMap(({ name, part }): PartProblem[] => {
      const own = record.files.filter(({ sha256 }) => placeOf("forms", sha256) === part);
      return own.length === 0 || own.some((file) => file.name === name) ? [] : [changed(PARTS.manifest, name)];
    }),
  ];
}

function gone(folder: "forms" | "history", { name, sha256 }: FileMark): PartProblem {
  return { path: placeOf(folder, sha256), reason: "missing-part", file: name };
}

function changed(path: string, file: string): PartProblem {
  return { path, reason: "changed-part", file };
}

/** Parts that are not what follows from the files, and parts that are none of the package. */
function derivedProblems({ manifest, read }: EvidencePackage, { parts }: ReturnType<typeof pack>): PartProblem[] {
  return [
    ...[...parts].flatMap(([path, bytes]): PartProblem[] => {
      const found = read(path);
      if (found === null) return [{ path, reason: "missing-part" }];
      return sameBytes(bytes, found) ? [] : [{ path, reason: "changed-part" }];
    }),
    ...manifest.files
      .filter(({ path }) => !parts.has(path))
      .map(({ path }): PartProblem => ({ path, reason: "extra-part" })),
  ];
}

function isSource(path: string): boolean {
  return path === PARTS.summary || /^(?:targets|forms|history)\//.test(path);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
