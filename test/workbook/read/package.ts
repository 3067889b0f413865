import { type ForgedPart, forgeZip } from "../zip/forge";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

const relationships = (items: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`;

/** The parts of the smallest workbook: one sheet, 表, with the given content of its `worksheet` element. */
export function smallestParts(content: string, strings = ""): ForgedPart[] {
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return [
    { name: "_rels/.rels", text: relationships(link("a", "officeDocument", "xl/workbook.xml")) },
    {
      name: "xl/workbook.xml",
      text: `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="s"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: relationships(link("s", "worksheet", "worksheets/sheet1.xml") + link("t", "sharedStrings", "strings.xml")),
    },
    { name: "xl/strings.xml", text: `<sst ${MAIN}>${strings}</sst>` },
    { name: "xl/worksheets/sheet1.xml", text: `<worksheet ${MAIN}>${content}</worksheet>` },
  ];
}

/** The smallest workbook with this content of its sheet. */
export function smallestWorkbook(content: string, strings = ""): Uint8Array {
  return forgeZip(smallestParts(content, strings));
}
