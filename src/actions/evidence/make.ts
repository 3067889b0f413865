import type { SummaryRecord } from "../../core/audit/record";
import { readStoredSummary } from "../../core/audit/stored";
import { CodedError } from "../../core/errors/coded-error";
import { formatPeriod } from "../../core/period";
import type { KnownLists } from "../../core/targets/known-lists";
import type { Speaker } from "../../language/speaker";
import type { Platform } from "../../workbook/platform/platform";
import { readSummaryBook } from "../../workbook/read/summary-book";
import { writeZip } from "../../workbook/zip/write";
import { type HistoryFile, readHistoryFile } from "../history";
import { type InputFile, type ReceivedFile, readReceivedFile } from "../received-file";
import { listsOf, type Remade, remake } from "../stored-summary";
import { derivedParts, jsonOf } from "./derived";
import { EVIDENCE_FORMAT, type EvidenceManifest, PARTS, placeOf } from "./manifest";

/** The files a summary was made from, as they are now. */
export interface EvidenceSources {
  readonly summary: Uint8Array;
  readonly forms: readonly InputFile[];
  /** Earlier forms and summaries. */
  readonly past: readonly InputFile[];
  /** The lists the files may be of; the summary names its own. */
  readonly lists: KnownLists;
  /** Speaks the language the summary was written in. */
  readonly say: Speaker;
  readonly platform: Platform;
}

export interface EvidenceRequest extends EvidenceSources {
  readonly tool: EvidenceManifest["tool"];
  readonly seed: string | null;
}

/** The files of a summary with it made again from them. */
export interface Gathered {
  readonly book: ReturnType<typeof readSummaryBook>;
  readonly remade: Remade;
  readonly received: readonly ReceivedFile[];
  readonly past: readonly HistoryFile[];
}

/** Reads the files and makes the summary again. */
export function gather({ summary, forms, past: earlier, lists, say, platform }: EvidenceSources): Gathered {
  const book = readSummaryBook(summary, platform);
  const received = forms.map((file) => readReceivedFile(file, lists, platform));
  const ofDistrict = listsOf(readStoredSummary(book)?.area ?? lists[0].header.area.code, lists);
  const past = earlier.map((file) => readHistoryFile(file, ofDistrict, platform));
  return { book, received, past, remade: remake(book, { receivedFiles: received, past, list: lists, say }) };
}

/**
 * The evidence of a summary as one file: the summary, every form and earlier file it was made from, the target list, the
 * rules applied, what they found, the units' explanations, and a manifest of hashes. The same files give the same bytes.
 * Throws a problem of usage naming the files that are not at hand.
 */
export function makeEvidence(request: EvidenceRequest): Uint8Array {
  const { summary, forms, past, platform, tool, seed } = request;
  const { remade, received } = gather(request);
  const { record } = remade;
  const wanted = new Set(record.files.map(({ sha256 }) => sha256));
  const unreadable = new Set(record.refused);
  const kept = [...byHash(forms, platform)].filter(
    ([sha256, { name }]) =>
      wanted.has(sha256) ||
      (unreadable.has(name) && received.some((one) => one.status === "refused" && one.sha256 === sha256)),
  );
  const earlier = byHash(past, platform);
  const missing = [
    ...record.files.filter(({ sha256 }) => !kept.some(([hash]) => hash === sha256)),
    ...record.history.filter(({ sha256 }) => !earlier.has(sha256)),
  ];
  if (missing.length > 0) {
    throw new CodedError("usage", "evidence-incomplete", { files: missing.map(({ name }) => name).join("、") });
  }
  const usedEarlier = record.history.map(({ sha256 }) => [sha256, earlier.get(sha256)!] as const);
  const parts = new Map<string, Uint8Array>([[PARTS.summary, summary], ...derivedParts(remade, request.lists)]);
  const described = new Map<string, Pick<EvidenceManifest["files"][number], "name" | "receivedAt">>();
  for (const [folder, files] of [["forms", kept] as const, ["history", usedEarlier] as const]) {
    for (const [sha256, { name, bytes }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
      parts.set(placeOf(folder, sha256), bytes);
      described.set(placeOf(folder, sha256), aboutOf(sha256, name, record));
    }
  }
  const manifest: EvidenceManifest = {
    format: EVIDENCE_FORMAT,
    tool,
    period: formatPeriod(record.period),
    area: record.area,
    seed,
    files: [...parts].map(([path, bytes]) => ({
      ...{ path, sha256: platform.sha256(bytes), bytes: bytes.length },
      ...described.get(path),
    })),
  };
  const first = new TextEncoder().encode(`${jsonOf(manifest)}\n`);
  return writeZip(new Map([[PARTS.manifest, first], ...parts]));
}

/** What a file is called and when it came, as the summary recorded it. */
function aboutOf(sha256: string, name: string, { files }: SummaryRecord) {
  const recorded = files.find((one) => one.sha256 === sha256);
  const receivedAt = recorded?.receivedAt ?? null;
  return { name: recorded?.name ?? name, ...(receivedAt === null ? {} : { receivedAt }) };
}

function byHash(files: readonly InputFile[], platform: Platform): Map<string, InputFile> {
  return new Map(files.map((file) => [platform.sha256(file.bytes), file]));
}
