import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { forgeZip } from "../zip/forge";
import { smallestParts, smallestWorkbook } from "./package";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The cells of a row written as XML, as [kind, value, formula]. */
function cellsOf(xml: string, strings = ""): unknown[] {
  const [sheet] = readWorkbook(
    smallestWorkbook(`<sheetData><row>${xml}</row></sheetData>`, strings),
    nodePlatform,
  ).sheets;
  return (sheet!.rows.get(1) ?? []).map(({ kind, value, formula }) =>
    formula === undefined ? [kind, value] : [kind, value, formula],
  );
}

const inline = (content: string) => cellsOf(`<c t="inlineStr"><is>${content}</is></c>`);

test.each([
  ["plain", "<t>甲乙</t>", "甲乙"],
  ["with entities", "<t>&lt;&#20018;&#x1F600;&gt; &amp;amp; &quot;&apos;</t>", "<串😀> &amp; \"'"],
  [
    "in runs, without its phonetic guide",
    "<r><t>绿</t></r><rPh><t>lü</t></rPh><r><rPr><b/></rPr><t>园</t></r><phoneticPr/>",
    "绿园",
  ],
  ["in CDATA", "<t>a<![CDATA[<b>&amp;]]>c</t>", "a<b>&amp;c"],
  ["with a comment inside", "<t>a<!-- no -- > --><?pi x?>b</t>", "ab"],
  ["with escapes", "<t>a_x000D_b_x005F_x000D_</t>", "a\rb_x000D_"],
  ["with underscores that escape nothing", "<t>_x_ _xZZZZ_ a_b_c</t>", "_x_ _xZZZZ_ a_b_c"],
  ["with line ends of Windows", "<t>a\r\nb\rc</t>", "a\nb\nc"],
  ["with spaces that count", '<t xml:space="preserve">  a </t>', "  a "],
  ["with spaces that do not", "<t>\n  a\n</t>", "a"],
  ["beyond the short way", `<t>${"长".repeat(20_000)}</t>`, "长".repeat(20_000)],
])("a text %s", (_, content, text) => {
  expect(inline(content)).toEqual([["text", text]]);
});

test.each([
  ["0", 0],
  ["-0.07", -0.07],
  ["7.5268817204301097", 7.5268817204301097],
  ["0.1000000000000000055511151231257827", 0.1],
  ["9007199254740993", 9007199254740992],
  ["-1.5E-3", -0.0015],
  [" 12 ", 12],
])("the number %s", (written, value) => {
  expect(cellsOf(`<c><v>${written}</v></c>`)).toEqual([["number", value]]);
});

test("numbers are right to the last bit, whatever their length", () => {
  const written = Array.from({ length: 3_000 }, (_, seed) =>
    (Math.sin(seed) * 10 ** (seed % 14)).toPrecision(1 + (seed % 20)),
  );
  const cells = cellsOf(written.map((number) => `<c><v>${number}</v></c>`).join(""));
  expect(cells).toEqual(written.map((number) => ["number", Number(number)]));
});

test("what should be a number and is not is kept as text", () => {
  expect(cellsOf("<c><v>12亿元</v></c><c><v>1e400</v></c><c><v>-</v></c>")).toEqual([
    ["text", "12亿元"],
    ["text", "1e400"],
    ["text", "-"],
  ]);
});

test("formulas keep results of every kind, and say when they have none", () => {
  const xml =
    '<c><f>A9</f><v>0</v></c><c t="str"><f>B9</f><v></v></c><c t="b"><f>C9</f><v>0</v></c><c t="e"><f>D9</f><v>#REF!</v></c>' +
    '<c><f>E9</f></c><c><f>F9</f><v/></c><c><f t="shared" ref="G1:H1" si="0">G9*2</f><v>4</v></c><c><f t="shared" si="0"/><v>6</v></c>' +
    '<c><f t="array" ref="I1:I2">SUM(A1:B2*1)</f><v>8</v></c>';
  expect(cellsOf(xml)).toEqual([
    ["number", 0, "A9"],
    ["text", "", "B9"],
    ["boolean", false, "C9"],
    ["error", "#REF!", "D9"],
    ["number", null, "E9"],
    ["number", null, "F9"],
    ["number", 4, "G9*2"],
    ["number", 6, "H9*2"],
    ["number", 8, "SUM(A1:B2*1)"],
  ]);
});

