import { isCoded } from "../../core/errors/coded-error";
import { readRelationships } from "../read/relationships";
import type { ZipArchive } from "../zip/archive";
import { PACKAGE_RELATIONS, TAG_BODY, withoutContentType, withoutLink } from "./package";
import { attribute } from "./xml";

const PANES = "webextensiontaskpanes";
const EXTENSION = "webextension";

/**
 * What is left of the parts that open the add-in's pane, where a program has saved some of them and lost the others, as
 * LibreOffice does, or where one of them is damaged: names of the parts, and how the package's relations and content types read without them. null where
 * nothing is lost, or nothing was there.
 */
export function danglingPane(archive: ZipArchive, contentTypes: string, read: (part: string) => string) {
  const panes = readRelationships(archive, "").find(({ type, external }) => type === PANES && !external)?.target;
  if (panes === undefined) return null;
  const referred = archive.has(panes) ? readable(() => references(read(panes))) : null;
  const linked = readable(() => readRelationships(archive, panes).filter(({ type }) => type === EXTENSION));
  const extensions = linked ?? [];
  const isWhole = (id: string) => extensions.some((one) => one.id === id && (one.external || archive.has(one.target)));
  if ((linked && referred?.every(isWhole)) || readable(() => read(contentTypes)) === null) return null;
  const slash = panes.lastIndexOf("/") + 1;
  const rels = `${panes.slice(0, slash)}_rels/${panes.slice(slash)}.rels`;
  const parts = [panes, rels, ...extensions.filter(({ external }) => !external).map(({ target }) => target)];
  return {
    parts: parts.filter((part) => archive.has(part)),
    relations: withoutLink(read(PACKAGE_RELATIONS), `/${PANES}`),
    withoutTypes: (types: string) => parts.reduce(withoutContentType, types),
  };
}

/** null where a part is damaged: a form is not refused for the pane it would open. */
function readable<Found>(look: () => Found): Found | null {
  try {
    return look();
  } catch (error) {
    if (isCoded(error, "refusal")) return null;
    throw error;
  }
}

/** The ids by which the panes name their extensions. */
function references(xml: string): string[] {
  const tags = xml.match(new RegExp(`<(?:\\w+:)?webextensionref(?=[\\s/>])${TAG_BODY}>`, "g")) ?? [];
  return tags.map((tag) => attribute(tag, "r:id") ?? "");
}
