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

const OFFICE_DOCUMENT = "/officeDocument";
const CALC_CHAIN = "/calcChain";
const TAG_BODY = `(?:"[^"]*"|'[^']*'|[^>"'])*`;

/** Finds the workbook part, its sheets and its calculation chain through the relationships. */
export function mapPackage(read: (name: string) => string): PackageMap {
  const root = relationships(read("_rels/.rels")).find(({ type }) => type.endsWith(OFFICE_DOCUMENT));
  const workbook = resolve("", root?.target ?? "xl/workbook.xml");
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  const workbookRels = `${folder}_rels/${workbook.slice(folder.length)}.rels`;
  const links = relationships(read(workbookRels));
  const xml = read(workbook);
  const sheets = new Map<string, string>();
  for (const [tag] of xml.matchAll(new RegExp(`<${rootPrefix(xml)}sheet\\s${TAG_BODY}>`, "g"))) {
    const name = attribute(tag, "name");
    const id = attribute(tag, "[\\w.-]+:id");
    const link = links.find((candidate) => candidate.id === id);
    if (name !== null && link) sheets.set(name, resolve(folder, link.target));
  }
  const chain = links.find(({ type }) => type.endsWith(CALC_CHAIN));
  return {
    workbook,
    workbookRels,
    contentTypes: "[Content_Types].xml",
    sheets,
    calcChain: chain ? resolve(folder, chain.target) : null,
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

/** The relationships without the one to the calculation chain. */
export function withoutChainLink(rels: string): string {
  return rels.replace(new RegExp(`<(?:\\w+:)?Relationship\\s${TAG_BODY}>`, "g"), (tag) =>
    attribute(tag, "Type")?.endsWith(CALC_CHAIN) ? "" : tag,
  );
}

/** The content types without the override of a part. */
export function withoutContentType(types: string, part: string): string {
  return types.replace(new RegExp(`<(?:\\w+:)?Override\\s${TAG_BODY}>`, "g"), (tag) =>
    attribute(tag, "PartName")?.toLowerCase() === `/${part}`.toLowerCase() ? "" : tag,
  );
}

function relationships(xml: string): { id: string; type: string; target: string }[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?Relationship\\s${TAG_BODY}>`, "g"))].map(([tag]) => ({
    id: attribute(tag, "Id") ?? "",
    type: attribute(tag, "Type") ?? "",
    target: attribute(tag, "Target") ?? "",
  }));
}

/** A relationship's target as a part name; absolute targets start at the package. */
function resolve(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
