import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { openSummary } from "#src/actions/open-summary";
import { ENGLISH_SHEETS, SUMMARY_SHEETS } from "#src/core/audit/layout";
import { browserPlatform } from "#src/workbook/platform/browser";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { FORM_LIMITS } from "#src/workbook/zip/limits";
import { broadly } from "../../tools/breadth";
import { type ForgedPart, forgeZip } from "../zip/forge";
import { smallestParts, smallestWorkbook } from "./package";
import { outcomeOf } from "./refused";

const CELL = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const SHEET = "xl/worksheets/sheet1.xml";
const SECOND_SHEET =
  '<Relationship Id="u" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>';
const MEGABYTE = 1024 * 1024;
const TIGHT = { ...FORM_LIMITS, partBytes: MEGABYTE, totalBytes: 2 * MEGABYTE };
const excelFile = new Uint8Array(readFileSync(join(__dirname, "../../fixtures/writers/excel.xlsx")));

/** The smallest workbook, its sheet's part forged. */
function forged(lies: Partial<ForgedPart>): Uint8Array {
  return forgeZip(smallestParts(CELL).map((part) => (part.name === SHEET ? { ...part, ...lies } : part)));
}

test("the smallest workbook is read", () => {
  expect(outcomeOf(smallestWorkbook(CELL))).toBe("read");
});

test("a text longer than a megabyte is too large, not damaged", () => {
  const text = `<sheetData><row><c t="str"><v>${"1".repeat(MEGABYTE + 1)}</v></c></row></sheetData>`;
  expect(outcomeOf(smallestWorkbook(text))).toBe("too-large");
});

test("a summary's sheets are held to what each needs; one beyond is refused as a summary", () => {
  const rows = (cells: number) =>
    `<sheetData>${`<row>${"<c><v>1</v></c>".repeat(1000)}</row>`.repeat(cells / 1000)}</sheetData>`;
  const named = (sheet: string, cells: number) =>
    forgeZip(
      smallestParts(rows(cells)).map((part) =>
        part.name === "xl/workbook.xml"
          ? { ...part, text: String(part.text).replace(/name="[^"]*"/, `name="${sheet}"`) }
          : part,
      ),
    );
  const open = (bytes: Uint8Array) => () => openSummary(bytes, nodePlatform);
  expect(open(named(SUMMARY_SHEETS.facts, 150_000))).not.toThrow();
  expect(open(named(ENGLISH_SHEETS.facts, 150_000))).not.toThrow();
  const refusal = { kind: "too-large", args: { context: "summary" } };
  expect(open(named(SUMMARY_SHEETS.main, 150_000))).toThrow(expect.objectContaining(refusal));
  expect(open(named(SUMMARY_SHEETS.facts, 850_000))).toThrow(expect.objectContaining(refusal));
});

describe.each([
  ["node", nodePlatform],
  ["browser", browserPlatform],
])("a bomb on the %s platform", (_, platform) => {
  const bomb = new Uint8Array(8 * MEGABYTE).fill(0x20);

  test("is refused once it has come to the limit", () => {
    expect(outcomeOf(forged({ text: bomb }), TIGHT, platform)).toBe("too-large (part)");
  });

  test("is refused at once when it lies that it is small", () => {
    expect(outcomeOf(forged({ text: bomb, size: 100 }), FORM_LIMITS, platform)).toBe(`damaged (${SHEET})`);
  });

  test("is refused when many small parts together come to the limit", () => {
    const almost = 0.9 * MEGABYTE;
    const workbook = smallestWorkbook(CELL.padEnd(almost), "<si/>".padEnd(almost));
    expect(outcomeOf(workbook, { ...TIGHT, totalBytes: MEGABYTE }, platform)).toBe("too-large (part)");
  });
});

test.each<[string, Partial<ForgedPart>, string]>([
  ["says that it is larger than it is", { size: 4_000_000_000 }, `damaged (${SHEET})`],
  ["has a wrong checksum", { crc: 12345 }, `damaged (${SHEET})`],
  ["is packed in a way Excel does not know", { method: 12 }, `damaged (${SHEET})`],
  ["is encrypted", { flags: 1 }, "encrypted"],
  ["is stored but says that it is smaller", { method: 0, size: 3 }, `damaged (${SHEET})`],
])("a part that %s is refused", (_, lies, outcome) => {
  expect(outcomeOf(forged(lies))).toBe(outcome);
});

test.each<[string, ForgedPart, string]>([
  ["a path out of the archive", { name: "../evil.xml", text: "" }, "unsafe-content (path)"],
  ["a path out of the archive with backslashes", { name: "xl\\..\\..\\evil.xml", text: "" }, "unsafe-content (path)"],
  ["an absolute path", { name: "/etc/passwd", text: "" }, "unsafe-content (path)"],
  ["a drive", { name: "C:/evil.xml", text: "" }, "unsafe-content (path)"],
  ["a part twice", { name: SHEET, text: "<other/>" }, "unsafe-content (duplicate)"],
  ["a part twice but for case", { name: SHEET.toUpperCase(), text: "<other/>" }, "unsafe-content (duplicate)"],
  ["overlapping parts", { name: "xl/again.xml", text: "", sharesData: true }, "unsafe-content (overlap)"],
])("a file with %s is refused", (_, part, outcome) => {
  expect(outcomeOf(forgeZip([...smallestParts(CELL), part]))).toBe(outcome);
});

test("a file of thousands of parts is refused", () => {
  const crowd = Array.from({ length: 2_001 }, (_, index): ForgedPart => ({ name: `${index}`, text: "" }));
  expect(outcomeOf(forgeZip(crowd))).toBe("too-large (entries)");
});

test("entities that multiply are refused by their DOCTYPE", () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
  expect(outcomeOf(forged({ text: `${laughs}<worksheet/>` }))).toBe("unsafe-content (doctype)");
});

