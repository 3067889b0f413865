import { sheetNames } from "../../core/audit/layout";
import { CodedError, isCoded } from "../../core/errors/coded-error";
import type { Platform } from "../platform/platform";
import { NAMES_OF_A_SUMMARY } from "../summary/formulas";
import { openZip } from "../zip/archive";
import { FORM_LIMITS, type Limits, SUMMARY_LIMITS } from "../zip/limits";
import { findWorkbookPart } from "./package";
import { utf8Of } from "./part";
import { refuseUnlessZip } from "./sniff";
import { readContents } from "./workbook";

/** Sheets that no form has; one may have been renamed. */
const OF_A_SUMMARY = sheetNames("main", "facts", "evidence");

/**
 * Reads a workbook under the limits of what it is. Throws the refusals of `read`; one for the size of a summary says that it
 * is of a summary.
 */
export function readWithinLimits<T>(bytes: Uint8Array, platform: Platform, read: (limits: Limits) => T): T {
  const limits = limitsOf(bytes, platform);
  try {
    return read(limits);
  } catch (error) {
    const tooLarge = isCoded(error, "refusal") && error.kind === "too-large";
    throw tooLarge && limits === SUMMARY_LIMITS
      ? new CodedError("refusal", "too-large", { context: "summary" })
      : error;
  }
}

/**
 * The limits of a workbook: a summary's where it lists the sheets or the names of one, else a form's. Reads no sheet.
 * Throws the refusals of `readWorkbook`.
 */
export function limitsOf(bytes: Uint8Array, platform: Platform): Limits {
  refuseUnlessZip(bytes);
  const zip = openZip(bytes, platform, { ...FORM_LIMITS, fileBytes: SUMMARY_LIMITS.fileBytes });
  const part = findWorkbookPart(zip);
  const { sheets } = readContents(zip, part);
  const named = sheets.some(({ name }) => OF_A_SUMMARY.has(name));
  if (named) return SUMMARY_LIMITS;
  const text = new TextDecoder().decode(utf8Of(zip.read(part)));
  return NAMES_OF_A_SUMMARY.some((name) => text.includes(name)) ? SUMMARY_LIMITS : FORM_LIMITS;
}
