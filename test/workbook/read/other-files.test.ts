import * as SheetJs from "@e965/xlsx";
import { strToU8 } from "fflate";
import { forgeZip } from "../zip/forge";
import { smallestParts } from "./package";
import { outcomeOf } from "./refused";

const table = SheetJs.utils.book_new(
  SheetJs.utils.aoa_to_sheet([
    ["指标", "本月"],
    ["引进内资", 12.5],
  ]),
);

/** A real file of another format, as SheetJS writes it. */
const written = (bookType: SheetJs.BookType) =>
  new Uint8Array(SheetJs.write(table, { type: "array", bookType }) as ArrayBuffer);

/** An OLE compound file with this stream, as password protection and old programs make them. */
function compoundFile(stream: string): Uint8Array {
  const file = SheetJs.CFB.utils.cfb_new();
  SheetJs.CFB.utils.cfb_add(file, `/${stream}`, Buffer.alloc(5000));
  return new Uint8Array(SheetJs.CFB.write(file, { type: "buffer" }) as Buffer);
}

const mainPart = (target: string) =>
  forgeZip([
    {
      name: "_rels/.rels",
      text: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`,
    },
  ]);

const wide = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));

test.each<[string, Uint8Array, string]>([
  ["an empty file", new Uint8Array(0), "empty-file"],
  ["an old .xls", written("biff8"), "old-xls"],
  ["an older .xls", written("biff5"), "old-xls"],
  ["an .xls without container", written("biff2"), "old-xls"],
  ["an .xlsb", written("xlsb"), "other-format (.xlsb)"],
  ["an .ods", written("ods"), "other-format (.ods)"],
  ["an .fods", written("fods"), "not-a-workbook (XML)"],
  ["a table in HTML", written("html"), "other-format (HTML)"],
  ["an XML 2003 workbook", written("xlml"), "other-format (XML 2003)"],
  ["a CSV", written("csv"), "other-format (CSV)"],
  ["a table in UTF-16", wide("指标\t本月\n"), "other-format (CSV)"],
  ["a Numbers document", forgeZip([{ name: "Index/Document.iwa", text: "x" }]), "other-format (.numbers)"],
  ["a workbook with a password", compoundFile("EncryptedPackage"), "encrypted"],
  ["an old Word document", compoundFile("WordDocument"), "not-a-workbook (Word (.doc))"],
  ["some other OLE file", compoundFile("Contents"), "not-a-workbook (unknown)"],
  ["a Word document", mainPart("word/document.xml"), "not-a-workbook (Word (.docx))"],
  ["a presentation", mainPart("ppt/presentation.xml"), "not-a-workbook (PowerPoint (.pptx))"],
  ["a zip of something", forgeZip([{ name: "photo.jpg", text: "x" }]), "not-a-workbook (zip)"],
  ["an empty zip", forgeZip([]), "not-a-workbook (zip)"],
  ["a PDF", strToU8("%PDF-1.7\n"), "not-a-workbook (PDF)"],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "not-a-workbook (PNG)"],
  ["a note", strToU8("本月没有发生"), "not-a-workbook (TXT)"],
  ["noise", new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]), "not-a-workbook (unknown)"],
  ["zeros a failed disk left", new Uint8Array(4096), "truncated"],
  ["two letters of a zip", strToU8("PK"), "truncated"],
])("%s is named", (_, bytes, outcome) => {
  expect(outcomeOf(bytes)).toBe(outcome);
});

test("a workbook whose sheet is missing is damaged", () => {
  const parts = smallestParts("").filter(({ name }) => !name.includes("sheet1"));
  expect(outcomeOf(forgeZip(parts))).toBe("damaged (xl/worksheets/sheet1.xml)");
});
