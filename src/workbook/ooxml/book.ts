import { strToU8 } from "fflate";
import { chartXml } from "../chart/chart";
import { drawingXml } from "../chart/drawing";
import { lineChartXml } from "../chart/line-chart";
import type { Platform } from "../platform/platform";
import { assembleZip, packPart } from "../zip/write";
import type { BookDraft, SheetDraft } from "./draft";
import { type SheetContext, sheetXml } from "./sheet";
import { StyleBook } from "./style";
import { tableXml } from "./table";
import { theme } from "./theme";
import { attributes, escapeCellText, escapeXml, XML_HEAD } from "./xml";

const TYPES = "application/vnd.openxmlformats-officedocument";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** What makes packing quick on the machine at hand; without it the bytes are alike on every machine. */
export type Packer = Pick<Platform, "deflate" | "crc32">;

/** The bytes of an .xlsx file; the same draft and packer always give the same bytes. */
export function writeBook(book: BookDraft, packer?: Packer): Uint8Array {
  const parts = new Map<string, string>();
  const contentTypes: [part: string, type: string][] = [];
  const put = (path: string, type: string, xml: string) => {
    parts.set(path, xml);
    contentTypes.push([path, type]);
  };
  const styles = new StyleBook();
  const texts = new Map<string, number>();
  const text = (value: string) => {
    const known = texts.get(value);
    if (known !== undefined) return known;
    texts.set(value, texts.size);
    return texts.size - 1;
  };

  const active = book.sheets.findIndex((sheet) => (sheet.visibility ?? "visible") === "visible");
  let tables = 0;
  let drawings = 0;
  let charts = 0;
  book.sheets.forEach((sheet, index) => {
    const relations: Relation[] = [];
    const relate = (type: string, target: string) => `rId${relations.push({ type, target })}`;
    const own: { -readonly [Key in "drawing" | "table"]?: string } = {};
    if (sheet.charts && sheet.charts.length > 0) {
      const drawing = ++drawings;
      own.drawing = relate("drawing", `../drawings/drawing${drawing}.xml`);
      put(`xl/drawings/drawing${drawing}.xml`, `${TYPES}.drawing+xml`, drawingXml(sheet.charts));
      const targets = sheet.charts.map(({ chart }) => {
        const number = ++charts;
        put(
          `xl/charts/chart${number}.xml`,
          `${TYPES}.drawingml.chart+xml`,
          "kind" in chart ? lineChartXml(chart) : chartXml(chart),
        );
        return { type: "chart", target: `../charts/chart${number}.xml` };
      });
      parts.set(`xl/drawings/_rels/drawing${drawing}.xml.rels`, relationsXml(targets));
    }
    if (sheet.table) {
      const table = ++tables;
      own.table = relate("table", `../tables/table${table}.xml`);
      put(`xl/tables/table${table}.xml`, `${TYPES}.spreadsheetml.table+xml`, tableXml(sheet.table, table));
    }
    const context: SheetContext = { styles, text, active: index === active, ...own };
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    put(path, `${TYPES}.spreadsheetml.worksheet+xml`, sheetXml(sheet, context));
    if (relations.length > 0) parts.set(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relationsXml(relations));
  });

  put("xl/workbook.xml", `${TYPES}.spreadsheetml.sheet.main+xml`, workbookXml(book));
  put("xl/styles.xml", `${TYPES}.spreadsheetml.styles+xml`, styles.xml());
  put("xl/sharedStrings.xml", `${TYPES}.spreadsheetml.sharedStrings+xml`, textsXml([...texts.keys()]));
  put("xl/theme/theme1.xml", `${TYPES}.theme+xml`, theme);
  parts.set("xl/_rels/workbook.xml.rels", workbookRelations(book.sheets));
  put("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", coreXml(book));
  put("docProps/app.xml", `${TYPES}.extended-properties+xml`, APPLICATION);
  parts.set("_rels/.rels", PACKAGE_RELATIONS);
  return pack(parts, contentTypes, packer);
}

function pack(
  parts: ReadonlyMap<string, string>,
  contentTypes: readonly [string, string][],
  packer?: Packer,
): Uint8Array {
  const overrides = contentTypes.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  const types =
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
  const packed = new Map([["[Content_Types].xml", packPart(strToU8(types), packer)]]);
  for (const [path, xml] of parts) packed.set(path, packPart(strToU8(xml), packer));
  return assembleZip(packed);
}

function relationsXml(relations: readonly Relation[]): string {
  const written = relations.map(
    ({ type, target }, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join("")}</Relationships>`;
}

function workbookRelations(sheets: readonly SheetDraft[]): string {
  return relationsXml([
    ...sheets.map((_, index) => ({ type: "worksheet", target: `worksheets/sheet${index + 1}.xml` })),
    { type: "styles", target: "styles.xml" },
    { type: "sharedStrings", target: "sharedStrings.xml" },
    { type: "theme", target: "theme/theme1.xml" },
  ]);
}

function workbookXml({ sheets, names }: BookDraft): string {
  const listed = sheets.map(({ name, visibility }, index) => {
    const state = visibility && visibility !== "visible" ? visibility : undefined;
    return `<sheet${attributes({ name, sheetId: index + 1, state, "r:id": `rId${index + 1}` })}/>`;
  });
  const defined = [...names].map(
    ([name, range]) => `<definedName name="${escapeXml(name)}">${escapeXml(range)}</definedName>`,
  );
  sheets.forEach((sheet, index) => {
    const local = (name: string, range: string, hidden = false) =>
      defined.push(
        `<definedName${attributes({ name, localSheetId: index, hidden: hidden || undefined })}>${escapeXml(range)}</definedName>`,
      );
    const quoted = `'${sheet.name}'`;
    if (sheet.filter) local("_xlnm._FilterDatabase", `${quoted}!${absolute(sheet.filter)}`, true);
    if (sheet.print?.area) local("_xlnm.Print_Area", `${quoted}!${absolute(sheet.print.area)}`);
    const titles = sheet.print?.titleRows;
    if (titles) local("_xlnm.Print_Titles", `${quoted}!$${titles[0]}:$${titles[1]}`);
  });
  return (
    `${XML_HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews>' +
    `<sheets>${listed.join("")}</sheets>` +
    (defined.length > 0 ? `<definedNames>${defined.join("")}</definedNames>` : "") +
    '<calcPr calcId="191029"/></workbook>'
  );
}

function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

function textsXml(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escapeCellText(text)}</t></si>`);
  return `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${texts.length}">${items.join("")}</sst>`;
}

function coreXml({ title, author, createdAt }: BookDraft): string {
  const time = createdAt.replace(/\.\d+/, "");
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(time)}</dcterms:created></cp:coreProperties>`
  );
}

const APPLICATION = `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>huizong</Application></Properties>`;

const PACKAGE_RELATIONS =
  `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/>` +
  '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
  `<Relationship Id="rId3" Type="${RELATIONS}/extended-properties" Target="docProps/app.xml"/></Relationships>`;
