import { type CellChange, openForPatching, patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { partsOf, workbookOf, worksheetOf } from "./parts";

const change = (cell: string, value: CellChange["value"]): CellChange => ({ sheet: "表", cell, value });

/** The worksheet after the changes. */
function patched(worksheet: string, changes: readonly CellChange[], computed?: Parameters<typeof patchWorkbook>[3]) {
  return worksheetOf(patchWorkbook(workbookOf(worksheet), changes, nodePlatform, computed));
}

describe("a cell", () => {
  const sheet = `<sheetData><row r="2" spans="2:4" ht="20"><c r="B2" s="3"/><c r="D2" s="5" t="s"><v>0</v></c></row></sheetData><pageMargins left="0.7"/>`;

  test("takes a figure, a text or nothing and keeps its style", () => {
    expect(patched(sheet, [change("B2", 21.59)])).toContain(`<c r="B2" s="3"><v>21.59</v></c><c r="D2" s="5" t="s">`);
    expect(patched(sheet, [change("D2", "核实 ")])).toContain(
      `<c r="D2" s="5" t="inlineStr"><is><t xml:space="preserve">核实 </t></is></c>`,
    );
    expect(patched(sheet, [change("D2", null)])).toContain(`<c r="D2" s="5"/></row>`);
  });

  test("is made, with its row, in its place", () => {
    const changes = [change("C2", 1), change("F2", 2), change("A1", 3), change("A9", 4)];
    expect(patched(sheet, changes)).toBe(
      `<sheetData><row r="1"><c r="A1"><v>3</v></c></row><row r="2" ht="20"><c r="B2" s="3"/><c r="C2"><v>1</v></c><c r="D2" s="5" t="s"><v>0</v></c><c r="F2"><v>2</v></c></row><row r="9"><c r="A9"><v>4</v></c></row></sheetData><pageMargins left="0.7"/>`,
    );
  });

  test("made anew takes the style of its row, else of its column", () => {
    const styled = `<cols><col min="1" max="2" style="7"/><col min="3" max="3" width="9"/></cols><sheetData><row r="1" s="4" customFormat="1"/><row r="2" s="4"/></sheetData>`;
    expect(patched(styled, [change("A1", 1), change("B2", 2), change("C3", 3)])).toContain(
      `<row r="1" s="4" customFormat="1"><c r="A1" s="4"><v>1</v></c></row><row r="2" s="4"><c r="B2" s="7"><v>2</v></c></row><row r="3"><c r="C3"><v>3</v></c></row>`,
    );
  });

  test("is found where rows and cells carry no addresses, in an empty sheet and among comments", () => {
    expect(patched(`<sheetData><row><c/><c><v>1</v></c></row><row><c/></row></sheetData>`, [change("B1", 5)])).toBe(
      `<sheetData><row><c/><c r="B1"><v>5</v></c></row><row><c/></row></sheetData>`,
    );
    expect(patched("<sheetData/>", [change("A1", 5)])).toBe(
      `<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>`,
    );
    const commented = `<sheetData><!-- <row r="1"><c r="A1"/></row> --><row r='1'><c r='A1' s='2'/></row></sheetData>`;
    expect(patched(commented, [change("A1", 5)])).toContain(`<row r='1'><c r="A1" s="2"><v>5</v></c></row>`);
  });

  test("is found where its row comes out of order or in pieces, and where it stands blank a second time", () => {
    const odd = `<sheetData><row r="3"><c r="A3"/></row><row r="1"><c r="A1"><v>1</v></c><c r="a1" s="1"/></row><row r="1"><c r="B1"><v>2</v></c></row></sheetData>`;
    const changes = [change("A1", 5), change("B1", 6), change("A2", 7), change("A3", 8)];
    const bytes = patchWorkbook(workbookOf(odd), changes, nodePlatform);
    const rows = readWorkbook(bytes, nodePlatform).sheets[0]!.rows;
    const values = [...rows.values()].flat().map((cell) => [cell.row, cell.column, cell.value]);
    expect(values.sort()).toEqual([
      [1, 1, 5],
      [1, 2, 6],
      [2, 1, 7],
      [3, 1, 8],
    ]);
  });

  test("is found in XML with a prefix, and made with it", () => {
    const bytes = workbookOf(`<x:sheetData><x:row r="1"><x:c r="A1" s="1"/></x:row></x:sheetData>`, {}, "x");
    const out = patchWorkbook(bytes, [change("A1", "甲"), change("B1", 2)], nodePlatform);
    expect(worksheetOf(out)).toBe(
      `<x:sheetData><x:row r="1"><x:c r="A1" s="1" t="inlineStr"><x:is><x:t xml:space="preserve">甲</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData>`,
    );
    expect(partsOf(out)["xl/workbook.xml"]).toContain(`<x:calcPr fullCalcOnLoad="1"/></x:workbook>`);
  });
});

describe("text", () => {
  const written = (value: string) => {
    const out = patchWorkbook(workbookOf("<sheetData/>"), [change("A1", value)], nodePlatform);
    return readWorkbook(out, nodePlatform).sheets[0]!.rows.get(1)![0]!;
  };

  test.each(["=1+1", "+86 431", "-5", "@SUM(A1)", "\tx", "=cmd|' /C calc'!A0"])("%p stays text", (value) => {
    expect(written(value)).toMatchObject({ kind: "text", value });
    expect(written(value)).not.toHaveProperty("formula");
  });

  test.each(["a<b>&\"c'", "_x0041_", "\u0001", "甲\n乙", "😀", "  两端  "])("%p comes back as it was", (value) => {
    expect(written(value).value).toBe(value);
  });

  test("a broken surrogate does not break the file", () => {
    expect(written("a\ud800b").value).toBe("a\ufffdb");
  });

  test("is a formula only where that is asked for", () => {
    const formula: CellChange = { sheet: "表", cell: "B1", value: "=A1*2", formula: true };
    expect(patched("<sheetData/>", [formula])).toContain(`<c r="B1"><f>A1*2</f></c>`);
    expect(patched("<sheetData/>", [formula], [{ sheet: "表", cell: "B1", value: 10 }])).toContain(
      `<c r="B1"><f>A1*2</f><v>10</v></c>`,
    );
  });
});

describe("formulas", () => {
  const sheet = `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="2" t="str"><f>IF(A1&gt;0,"a","b")</f><v>a</v></c><c r="C1"><f ca="1">A1*2</f><v>2</v></c></row></sheetData>`;

  test("lose their stale results, and keep everything else", () => {
    expect(patched(sheet, [change("A1", 5)])).toBe(
      `<sheetData><row r="1"><c r="A1"><v>5</v></c><c r="B1" s="2"><f>IF(A1&gt;0,"a","b")</f></c><c r="C1"><f ca="1">A1*2</f></c></row></sheetData>`,
    );
  });

  test("show the fresh results they are given", () => {
    const computed = [
      { sheet: "表", cell: "B1", value: 7 },
      { sheet: "表", cell: "C1", value: "" },
    ];
    expect(patched(sheet, [change("A1", 5)], computed)).toContain(
      `<c r="B1" s="2"><f>IF(A1&gt;0,"a","b")</f><v>7</v></c><c r="C1" t="str"><f ca="1">A1*2</f><v></v></c>`,
    );
  });

  test("give way to a constant", () => {
    expect(patched(sheet, [change("C1", 9)])).toContain(`<c r="C1"><v>9</v></c>`);
  });

  test("shared by a column survive when the first of them is overwritten", () => {
    const shared = `<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1+'表 A1'!A1&amp;"A1"</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row></sheetData>`;
    const out = patched(shared, [change("B1", 9)]);
    expect(out).toContain(`<c r="B1"><v>9</v></c>`);
    expect(out).toContain(`<c r="B2"><f>A2*$C$1+'表 A1'!A2&amp;"A1"</f></c>`);
    expect(out).toContain(`<c r="B3"><f>A3*$C$1+'表 A1'!A3&amp;"A1"</f></c>`);
    expect(patched(shared, [change("B2", 9)])).toContain(`<f t="shared" ref="B1:B3" si="0">`);
  });

  test("are recalculated when the workbook is opened; the old chain of them is gone", () => {
    const parts = partsOf(patchWorkbook(workbookOf(sheet), [change("A1", 5)], nodePlatform));
    expect(parts["xl/workbook.xml"]).toContain(`<calcPr fullCalcOnLoad="1"/>`);
    expect(Object.keys(parts)).not.toContain("xl/calcChain.xml");
    expect(parts["[Content_Types].xml"]).not.toContain("calcChain");
    expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
  });

  test("the mark to recalculate joins an element that is already there", () => {
    const workbook = partsOf(workbookOf(sheet))["xl/workbook.xml"]!;
    const manual = workbook.replace("</workbook>", `<calcPr calcId="191" calcMode="manual"/><extLst/></workbook>`);
    const out = patchWorkbook(workbookOf(sheet, { "xl/workbook.xml": manual }), [], nodePlatform);
    expect(partsOf(out)["xl/workbook.xml"]).toContain(
      `<calcPr calcId="191" calcMode="manual" fullCalcOnLoad="1"/><extLst/></workbook>`,
    );
  });
});

describe("a patcher", () => {
  const bytes = workbookOf(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`);

  test("starts from the original each time and gives the same bytes for the same changes", () => {
    const patcher = openForPatching(bytes, nodePlatform);
    const first = patcher.apply([change("A1", 5)]);
    expect(worksheetOf(patcher.apply([change("B1", 6)]))).toContain(`<c r="A1"><v>1</v></c><c r="B1"><v>6</v></c>`);
    expect(patcher.apply([change("A1", 5)])).toEqual(first);
  });

  test("names what it cannot do", () => {
    const patcher = openForPatching(bytes, nodePlatform);
    expect(() => patcher.apply([{ sheet: "无", cell: "A1", value: 1 }])).toThrow("no sheet 无");
    expect(() => patcher.apply([change("A0", 1)])).toThrow("no cell A0");
    expect(() => patcher.apply([change("A1", Number.NaN)])).toThrow("NaN");
  });
});