test.each([
  ["an unclosed element", "<sheetData><row>"],
  ["elements that cross", "<sheetData><row></sheetData></row>"],
  ["an attribute without quotes", "<sheetData><row r=1></row></sheetData>"],
  ["an attribute without end", '<sheetData><row r="1></row></sheetData>'],
  ["an unknown entity", '<sheetData><row><c t="str"><v>&what;</v></c></row></sheetData>'],
  ["an entity beyond Unicode", '<sheetData><row><c t="str"><v>&#x110000;</v></c></row></sheetData>'],
  ["a comment without end", "<sheetData/><!-- "],
  ["elements a thousand deep", `${"<a>".repeat(1000)}${"</a>".repeat(1000)}`],
  ["a cell in another row than its row", '<sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData>'],
  ["a cell twice", '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData>'],
  [
    "a row twice with the same cell",
    '<sheetData><row r="1"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row></sheetData>',
  ],
  ["a row beyond the sheet", '<sheetData><row r="1048577"/></sheetData>'],
  ["a column beyond the sheet", '<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>'],
  ["a text that is not there", '<sheetData><row r="1"><c t="s"><v>7</v></c></row></sheetData>'],
  ["a kind of cell that does not exist", '<sheetData><row r="1"><c t="x"><v>7</v></c></row></sheetData>'],
  ["a merge that is no range", '<sheetData/><mergeCells><mergeCell ref="A1:ZZZZ9"/></mergeCells>'],
])("a sheet with %s is refused", (_, content) => {
  expect(outcomeOf(smallestWorkbook(content))).toBe(`damaged (${SHEET})`);
});

test("a sheet of another namespace is refused", () => {
  expect(outcomeOf(forged({ text: '<worksheet xmlns="urn:other"/>' }))).toBe(`damaged (${SHEET})`);
});

test("two tabs on one part are refused", () => {
  const doubled = smallestParts(CELL).map((part) => {
    const text = String(part.text).replace("</sheets>", '<sheet name="又" sheetId="2" r:id="s"/></sheets>');
    return { ...part, text };
  });
  expect(outcomeOf(forgeZip(doubled))).toBe("damaged (xl/workbook.xml)");
});

test.each(["表", "ａ"])("two sheets of one name are refused, whatever their case: %s", (name) => {
  const tabs = `<sheet name="${name}" sheetId="1" r:id="s"/><sheet name="${name.toUpperCase()}" sheetId="2" r:id="u"/>`;
  const doubled = smallestParts(CELL).map((part) => {
    const text = String(part.text)
      .replace(/<sheet name.*?\/>/, tabs)
      .replace("</Relationships>", SECOND_SHEET);
    return { ...part, text };
  });
  const second = { name: "xl/worksheets/sheet2.xml", text: smallestParts(CELL).at(-1)!.text };
  expect(outcomeOf(forgeZip([...doubled, second]))).toBe("unsafe-content (sheet)");
});

test.each([
  ["node", nodePlatform],
  ["browser", browserPlatform],
])("a DOCTYPE behind the merges is refused on the %s platform", (_, platform) => {
  const doctype = '<!DOCTYPE x [<!ENTITY a "ha">]>';
  const sheet = String(smallestParts(`${CELL}<mergeCells><mergeCell ref="B1:C1"/></mergeCells>`).at(-1)!.text);
  const text = sheet.replace("</mergeCells>", `</mergeCells>${doctype}`);
  expect(outcomeOf(forged({ text }), FORM_LIMITS, platform)).toBe("unsafe-content (doctype)");
});

