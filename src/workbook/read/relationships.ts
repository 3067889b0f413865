import { CodedError } from "../../core/errors/coded-error";
import type { ZipArchive } from "../zip/archive";
import { openPart } from "./part";
import { attributeText } from "./text";
import type { XmlScanner } from "./xml";

/** A link from one part of the package to another, or to something outside it. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type: "worksheet", "sharedStrings"; the same in transitional and strict files. */
  readonly type: string;
  /** The name of the part it leads to; as written when external. */
  readonly target: string;
  readonly external: boolean;
}

const NAMESPACES = ["http://schemas.openxmlformats.org/package/2006/relationships"];

const SLASH = 0x2f;

/** Far more than a workbook has parts; each may cost the reading of one. */
const MOST = 5_000;

/** The relationships of a part ("" for the package itself); none when it has no list of them. */
export function readRelationships(zip: ZipArchive, part: string): Relationship[] {
  const slash = part.lastIndexOf("/") + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  if (!zip.has(name)) return [];
  const xml = openPart(zip, name, NAMESPACES);
  const relationships: Relationship[] = [];
  while (xml.child(1)) {
    if (!xml.is("Relationship")) continue;
    if (relationships.length === MOST) throw new CodedError("refusal", "too-large");
    const read = { id: "", type: "", target: "", external: false };
    while (xml.attribute()) {
      if (xml.keyIs("Id")) read.id = attributeText(xml);
      else if (xml.keyIs("Type")) read.type = lastWord(xml);
      else if (xml.keyIs("Target")) read.target = attributeText(xml);
      else if (xml.keyIs("TargetMode")) read.external = xml.valueIs("External");
    }
    relationships.push({
      ...read,
      target: read.external ? read.target : resolve(part.slice(0, slash), read.target),
    });
  }
  return relationships;
}

/** The last word of the type in the attribute last read; the rest of its long address is not decoded. */
function lastWord(xml: XmlScanner): string {
  const slash = xml.bytes.lastIndexOf(SLASH, xml.valueEnd - 1);
  if (slash >= xml.valueStart) xml.valueStart = slash + 1;
  return attributeText(xml);
}

/** A path with steps to be resolved: backslashes, "..", "." or nothing between two slashes. */
const STEPS = /\\|(?:^|\/)\.{0,2}(?:\/|$)/;

/** A target is relative to the folder of its source, or absolute within the package. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : folder + target;
  if (!STEPS.test(path)) return path;
  const kept: string[] = [];
  for (const step of path.replaceAll("\\", "/").split("/")) {
    if (step === "..") kept.pop();
    else if (step !== "" && step !== ".") kept.push(step);
  }
  return kept.join("/");
}
