import ExcelJS, { type Worksheet } from "exceljs";
import { unzipSync } from "fflate";
import { columnLetters } from "../../core/grid/address";
import type { SampleItem } from "../../core/sampling/sample";
import { align, font, rule } from "../template/style";
import { linesIn } from "../wrapping";
import { writeZip } from "../zip/write";
import { IDENTITY_SHEET, PAPER_COLUMNS, PAPER_KIND, type PaperColumn, type PaperSubject } from "./paper";

/** The words of a paper. */
export interface PaperWords {
  readonly title: string;
  /** Lines over the table: what was drawn from, how, and by which program. */
  readonly notes: readonly string[];
  readonly foot: readonly string[];
  readonly headings: Readonly<Record<PaperColumn, string>>;
  /** What a cell of an item says where it is no figure. */
  word(item: SampleItem, column: "department" | "indicator" | "measure" | "unit"): string;
}

const WIDTHS: Readonly<Record<PaperColumn, number>> = {
  number: 5,
  department: 16,
  indicator: 20,
  measure: 10,
  unit: 7,
  file: 27,
  sheet: 7,
  cell: 7,
  reported: 11,
  observed: 11,
  difference: 11,
  document: 15,
  remark: 13,
};

const WIDTH = Object.values(WIDTHS).reduce((sum, width) => sum + width, 0);
const ROW_HEIGHT = 18;
const NOTE_HEIGHT = 15;
const FIGURE_FORMAT = "#,##0.####";
const INPUT = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFAEF" } } as const;
const TO_FILL: ReadonlySet<PaperColumn> = new Set(["observed", "document", "remark"]);

/** The working paper (底稿) of a sample: one row an item, to be filled in and read back. `generatedAt` is its only time. */
export async function writePaper(
  subject: PaperSubject,
  items: readonly SampleItem[],
  words: PaperWords,
  generatedAt: string,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = new Date(generatedAt);
  workbook.modified = workbook.created;
  writeTable(workbook.addWorksheet(words.title), items, words);
  writeIdentity(workbook.addWorksheet(IDENTITY_SHEET, { state: "veryHidden" }), subject, items);
  // Zipped anew, since exceljs writes the time of day into the zip.
  const written = new Uint8Array(await workbook.xlsx.writeBuffer());
  return writeZip(new Map(Object.entries(unzipSync(written))));
}

function writeTable(sheet: Worksheet, items: readonly SampleItem[], words: PaperWords): void {
  const columns = PAPER_COLUMNS.length;
  PAPER_COLUMNS.forEach((column, index) => {
    sheet.getColumn(index + 1).width = WIDTHS[column];
  });
  sheet.mergeCells(1, 1, 1, columns);
  const title = sheet.getCell(1, 1);
  title.value = words.title;
  title.font = font.title;
  title.alignment = align.centre;
  sheet.getRow(1).height = 30;
  words.notes.forEach((note, index) => {
    sheet.mergeCells(index + 2, 1, index + 2, columns);
    const cell = sheet.getCell(index + 2, 1);
    cell.value = note;
    cell.font = font.small;
    cell.alignment = align.left;
    sheet.getRow(index + 2).height = NOTE_HEIGHT * Math.max(1, linesIn(note, WIDTH));
  });
  const head = words.notes.length + 2;
  PAPER_COLUMNS.forEach((column, index) => {
    const cell = sheet.getCell(head, index + 1);
    cell.value = words.headings[column];
    cell.font = font.heading;
    cell.alignment = align.centre;
  });
  sheet.getRow(head).height = 24;
  items.forEach((item, index) => {
    writeItem(sheet, head + 1 + index, index + 1, item, words);
  });
  const last = head + items.length;
  rule(sheet, head, last, columns);
  words.foot.forEach((text, index) => {
    const cell = sheet.getCell(last + 2 + index, 1);
    cell.value = text;
    cell.font = font.body;
  });
  sheet.views = [{ state: "frozen", xSplit: 0, ySplit: head, showGridLines: false }];
  sheet.pageSetup = {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${head}:${head}`,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter.oddFooter = "&R&9&P / &N";
}

function writeItem(sheet: Worksheet, row: number, number: number, item: SampleItem, words: PaperWords): void {
  const at = (column: PaperColumn) => `${columnLetters(PAPER_COLUMNS.indexOf(column) + 1)}${row}`;
  const values: Readonly<Record<PaperColumn, string | number | null>> = {
    number,
    department: words.word(item, "department"),
    indicator: words.word(item, "indicator"),
    measure: words.word(item, "measure"),
    unit: words.word(item, "unit"),
    file: item.file,
    sheet: item.sheet,
    cell: item.cell,
    reported: item.value,
    observed: null,
    difference: null,
    document: null,
    remark: null,
  };
  sheet.getRow(row).height =
    ROW_HEIGHT * Math.max(1, linesIn(item.file, WIDTHS.file), linesIn(String(values.indicator), WIDTHS.indicator));
  for (const column of PAPER_COLUMNS) {
    const cell = sheet.getCell(at(column));
    const isFigure = column === "reported" || column === "observed" || column === "difference";
    cell.value = values[column];
    cell.numFmt = isFigure ? FIGURE_FORMAT : column === "number" ? "0" : "@";
    cell.font = isFigure ? font.figures : font.body;
    cell.alignment = isFigure ? align.right : align.left;
    if (TO_FILL.has(column)) cell.fill = INPUT;
  }
  const formula = `IF(${at("observed")}="","",${at("reported")}-${at("observed")})`;
  sheet.getCell(at("difference")).value = { formula, result: "" };
}

/** The subject as one text, and each item as one: no text of a cell may be longer than 32,767 characters. */
function writeIdentity(sheet: Worksheet, subject: PaperSubject, items: readonly SampleItem[]): void {
  const entries: readonly (readonly [string, string])[] = [
    ["kind", PAPER_KIND],
    ["subject", JSON.stringify(subject)],
    ...items.map((item, index) => [`item ${index + 1}`, JSON.stringify(item)] as const),
  ];
  entries.forEach(([key, value], index) => {
    sheet.getCell(index + 1, 1).value = key;
    sheet.getCell(index + 1, 2).value = value;
    sheet.getCell(index + 1, 2).numFmt = "@";
  });
}