test("what is formatted but empty takes no room", () => {
  const rows = Array.from({ length: 50_000 }, (_, row) => `<row r="${row + 1}" s="1"><c r="A${row + 1}" s="1"/></row>`);
  const content = `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" hidden="1"/></cols><sheetData>${rows.join("")}</sheetData>`;
  const [sheet] = readWorkbook(smallestWorkbook(content), nodePlatform, { ...FORM_LIMITS, cells: 10 }).sheets;
  expect(sheet).toMatchObject({ rows: new Map(), hiddenColumns: new Set() });
});

test.each([
  ["cells", `<sheetData>${'<row><c t="b"><v>1</v></c></row>'.repeat(11)}</sheetData>`, ""],
  ["texts", CELL, "<si/>".repeat(11)],
  ["merges", `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(11)}</mergeCells>`, ""],
  ["hidden stretches", `<sheetData>${'<row hidden="1"/><row/>'.repeat(11)}</sheetData>`, ""],
  [
    "hidden rows",
    `<sheetData>${'<row hidden="1"/>'.repeat(11)}</sheetData><mergeCells><mergeCell ref="A1:A99"/></mergeCells>`,
    "",
  ],
])("more %s than allowed are refused", (_, content, strings) => {
  expect(outcomeOf(smallestWorkbook(content, strings), { ...FORM_LIMITS, cells: 10 })).toBe("too-large (cells)");
});

test("a file cut anywhere is refused as incomplete", () => {
  for (let length = 4; length < excelFile.length; length += 97) {
    expect(outcomeOf(excelFile.subarray(0, length))).toBe("truncated");
  }
});

test("a long formula shared by many cells is refused before it fills the memory", () => {
  const formula = "A1+".repeat(2_000).concat("1");
  const followers = Array.from(
    { length: 5_000 },
    (_, row) => `<row r="${row + 2}"><c><f t="shared" si="0"/></c></row>`,
  );
  const first = `<row r="1"><c><f t="shared" ref="A1:A5001" si="0">${formula}</f></c></row>`;
  expect(outcomeOf(smallestWorkbook(`<sheetData>${first}${followers.join("")}</sheetData>`))).toBe("too-large (cells)");
});

test("a long text that every cell shares is refused before anybody compares it cell by cell", () => {
  const cells = `<sheetData>${`<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`.repeat(20)}</sheetData>`;
  const outcome = (length: number) => outcomeOf(smallestWorkbook(cells, `<si><t>${"甲".repeat(length)}</t></si>`));
  expect(outcome(100)).toBe("read");
  expect(outcome(30_000)).toBe("too-large (cells)");
});

test("a text in hundreds of thousands of pieces is refused", () => {
  const pieces = (piece: string) => `<si>${piece.repeat(50_000)}</si>`;
  expect(outcomeOf(smallestWorkbook(CELL, pieces("<r><t>a</t></r>")))).toBe("too-large (cells)");
  expect(outcomeOf(smallestWorkbook(CELL, pieces("<t>a</t>")))).toBe("too-large (cells)");
});

test("flipped bits give a workbook or a refusal, never a crash", () => {
  const flips = fc.array(fc.nat(excelFile.length * 8 - 1), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(flips, (bits) => {
      const bytes = Uint8Array.from(excelFile);
      for (const bit of bits) bytes[bit >> 3]! ^= 1 << (bit & 7);
      expect(outcomeOf(bytes)).toBeTruthy();
    }),
    { numRuns: broadly(100, 400), seed: 1 },
  );
});

test("XML changed at random gives a workbook or a refusal, never a crash", () => {
  const parts = smallestParts(
    '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>' +
      '<c r="B1" t="inlineStr"><is><r><t xml:space="preserve"> 甲&amp;_x000D_</t></r></is></c><!-- c --></row>' +
      '<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">1+1</f><v>-1.5e3</v></c></row></sheetData>' +
      '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    "<si><t><![CDATA[a]]>b</t></si>",
  );
  const change = fc.record({
    part: fc.nat(parts.length - 1),
    at: fc.nat(400),
    remove: fc.nat(3),
    put: fc.constantFrom(..."<>/\"'=&;![]-?:x1 甲", ""),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const texts = parts.map((part) => String(part.text));
      for (const { part, at, remove, put } of changes) {
        texts[part] = texts[part]!.slice(0, at) + put + texts[part]!.slice(at + remove);
      }
      expect(outcomeOf(forgeZip(parts.map((part, index) => ({ ...part, text: texts[index]! }))))).toBeTruthy();
    }),
    { numRuns: broadly(200, 1_000), seed: 1 },
  );
});
