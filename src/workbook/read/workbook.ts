import { CodedError } from "../../core/errors/coded-error";
import type { Visibility } from "../../core/grid/grid";
import type { ZipArchive } from "../zip/archive";
import { openPart, SPREADSHEET } from "./part";
import { type Relationship, readRelationships } from "./relationships";
import type { ListedSheet } from "./sheet";
import { attributeText } from "./text";
import { isTrue, type XmlScanner } from "./xml";

/** What the main part says of a workbook, and where its other parts are. */
export interface Contents {
  readonly sheets: readonly ListedSheet[];
  readonly date1904: boolean;
  readonly strings: string | null;
  readonly styles: string | null;
  readonly externalLinks: readonly string[];
  readonly hasMacros: boolean;
}

/** Reads the main part of a workbook; the sheets come in the order of their tabs. */
export function readContents(zip: ZipArchive, part: string): Contents {
  const relationships = readRelationships(zip, part);
  const unused = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const xml = openPart(zip, part, SPREADSHEET);
  const sheets: ListedSheet[] = [];
  const names = new Set<string>();
  let date1904 = false;
  while (xml.child(1)) {
    if (xml.is("workbookPr")) {
      while (xml.attribute()) if (xml.keyIs("date1904")) date1904 = isTrue(xml);
    } else if (xml.is("sheets")) {
      while (xml.child(2)) {
        const sheet = readListedSheet(xml, unused);
        // Excel holds names alike whatever their case; of two alike nobody could tell which one is meant.
        const key = sheet.name.toLowerCase();
        if (names.has(key)) throw new CodedError("refusal", "unsafe-content", { context: "sheet", part: sheet.name });
        names.add(key);
        sheets.push(sheet);
      }
    }
  }
  if (sheets.length === 0) xml.fail();
  const partOf = (type: string) => relationships.find((relationship) => relationship.type === type)?.target ?? null;
  return {
    sheets,
    date1904,
    strings: partOf("sharedStrings"),
    styles: partOf("styles"),
    externalLinks: externalLinks(zip, relationships),
    hasMacros: relationships.some(({ type }) => MACROS.has(type)),
  };
}

/** Visual Basic, and the macro sheets of Excel 4 that still run. */
const MACROS = new Set(["vbaProject", "xlMacrosheet", "xlIntlMacrosheet"]);

function readListedSheet(xml: XmlScanner, unused: Map<string, Relationship>): ListedSheet {
  let name = "";
  let visibility: Visibility = "visible";
  let id = "";
  while (xml.attribute()) {
    if (xml.keyIs("name")) name = attributeText(xml);
    else if (xml.keyIs("state")) visibility = visibilityOf(xml);
    else if (xml.keyPrefixed && xml.keyIs("id")) id = attributeText(xml);
  }
  if (name === "") xml.fail();
  // A macro module leaves a tab that leads nowhere: a sheet without cells.
  if (id === "") return { name, visibility, part: null };
  const relationship = unused.get(id) ?? xml.fail();
  // No two tabs share a part, or a short list of tabs could cost the reading of one part a million times.
  unused.delete(id);
  return { name, visibility, part: relationship.type === "worksheet" ? relationship.target : null };
}

function visibilityOf(xml: XmlScanner): Visibility {
  if (xml.valueIs("hidden")) return "hidden";
  return xml.valueIs("veryHidden") ? "veryHidden" : "visible";
}

/** Other workbooks that a form or summary may lead to. */
const MOST_LINKS = 100;

function externalLinks(zip: ZipArchive, relationships: readonly Relationship[]): string[] {
  const parts = relationships.filter(({ type }) => type === "externalLink");
  if (parts.length > MOST_LINKS) throw new CodedError("refusal", "too-large");
  const links = parts
    .flatMap(({ target }) => readRelationships(zip, target))
    .filter(({ external }) => external)
    .map(({ target }) => target);
  if (links.length > MOST_LINKS) throw new CodedError("refusal", "too-large");
  return links;
}
