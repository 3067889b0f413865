import { type InputFile, type ReceivedFile, readReceivedFile, refusedFile } from "../actions/received-file";
import { isCoded } from "../core/errors/coded-error";
import type { KnownLists } from "../core/targets/known-lists";
import type { TargetList } from "../core/targets/schema";
import { nodePlatform } from "../workbook/platform/node";
import { FORM_LIMITS, type Limits } from "../workbook/zip/limits";
import type { FoundFile } from "./files";
import { readRegular } from "./read-file";

/**
 * Reads one file into a submission. What is named like no workbook is refused unread; what cannot be read is listed with
 * the true reason like any other refused file.
 */
export function readFoundFile(found: FoundFile, list: TargetList | KnownLists): ReceivedFile {
  const { refusal, name } = found;
  if (refusal) return { status: "refused", file: name, sha256: "", refusal };
  try {
    return readReceivedFile(inputOf(found, FORM_LIMITS), list, nodePlatform);
  } catch (error) {
    if (!isCoded(error, "refusal")) throw error;
    return refusedFile(name, error);
  }
}

/** The file with its bytes; throws a refusal for one that cannot be read or is over the limits. */
export function inputOf({ path, shown, name, receivedAt, modifiedAt }: FoundFile, limits: Limits): InputFile {
  return {
    name,
    path: shown,
    bytes: readRegular(path, limits),
    ...(receivedAt === undefined ? {} : { receivedAt }),
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
  };
}
