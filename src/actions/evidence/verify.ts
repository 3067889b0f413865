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
 * cell, the rest part by part, the manifest last. Where files are not what they were, those are named and nothing that
 * follows from them.
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
  const problems = new Map<string, PartProblem>();
  const tell = (problem: PartProblem) => {
    const key = problem.reason === "unlisted-file" ? `${problem.path} ${problem.file}` : problem.path;
    if (!problems.has(key)) problems.set(key, problem);
  };
  for (const problem of evidence.problems) tell(problem);
  const ofSources = sourceProblems(evidence, remade, platform);
  for (const problem of ofSources) tell(problem);
  const isUnlisted = ({ reason }: PartProblem) => reason === "unlisted-file";
  if (![...problems.values()].some((problem) => isSource(problem.path) || isUnlisted(problem))) {
    const packed = pack(sources, gathered, { tool: manifest.tool, seed: manifest.seed, lists: evidence.lists });
    for (const problem of derivedProblems(evidence, packed)) tell(problem);
    if (problems.size === 0 && jsonOf(manifest) !== jsonOf(packed.manifest)) {
      tell({ path: PARTS.manifest, reason: "changed-part" });
    }
  }
  const names = new Map([...manifest.received, ...manifest.history].map(({ name, part }) => [part, name]));
  const fileOf = ({ path, file }: PartProblem) => file ?? names.get(path) ?? path;
  const named = new Set([...problems.values()].map(fileOf));
  const isSaid = ({ reason, file }: Difference) =>
    (reason === "missing-file" || reason === "changed-file") && file !== undefined && named.has(file);
  const differences = [...problems.values()].map((problem): Difference => {
    const { path: about, reason } = problem;
    return { ...NOWHERE, reason, file: fileOf(problem), about };
  });
  const parts = manifest.files.length;
  if (isMadeOfOthers(remade, ofSources)) {
    const unverified = [{ sheet: "", cell: "", reason: "altered-sources", about: PARTS.summary } as const];
    return { cells: 0, parts, differences, unverified };
  }
  return { ...compared, parts, differences: [...differences, ...compared.differences.filter((one) => !isSaid(one))] };
}

/** Whether the summary was made again of other forms, or by another list, than it rests on: no cell of it can be compared. */
function isMadeOfOthers({ list, stored, record }: Remade, problems: readonly PartProblem[]): boolean {
  const forms = new Set(record.files.map(({ name }) => name));
  return (
    list.hash !== stored.list.hash ||
    problems.some(({ file, reason, path }) => {
      return file !== undefined && forms.has(file) && (path.startsWith(PARTS.forms) || reason === "unlisted-file");
    })
  );
}

const NOWHERE = { sheet: "", cell: "", stored: null, recomputed: null } as const;

/** Files and lists the summary was made with that are gone, or have others in their place. */
function sourceProblems(
  { manifest, forms, lists, past, read }: EvidencePackage,
  { record, stored }: Remade,
  platform: Platform,
): PartProblem[] {
  const hashes = new Map(forms.flatMap((file) => ("bytes" in file ? [[platform.sha256(file.bytes), file.name]] : [])));
  const earlier = new Set(past.map(({ bytes }) => platform.sha256(bytes)));
  const recorded = new Set(record.files.map(({ sha256 }) => sha256));
  const partOf = new Map(manifest.received.map(({ name, part }) => [name, part]));
  const strangers = new Set([...hashes].flatMap(([sha256, name]) => (recorded.has(sha256) ? [] : name)));
  const listed = new Set(manifest.files.map(({ path }) => path));
  const isThere = (folder: "forms" | "history", { sha256 }: FileMark) => {
    const path = placeOf(folder, sha256);
    const part = listed.has(path) ? read(path) : null;
    return part !== null && platform.sha256(part) === sha256;
  };
  const absent = (folder: "forms" | "history", file: FileMark): PartProblem =>
    isThere(folder, file) ? { path: PARTS.manifest, reason: "unlisted-file", file: file.name } : gone(folder, file);
  const list = placeOfList(stored.list.hash);
  return [
    ...(lists.some(({ hash }) => hash === stored.list.hash) ? [] : [{ path: list, reason: "missing-part" } as const]),
    ...record.files
      .filter(({ sha256 }) => !hashes.has(sha256))
      .map((file) => {
        const part = strangers.has(file.name) ? partOf.get(file.name) : undefined;
        return part === undefined ? absent("forms", file) : changed(part, file.name);
      }),
    ...record.history.filter(({ sha256 }) => !earlier.has(sha256)).map((file) => absent("history", file)),
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
