import { isCoded } from "../../core/errors/coded-error";
import type { ZipArchive } from "../zip/archive";
import { openPart } from "./part";
import { textOf } from "./text";

const PART = "docProps/core.xml";
const NAMESPACES = [
  "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  "http://purl.org/dc/terms/",
];

/**
 * When a program last saved the file, in ISO 8601, as its properties say; null where they do not. A file saved in the
 * moment it was made is one nobody has saved since, a form as it was issued among them, so that its time says nothing.
 * Broken properties keep no form from being read.
 */
export function readSavedTime(zip: ZipArchive): string | null {
  if (!zip.has(PART)) return null;
  try {
    const xml = openPart(zip, PART, NAMESPACES);
    let created = "";
    let modified = "";
    while (xml.child(1)) {
      if (!xml.is("created") && !xml.is("modified")) continue;
      const isCreated = xml.is("created");
      xml.leaf();
      if (isCreated) created = textOf(xml).trim();
      else modified = textOf(xml).trim();
    }
    return modified !== created && !Number.isNaN(Date.parse(modified)) ? modified : null;
  } catch (error) {
    if (isCoded(error, "refusal")) return null;
    throw error;
  }
}
