import { readRelationships } from "../read/relationships";
import type { ZipArchive } from "../zip/archive";
import { PACKAGE_RELATIONS, TAG_BODY, withoutContentType, withoutLink } from "./package";
import { attribute } from "./xml";

const PANES = "webextensiontaskpanes";
const EXTENSION = "webextension";

/**
 * What is left of the parts that open the add-in's pane, where a program has saved some of them and lost the others, as
 * LibreOffice does: names of the parts, and how the package's relations and content types read without them. null where
 * nothing is lost, or nothing was there.
 */
export function danglingPane(archive: ZipArchive, read: (part: string) => string) {
  const panes = readRelationships(archive, "").find(({ type, external }) => type === PANES && !external)?.target;
  if (panes === undefined) return null;
  const referred = archive.has(panes) ? references(read(panes)) : [];
  const extensions = readRelationships(archive, panes).filter(({ type }) => type === EXTENSION);
  const isWhole = (id: string) => extensions.some((one) => one.id === id && (one.external || archive.has(one.target)));
  if (archive.has(panes) && referred.every(isWhole)) return null;
  const slash = panes.lastIndexOf("/") + 1;
  const rels = `${panes.slice(0, slash)}_rels/${panes.slice(slash)}.rels`;
  const parts = [panes, rels, ...extensions.filter(({ external }) => !external).map(({ target }) => target)];
  return {
    parts: parts.filter((part) => archive.has(part)),
    relations: withoutLink(read(PACKAGE_RELATIONS), `/${PANES}`),
    withoutTypes: (types: string) => parts.reduce(withoutContentType, types),
  };
}

/** The ids by which the panes name their extensions. */
function references(xml: string): string[] {
  const tags = xml.match(new RegExp(`<(?:\\w+:)?webextensionref(?=[\\s/>])${TAG_BODY}>`, "g")) ?? [];
  return tags.map((tag) => attribute(tag, "r:id") ?? "");
}
