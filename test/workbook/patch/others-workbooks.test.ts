import { unzipSync } from "fflate";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { writeZip } from "#src/workbook/zip/write";
import { libreOffice, openpyxl, testWith, throughLibreOffice, throughPython } from "../../tools/outside-programs";
import { digestsOf } from "./parts";

/** A sheet of figures with a chart, a validation, a conditional format, protection and a formula on a second sheet. */
const WITH_CHART = `
import sys, openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.formatting.rule import DataBarRule
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "数"
for row in range(1, 6):
    sheet.append(["指标%d" % row, row * 10])
chart = BarChart()
chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=5))
sheet.add_chart(chart, "D2")
choice = DataValidation(type="list", formula1='"甲,乙"')
sheet.add_data_validation(choice)
choice.add("C1:C5")
sheet.conditional_formatting.add("B1:B5", DataBarRule("min", None, "max", None, color="638EC6"))
sheet.protection.sheet = True
other = book.create_sheet("合计")
other["A1"] = "=SUM(数!B1:B5)"
plain = book.create_sheet("文字")
plain["A1"] = "不动"
book.save(sys.argv[2])
`;

const LOAD = `
import sys, shutil, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
assert book["数"]["B2"].value == 99.5, book["数"]["B2"].value
assert book["数"]["B9"].value == "=1+1" and book["数"]["B9"].data_type == "s"
assert len(book["数"]._charts) == 1
shutil.copy(sys.argv[1], sys.argv[2])
`;

const CHANGES = [
  { sheet: "数", cell: "B2", value: 99.5 },
  { sheet: "数", cell: "B9", value: "=1+1" },
] as const;

/** The workbook with a part nobody knows. */
function withCustomPart(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  return writeZip(new Map(Object.entries({ ...parts, "customXml/item1.xml": new TextEncoder().encode("<自定义/>") })));
}

/** The parts whose bytes differ. The sheet with the sum is one of them: its cached result is stale now. */
function touched(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [digestsOf(before), digestsOf(after)];
  expect(Object.keys(now).sort()).toEqual(Object.keys(old).sort());
  return Object.keys(old).filter((name) => old[name] !== now[name]);
}

const made = () => withCustomPart(throughPython(WITH_CHART, new Uint8Array()));

testWith(openpyxl, "openpyxl")(
  "a workbook with a chart keeps every part but the changed sheet and the formulas",
  () => {
    const before = made();
    const after = patchWorkbook(before, CHANGES, nodePlatform);
    // openpyxl itself asks for recalculation on load, so the workbook part stays as it is.
    expect(touched(before, after)).toEqual(["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]);
    throughPython(LOAD, after);
  },
);

testWith(openpyxl && libreOffice, "LibreOffice and openpyxl")(
  "so does one that LibreOffice saved, and LibreOffice opens the result and recalculates it",
  () => {
    const before = throughLibreOffice(made());
    const after = patchWorkbook(before, CHANGES, nodePlatform);
    expect(touched(before, after)).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]);
    throughPython(LOAD, after);
    const reopened = readWorkbook(throughLibreOffice(after), nodePlatform);
    const total = reopened.sheets.find(({ name }) => name === "合计")!.rows.get(1)![0]!;
    expect(total).toMatchObject({ value: 10 + 99.5 + 30 + 40 + 50, formula: "SUM(数!B1:B5)" });
  },
);
