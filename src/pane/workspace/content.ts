import { type CheckedSubmission, checkSubmission } from "../../actions/check";
import type { SummaryBook } from "../../core/audit/book";
import { readStoredSummary, type StoredSummary } from "../../core/audit/stored";
import { type CodedError, isCoded } from "../../core/errors/coded-error";
import type { Form } from "../../core/form/form";
import type { Workbook } from "../../core/grid/grid";
import type { History } from "../../core/history/history";
import { readForm } from "../../core/submission/extract";
import type { TargetList } from "../../core/targets/schema";
import { type Platform, textHash } from "../../workbook/platform/platform";
import type { WorkbookReading } from "../host/workbook-host";
import { isTargetList } from "./target-list-book";

/** A form in whatever state it is, with what the checks say of it now. */
export interface FormContent {
  readonly kind: "form";
  readonly form: Form;
  readonly checked: CheckedSubmission;
}

/** What the open workbook is, which decides whom the pane serves. `refusal` says why a form cannot be taken as one. */
export type Content =
  | FormContent
  | { readonly kind: "summary"; readonly stored: StoredSummary; readonly book: SummaryBook }
  | { readonly kind: "target-list" }
  | { readonly kind: "other"; readonly refusal: CodedError<"refusal"> | null };

export interface ContentRequest {
  readonly list: TargetList;
  readonly history: History;
  readonly platform: Platform;
}

/** An open workbook changes with every key, so it has no hash until it is sealed. */
const UNSAVED = "";

/** Recognises a workbook by what it holds. A form is checked for the month it states. */
export function contentOf(
  { workbook, fileName }: Pick<WorkbookReading, "workbook" | "fileName">,
  request: ContentRequest,
): Content {
  const stored = readStoredSummary(workbook);
  if (stored) return { kind: "summary", stored, book: { sheets: workbook.sheets, names: null, charts: null } };
  if (isTargetList(workbook)) return { kind: "target-list" };
  return formContent(workbook, fileName, request);
}

function formContent(workbook: Workbook, fileName: string, { list, history, platform }: ContentRequest): Content {
  try {
    const { form, submission } = readForm(workbook, list, { name: fileName, sha256: UNSAVED }, textHash(platform));
    return { kind: "form", form, checked: checkSubmission(submission, [], { list, period: null, history }) };
  } catch (error) {
    if (!isCoded(error, "refusal")) throw error;
    return { kind: "other", refusal: error.kind === "foreign-workbook" ? null : error };
  }
}
