import { CodedError } from "../../core/errors/coded-error";
import type { ZipArchive } from "../zip/archive";
import { readRelationships } from "./relationships";

/** The name of the main part of a workbook. Throws a refusal that names what kind of package it is instead. */
export function findWorkbookPart(zip: ZipArchive): string {
  const main = readRelationships(zip, "").find(({ type }) => type === "officeDocument")?.target;
  if (main === undefined) throw otherPackage(zip);
  const extension = main.slice(main.lastIndexOf(".") + 1);
  const folder = main.slice(0, main.indexOf("/"));
  if (extension === "bin") throw new CodedError("refusal", "other-format", { format: ".xlsb" });
  if (folder === "word") throw new CodedError("refusal", "not-a-workbook", { format: "Word (.docx)" });
  if (folder === "ppt") throw new CodedError("refusal", "not-a-workbook", { format: "PowerPoint (.pptx)" });
  return main;
}

function otherPackage(zip: ZipArchive): CodedError<"refusal"> {
  if (zip.has("mimetype") && zip.has("content.xml")) return openDocument(zip);
  if (zip.has("Index/Document.iwa") || zip.has("Index.zip"))
    return new CodedError("refusal", "other-format", { format: ".numbers" });
  return new CodedError("refusal", "not-a-workbook", { format: "zip" });
}

const SPREADSHEETS = "application/vnd.oasis.opendocument.spreadsheet";

function openDocument(zip: ZipArchive): CodedError<"refusal"> {
  const type = new TextDecoder().decode(zip.read("mimetype"));
  return type.startsWith(SPREADSHEETS)
    ? new CodedError("refusal", "other-format", { format: ".ods" })
    : new CodedError("refusal", "not-a-workbook", { format: "OpenDocument" });
}
