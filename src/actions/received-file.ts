import { SUMMARY_KIND, SUMMARY_SHEETS } from "../core/audit/layout";
import { CodedError, type CodedReason, isCoded, reasonOf } from "../core/errors/coded-error";
import { isDivisionCode } from "../core/form/division";
import { SHEETS } from "../core/form/form";
import { extractSubmission } from "../core/submission/extract";
import { readCredentials } from "../core/submission/identity";
import type { Submission } from "../core/submission/submission";
import { type KnownLists, listAmong } from "../core/targets/known-lists";
import type { TargetList } from "../core/targets/schema";
import { type Platform, textHash } from "../workbook/platform/platform";
import { readSomeSheets, readWorkbook } from "../workbook/read/read";
import { namedList } from "./named-list";

/** A file as it arrived. `name` is its own name without folders; `receivedAt` ISO 8601 where it is known. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly receivedAt?: string;
  /** Where it lies below what was given, and when it was last written there (ISO 8601), where that is known. */
  readonly path?: string;
  readonly modifiedAt?: string;
}

/** A file that became a submission, or the reason it could not. Plain data: it may cross threads. */
export type ReceivedFile =
  | { readonly status: "taken"; readonly file: string; readonly submission: Submission }
  | {
      readonly status: "refused";
      readonly file: string;
      readonly sha256: string;
      readonly refusal: CodedReason<"refusal">;
    };

/**
 * Reads one file into a submission, by the list it names. What cannot be taken is refused with its reason; the rest of a
 * batch goes on.
 */
export function readReceivedFile(
  { bytes, ...about }: InputFile,
  lists: TargetList | KnownLists,
  platform: Platform,
): ReceivedFile {
  const sha256 = platform.sha256(bytes);
  try {
    const workbook = readWorkbook(bytes, platform);
    const list = listAmong(lists, namedList(workbook));
    const submission = extractSubmission(workbook, list, { ...about, sha256 }, textHash(platform));
    const { area } = submission.identity;
    if (area !== null && !isDivisionCode(area)) throw new CodedError("refusal", "bad-division", { area });
    return { status: "taken", file: about.name, submission };
  } catch (error) {
    if (!isCoded(error, "refusal")) throw error;
    return refusedFile(
      about.name,
      isSummary(bytes, error, platform) ? new CodedError("refusal", "summary") : error,
      sha256,
    );
  }
}

/** Whether what is no form is a district summary. */
function isSummary(bytes: Uint8Array, { kind }: CodedError<"refusal">, platform: Platform): boolean {
  if (kind !== "foreign-workbook" && kind !== "too-large") return false;
  try {
    const { sheets } = readSomeSheets(bytes, (name) => name === SUMMARY_SHEETS.identity, platform);
    return [...(sheets[0]?.rows.values() ?? [])].some(
      ([key, value]) => key?.value === "kind" && value?.value === SUMMARY_KIND,
    );
  } catch (error) {
    if (isCoded(error, "refusal")) return false;
    throw error;
  }
}

/** A file that cannot be taken, listed with its reason; `sha256` is empty where it could not even be read. */
export function refusedFile(name: string, refusal: CodedReason<"refusal">, sha256 = ""): ReceivedFile {
  return { status: "refused", file: name, sha256, refusal: reasonOf(refusal) };
}

/** The division code a file says it is from, found without reading its figures; null where it says none that there can be. */
export function areaOf(bytes: Uint8Array, platform: Platform): string | null {
  try {
    const area = readCredentials(readSomeSheets(bytes, (name) => name === SHEETS.identity, platform))?.area ?? null;
    return area !== null && isDivisionCode(area) ? area : null;
  } catch (error) {
    if (isCoded(error, "refusal")) return null;
    throw error;
  }
}