test("blank, zero and a dash stay three things", () => {
  expect(
    cellsOf('<c s="1"/><c><v>0</v></c><c t="s"><v>0</v></c><c t="s"><v>1</v></c>', "<si><t>—</t></si><si><t/></si>"),
  ).toEqual([
    ["number", 0],
    ["text", "—"],
  ]);
});

test("rows and cells come in order whatever the file's order", () => {
  const xml =
    '<sheetData><row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>' +
    '<row r="3"><c r="C3"><v>5</v></c></row><row r="2"><c><v>2</v></c></row></sheetData>';
  const [sheet] = readWorkbook(smallestWorkbook(xml), nodePlatform).sheets;
  expect([...sheet!.rows.values()].flat().map((cell) => cell.value)).toEqual([1, 2, 3, 4, 5]);
});

test("rows and columns without height or width are hidden", () => {
  const xml =
    '<cols><col min="2" max="2" width="0" customWidth="1"/><col min="3" max="16384" hidden="1"/></cols>' +
    '<sheetData><row r="1" ht="0" customHeight="1"><c><v>1</v></c></row><row r="2" outlineLevel="1" hidden="1"/>' +
    '<row r="3"><c r="D3"><v>1</v></c></row><row r="4" hidden="1"/></sheetData>';
  const [sheet] = readWorkbook(smallestWorkbook(xml), nodePlatform).sheets;
  expect([...sheet!.hiddenRows]).toEqual([1, 2]);
  expect([...sheet!.hiddenColumns]).toEqual([2, 3, 4]);
});

test("what extensions and other namespaces add is passed over", () => {
  const xml =
    '<z:sheetData xmlns:z="urn:z"><row><c><v>9</v></c></row></z:sheetData><sheetData><row><c><v>1</v></c></row></sheetData>' +
    "<extLst><ext><sheetData><row><c><v>8</v></c></row></sheetData></ext></extLst>";
  const [sheet] = readWorkbook(smallestWorkbook(xml), nodePlatform).sheets;
  expect([...sheet!.rows.values()].flat().map((cell) => cell.value)).toEqual([1]);
});

test("a workbook tells its date system, tab order, macros and links to other files", () => {
  const link = (id: string, type: string, target: string, mode = "") =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`;
  const parts = smallestParts('<sheetData><row><c t="d"><v>1904-01-03T12:00:00Z</v></c></row></sheetData>').filter(
    ({ name }) => !name.includes("workbook"),
  );
  const sheets =
    '<sheet name="图&amp;表" sheetId="2" r:id="c"/><sheet name="藏" sheetId="9" state="veryHidden" r:id="s"/><sheet name="宏" sheetId="3" state="hidden" r:id="m"/>';
  const bytes = forgeZip([
    ...parts,
    {
      name: "xl/workbook.xml",
      text: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets>${sheets}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: `<Relationships xmlns="${PACKAGE}">${link("s", "worksheet", "/xl/worksheets/sheet1.xml")}${link("c", "chartsheet", "chartsheets/sheet1.xml")}${link("m", "xlMacrosheet", "macrosheets/sheet1.xml")}${link("e", "externalLink", "externalLinks/externalLink1.xml")}</Relationships>`,
    },
    {
      name: "xl/externalLinks/_rels/externalLink1.xml.rels",
      text: `<Relationships xmlns="${PACKAGE}">${link("p", "externalLinkPath", "file:///D:/去年.xlsx", ' TargetMode="External"')}</Relationships>`,
    },
  ]);
  const workbook = readWorkbook(bytes, nodePlatform);
  expect(workbook).toMatchObject({ date1904: true, hasMacros: true, externalLinks: ["file:///D:/去年.xlsx"] });
  expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["图&表", "visible"],
    ["藏", "veryHidden"],
    ["宏", "hidden"],
  ]);
  expect(workbook.sheets[1]!.rows.get(1)).toEqual([{ row: 1, column: 1, kind: "date", value: 2.5 }]);
});
