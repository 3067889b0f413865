import { CodedError, isCoded } from "../../core/errors/coded-error";
import { parseTargetList } from "../../core/targets/parse";
import { TargetListError } from "../../core/targets/problems";
import type { TargetList } from "../../core/targets/schema";
import type { Platform } from "../../workbook/platform/platform";
import { openZip } from "../../workbook/zip/archive";
import type { Limits } from "../../workbook/zip/limits";
import { hashOf } from "../bundled-list";
import type { InputFile } from "../received-file";
import type { UnreadFile } from "./gather";
import { type EvidenceManifest, PARTS, parseManifest, placeOf, placeOfList } from "./manifest";

const MEGABYTE = 1024 * 1024;

/** Room for the forms of a province's month and a year of earlier ones. */
export const EVIDENCE_LIMITS: Limits = {
  fileBytes: 512 * MEGABYTE,
  partBytes: 64 * MEGABYTE,
  totalBytes: 64 * MEGABYTE,
  entries: 50_000,
  cells: 0,
  rows: 0,
  sheetCells: 0,
  longSheets: new Set(),
};

/** The manifest of some ten thousand files; more would only be there to cost time. */
const MANIFEST_BYTES = 8 * MEGABYTE;

/** Forms are compressed already, and what is said of them takes less than they do: a package cannot grow much. */
const MOST_GROWTH = 4;

/** A part that is not what the manifest says, or a file the manifest does not name although its part is there. */
export interface PartProblem {
  readonly path: string;
  readonly reason: "changed-part" | "missing-part" | "extra-part" | "unlisted-file";
  /** The name of somebody's file that it is. */
  readonly file?: string;
}

export interface EvidencePackage {
  readonly manifest: EvidenceManifest;
  readonly summary: Uint8Array;
  readonly forms: readonly (InputFile | UnreadFile)[];
  readonly past: readonly InputFile[];
  /** The package's own target lists, those that can be read. */
  readonly lists: readonly TargetList[];
  readonly problems: readonly PartProblem[];
  /** The bytes of a part; null where it is not there or broken. */
  read(path: string): Uint8Array | null;
}

/** Opens an evidence package and holds every part against its manifest; null for any other file. */
export function openEvidence(bytes: Uint8Array, platform: Platform): EvidencePackage | null {
  const totalBytes = EVIDENCE_LIMITS.totalBytes + MOST_GROWTH * bytes.length;
  const zip = openZip(bytes, platform, { ...EVIDENCE_LIMITS, totalBytes });
  if (!zip.has(PARTS.manifest)) return null;
  const decoder = new TextDecoder();
  const written = zip.read(PARTS.manifest);
  if (written.length > MANIFEST_BYTES) throw new CodedError("usage", "broken-evidence", { part: PARTS.manifest });
  const manifest = parseManifest(decoder.decode(written));
  const known = new Map<string, Uint8Array | null>();
  const read = (path: string) => {
    if (!known.has(path)) known.set(path, zip.has(path) ? readPart(() => zip.read(path)) : null);
    return known.get(path) ?? null;
  };
  const listed = new Set(manifest.files.map(({ path }) => path));
  const problems: PartProblem[] = [
    ...manifest.files.flatMap(({ path, sha256 }): PartProblem[] => {
      if (!zip.has(path)) return [{ path, reason: "missing-part" }];
      const part = read(path);
      const found = part === null ? null : platform.sha256(part);
      return found === sha256 && liesRight(path, found) ? [] : [{ path, reason: "changed-part" }];
    }),
    ...zip.names
      .filter((path) => path !== PARTS.manifest && !listed.has(path))
      .map((path): PartProblem => ({ path, reason: "extra-part" })),
  ];
  const summary = read(PARTS.summary);
  if (!summary) throw new CodedError("usage", "broken-evidence", { part: PARTS.summary });
  const bytesAt = (part: string) => (listed.has(part) ? read(part) : null);
  const named = new Set(problems.map(({ path }) => path));
  const lists: TargetList[] = [];
  for (const { path } of manifest.files.filter((file) => file.path.startsWith(PARTS.targets))) {
    const part = read(path);
    const list = part && listIn(decoder.decode(part), platform);
    if (list && path === placeOfList(list.hash)) lists.push(list);
    else if (!named.has(path)) problems.push({ path, reason: "changed-part" });
  }
  return {
    ...{ manifest, summary, problems, lists, read },
    forms: manifest.received.flatMap(({ name, part, receivedAt, refusal }): (InputFile | UnreadFile)[] => {
      if (refusal) return [{ name, refusal }];
      const found = bytesAt(part ?? "");
      return found ? [{ name, bytes: found, ...(receivedAt === undefined ? {} : { receivedAt }) }] : [];
    }),
    past: manifest.history.flatMap(({ name, part }): InputFile[] => {
      const found = bytesAt(part);
      return found ? [{ name, bytes: found }] : [];
    }),
  };
}

/** A file that somebody sent lies where its content says, whatever the manifest says of it. */
function liesRight(path: string, sha256: string): boolean {
  const folder = (["forms", "history"] as const).find((one) => path.startsWith(PARTS[one]));
  return folder === undefined || path === placeOf(folder, sha256);
}

function readPart(read: () => Uint8Array): Uint8Array | null {
  try {
    return read();
  } catch (error) {
    if (isCoded(error, "refusal")) return null;
    throw error;
  }
}

function listIn(text: string, platform: Platform): TargetList | null {
  try {
    const files = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return parseTargetList(files, hashOf(files, platform));
  } catch (error) {
    // What is nested too deeply, of another shape or no sound list is no list.
    const isKnown = [SyntaxError, RangeError, TypeError, TargetListError].some((kind) => error instanceof kind);
    if (isKnown) return null;
    throw error;
  }
}
