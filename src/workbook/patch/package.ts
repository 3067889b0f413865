import { findWorkbookPart } from "../read/package";
import { readRelationships } from "../read/relationships";
import { readContents } from "../read/workbook";
import type { ZipArchive } from "../zip/archive";
import { attribute, rootPrefix, withAttribute } from "./xml";

/** The parts of a workbook that its changes touch, by name in the zip. */
export interface PackageMap {
  readonly workbook: string;
  readonly workbookRels: string;
  readonly contentTypes: string;
  /** The part of each sheet by its name. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly calcChain: string | null;
}

/** The relations of the package itself. */
export const PACKAGE_RELATIONS = "_rels/.rels";
/** What may stand between the name of a tag and its end, as a pattern. */
export const TAG_BODY = `(?:"[^"]*"|'[^']*'|[^>"'])*`;

/** Finds the workbook part, its sheets and its calculation chain as the reader finds them. */
export function mapPackage(archive: ZipArchive): PackageMap {
  const workbook = findWorkbookPart(archive);
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  const sheets = readContents(archive, workbook).sheets.flatMap(({ name, part }) =>
    part === null ? [] : [[name, part] as const],
  );
  const chain = readRelationships(archive, workbook).find(({ type }) => type === "calcChain");
  return {
    workbook,
    workbookRels: `${folder}_rels/${workbook.slice(folder.length)}.rels`,
    contentTypes: "[Content_Types].xml",
    sheets: new Map(sheets),
    calcChain: chain?.target ?? null,
  };
}

/** The workbook part told to recalculate everything when it is opened. */
export function recalculatedOnLoad(xml: string): string {
  const prefix = rootPrefix(xml);
  const present = new RegExp(`<${prefix}calcPr(?=[\\s/>])${TAG_BODY}>`).exec(xml);
  if (present) return xml.replace(present[0], () => withAttribute(present[0], "fullCalcOnLoad", "1"));
  const later =
    "oleSize|customWorkbookViews|pivotCaches|smartTagPr|smartTagTypes|webPublishing|fileRecoveryPr|webPublishObjects|extLst";
  const place = new RegExp(`<${prefix}(?:${later})(?=[\\s/>])|</${prefix}workbook\\s*>`).exec(xml);
  if (!place) throw new Error("workbook part without an end");
  return `${xml.slice(0, place.index)}<${prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(place.index)}`;
}

/** The relationships without those of a type, by the end of its address: "/calcChain". */
export function withoutLink(rels: string, type: string): string {
  return rels.replace(new RegExp(`<(?:\\w+:)?Relationship\\s${TAG_BODY}>`, "g"), (tag) =>
    attribute(tag, "Type")?.endsWith(type) ? "" : tag,
  );
}

/** The content types without the override of a part. */
export function withoutContentType(types: string, part: string): string {
  return types.replace(new RegExp(`<(?:\\w+:)?Override\\s${TAG_BODY}>`, "g"), (tag) =>
    attribute(tag, "PartName")?.toLowerCase() === `/${part}`.toLowerCase() ? "" : tag,
  );
}
