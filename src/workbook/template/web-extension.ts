import { escapeXml } from "../ooxml/xml";

/** The add-in as manifest.xml names it. */
export const ADD_IN = { id: "6c0f6a3e-2f1c-4d53-9b0e-8a7d2b5c4e11", version: "0.1.0.0" } as const;

/** What tells this use of the add-in from others in the same workbook; one is enough for every form. */
const INSTANCE = "{0D3B51C9-7A86-4E0B-A1C4-52F7E6D8B390}";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const WEB_EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const TASK_PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const RELATION_IDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TASK_PANES_RELATION = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const WEB_EXTENSION_RELATION = "http://schemas.microsoft.com/office/2011/relationships/webextension";

const reference = (store: string, storeType: string) =>
  `<we:reference id="${ADD_IN.id}" version="${ADD_IN.version}" store="${store}" storeType="${storeType}"/>`;

/** A network share as Excel's trusted catalogues name it: \\\\server\\folder; as it is pasted, perhaps with a stroke behind it. */
const SHARE = /^\\\\[^\\/:*?"<>|]+(?:\\[^\\/:*?"<>|]+)+\\?$/;

export function isShare(path: string): boolean {
  return SHARE.test(path);
}

/**
 * Where Excel may have the add-in from: the network share given, else where its developer sideloads it; and deployed by
 * the organisation.
 */
function references(share: string | undefined): string {
  const sideloaded = reference("developer", "Registry");
  const deployed = reference("EXCatalog", "EXCatalog");
  const [first, others] =
    share === undefined
      ? [sideloaded, deployed]
      : [reference(escapeXml(share.replace(/\\$/, "")), "FileSystem"), deployed + sideloaded];
  return `${first}<we:alternateReferences>${others}</we:alternateReferences>`;
}

const paneParts = (share: string | undefined) => ({
  "xl/webextensions/taskpanes.xml":
    `${DECLARATION}<wetp:taskpanes xmlns:wetp="${TASK_PANES}">` +
    '<wetp:taskpane dockstate="right" visibility="0" width="350" row="4">' +
    `<wetp:webextensionref xmlns:r="${RELATION_IDS}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  "xl/webextensions/_rels/taskpanes.xml.rels":
    `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">` +
    `<Relationship Id="rId1" Type="${WEB_EXTENSION_RELATION}" Target="webextension1.xml"/></Relationships>`,
  "xl/webextensions/webextension1.xml":
    `${DECLARATION}<we:webextension xmlns:we="${WEB_EXTENSION}" id="${INSTANCE}">` +
    references(share) +
    '<we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties>' +
    `<we:bindings/><we:snapshot xmlns:r="${RELATION_IDS}"/></we:webextension>`,
});

const CONTENT_TYPES =
  '<Override PartName="/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/>' +
  '<Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/>';

const PACKAGE_RELATION = `<Relationship Id="rIdTaskPanes" Type="${TASK_PANES_RELATION}" Target="xl/webextensions/taskpanes.xml"/>`;

/**
 * A workbook's parts with those that make Excel open the add-in's pane beside it, where the add-in is installed.
 * @param share the network share it is installed from, if it is
 */
export function withPane(parts: ReadonlyMap<string, Uint8Array>, share?: string): Map<string, Uint8Array> {
  const extended = new Map(parts);
  const text = new TextEncoder();
  const insert = (name: string, before: string, addition: string) => {
    const xml = new TextDecoder().decode(parts.get(name));
    extended.set(name, text.encode(xml.replace(before, () => addition + before)));
  };
  insert("[Content_Types].xml", "</Types>", CONTENT_TYPES);
  insert("_rels/.rels", "</Relationships>", PACKAGE_RELATION);
  for (const [name, xml] of Object.entries(paneParts(share))) extended.set(name, text.encode(xml));
  return extended;
}
