import { Refusal } from "../../core/refusal";
import type { ZipArchive } from "../zip/archive";
import { readRelationships } from "./relationships";

/** The name of the main part of a workbook. Throws a Refusal that names what kind of package it is instead. */
export function findWorkbookPart(zip: ZipArchive): string {
  const main = readRelationships(zip, "").find(({ type }) => type === "officeDocument")?.target;
  if (main === undefined) throw otherPackage(zip);
  const extension = main.slice(main.lastIndexOf(".") + 1);
  const folder = main.slice(0, main.indexOf("/"));
  if (extension === "bin") throw new Refusal("other-format", { format: ".xlsb" });
  if (folder === "word") throw new Refusal("not-a-workbook", { format: "Word (.docx)" });
  if (folder === "ppt") throw new Refusal("not-a-workbook", { format: "PowerPoint (.pptx)" });
  return main;
}

function otherPackage(zip: ZipArchive): Refusal {
  if (zip.has("mimetype") && zip.has("content.xml")) return openDocument(zip);
  if (zip.has("Index/Document.iwa") || zip.has("Index.zip")) return new Refusal("other-format", { format: ".numbers" });
  return new Refusal("not-a-workbook", { format: "zip" });
}

const SPREADSHEETS = "application/vnd.oasis.opendocument.spreadsheet";

function openDocument(zip: ZipArchive): Refusal {
  const type = new TextDecoder().decode(zip.read("mimetype"));
  return type.startsWith(SPREADSHEETS)
    ? new Refusal("other-format", { format: ".ods" })
    : new Refusal("not-a-workbook", { format: "OpenDocument" });
}
