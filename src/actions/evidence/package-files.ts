import { readRecord } from "../../core/audit/record";
import type { KnownLists } from "../../core/targets/known-lists";
import type { Speaker } from "../../language/speaker";
import type { Platform } from "../../workbook/platform/platform";
import { readSummaryBook } from "../../workbook/read/summary-book";
import type { InputFile } from "../received-file";
import { makeEvidence } from "./make";
import type { EvidenceManifest } from "./manifest";

export interface PackageRequest extends Pick<EvidenceManifest, "tool" | "seed"> {
  readonly summary: Uint8Array;
  /** Forms of the month and earlier files, in any order; what the summary does not rest on stays out. */
  readonly files: readonly InputFile[];
  readonly lists: KnownLists;
  readonly say: Speaker;
  readonly platform: Platform;
}

/** The evidence package of a summary from files given together; which of them are earlier ones the summary says. */
export function packageOf({ summary, files, platform, ...rest }: PackageRequest): Uint8Array {
  const record = readRecord(readSummaryBook(summary, platform));
  const earlier = new Set(record?.history.map(({ sha256 }) => sha256));
  const isPast = ({ bytes }: InputFile) => earlier.has(platform.sha256(bytes));
  const past = files.filter(isPast);
  const forms = files.filter((file) => !isPast(file));
  return makeEvidence({ summary, forms, past, platform, ...rest });
}
