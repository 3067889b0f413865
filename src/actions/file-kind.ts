import { CodedError, type CodedReason, reasonOf } from "../core/errors/coded-error";

/**
 * What a file found among a month's is, by its name and folders: a workbook to be read, something else that a unit may
 * have meant for its form, a file that is not the month's, or what programs leave and nobody sent.
 */
export type FileKind =
  | { readonly kind: "workbook" }
  | { readonly kind: "by-product"; readonly refusal: CodedReason<"refusal"> }
  | { readonly kind: "left-out" }
  | { readonly kind: "passed" };

const WORKBOOK = /\.(xlsx|xlsm|xltx|xls|et|ods|xlsb)$/i;

/** Lock files, hidden and temporary ones, what systems keep in a folder, and the records kept beside the forms. */
const LEFT_BY_PROGRAMS = /^~|^\.|\.(tmp|temp|json|lnk|url|crdownload|part)$|^(thumbs\.db|desktop\.ini)$/i;

/** Where what was given back, done with or deleted lies, and what systems keep to themselves. */
const FOLDERS_LEFT_OUT = [
  /退回|作废|废弃|回收站|已删除/,
  /^旧(?:的|版|版本|表|报表|文件|数据|件)*\s*[(（]?\d*[)）]?$/,
  /^[.$~#@]|^__macosx$|^(?:recycler|recycled|trash|system volume information)$/i,
];

const ARCHIVE = /^(zip|rar|7z|tar|gz|tgz)$/;
const COPY = /^(bak|old|backup|xlk|asd|wbk)$/;

/** `folders` are those between what was given and the file; what was given itself is never judged. */
export function fileKind(folders: readonly string[], name: string): FileKind {
  if (LEFT_BY_PROGRAMS.test(name)) return { kind: "passed" };
  if (folders.some((folder) => FOLDERS_LEFT_OUT.some((pattern) => pattern.test(folder.normalize("NFKC").trim())))) {
    return { kind: "left-out" };
  }
  if (WORKBOOK.test(name)) return { kind: "workbook" };
  return { kind: "by-product", refusal: reasonOf(refusalOf(name)) };
}

/** What is wrong with a file that is not named like a workbook, and the way out. */
function refusalOf(name: string): CodedError<"refusal"> {
  const extension = /\.([^.\s]{1,10})$/.exec(name)?.[1]?.toLowerCase();
  if (extension === undefined) return new CodedError("refusal", "other-file", { context: "plain" });
  const format = `.${extension}`;
  if (extension === "numbers") return new CodedError("refusal", "other-format", { format });
  if (ARCHIVE.test(extension)) return new CodedError("refusal", "other-file", { context: "archive", format });
  if (COPY.test(extension)) return new CodedError("refusal", "other-file", { context: "copy", format });
  if (/^(csv|txt|tsv|prn)$/.test(extension))
    return new CodedError("refusal", "other-file", { context: "text", format });
  return new CodedError("refusal", "other-file", { format });
}
