import { SHEETS } from "../core/form/form";
import { Refusal, type RefusalReason } from "../core/refusal";
import { extractSubmission } from "../core/submission/extract";
import { readCredentials } from "../core/submission/identity";
import type { Submission } from "../core/submission/submission";
import type { TargetList } from "../core/targets/schema";
import { type Platform, textHash } from "../workbook/platform/platform";
import { readOneSheet, readWorkbook } from "../workbook/read/read";

/** A file as it arrived. `name` is its own name without folders; `receivedAt` ISO 8601 where it is known. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly receivedAt?: string;
}

/** A file that became a submission, or the reason it could not. Plain data: it may cross threads. */
export type Intake =
  | { readonly status: "taken"; readonly file: string; readonly submission: Submission }
  | { readonly status: "refused"; readonly file: string; readonly sha256: string; readonly refusal: RefusalReason };

/** Reads one file into a submission. What cannot be taken is refused with its reason; the rest of a batch goes on. */
export function takeFile({ name, bytes, receivedAt }: InputFile, list: TargetList, platform: Platform): Intake {
  const sha256 = platform.sha256(bytes);
  try {
    const source = receivedAt === undefined ? { name, sha256 } : { name, sha256, receivedAt };
    return {
      status: "taken",
      file: name,
      submission: extractSubmission(readWorkbook(bytes, platform), list, source, textHash(platform)),
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, kind, args } = error;
    return { status: "refused", file: name, sha256, refusal: { code, kind, args } };
  }
}

/** The division code a file says it is from, found without reading its figures; null where it says none. */
export function areaOf(bytes: Uint8Array, platform: Platform): string | null {
  try {
    return readCredentials(readOneSheet(bytes, SHEETS.identity, platform))?.area ?? null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
