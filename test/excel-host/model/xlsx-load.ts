import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { isLasting } from "../stored-results";
import { LAST_COLUMN, LAST_ROW, parseArea } from "./area";
import type { CellValue } from "./cell-format";
import { Sheet, type Visibility } from "./sheet";
import { serial } from "./typed";
import { WorkbookModel } from "./workbook";
import { readLayers } from "./xlsx-layers";
import { readDocumentParts } from "./xlsx-parts";
import { argb, readFormat } from "./xlsx-style";

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

/** Opens an .xlsx as a workbook in memory; what exceljs does not know (pivots, drawings) is not in it. */
export async function loadWorkbook(bytes: Uint8Array): Promise<WorkbookModel> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const unzipped = unzipSync(bytes);
  const book = new WorkbookModel();
  book.source = bytes;
  book.date1904 = file.properties.date1904 === true;
  // exceljs reads the calculation properties without keeping fullCalcOnLoad.
  const keepsResults = !asksForComputing(unzipped);
  file.eachSheet((worksheet) => readSheet(book, worksheet, keepsResults));
  for (const { name, ranges } of file.definedNames.model) {
    const [range] = ranges;
    if (range) book.names.push({ name, formula: `=${range}`, visible: true, comment: "", scope: "Workbook" });
  }
  readDocumentParts(unzipped, book);
  const [window] = (file.views as ExcelJS.WorkbookView[] | undefined) ?? [];
  const active = window?.activeTab ?? 0;
  const shown = book.sheets[active]?.visibility === "Visible" ? book.sheets[active] : undefined;
  const first = shown ?? book.sheets.find((sheet) => sheet.visibility === "Visible");
  if (first) book.activate(first);
  return book;
}

function readSheet(book: WorkbookModel, worksheet: ExcelJS.Worksheet, keepsResults: boolean): void {
  const sheet = book.addSheet(worksheet.name);
  sheet.loadedName = worksheet.name;
  sheet.visibility = VISIBILITY[worksheet.state] ?? "Visible";
  sheet.tabColor = argb(worksheet.properties.tabColor?.argb) ?? "";
  worksheet.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    if (row.hidden || row.height) sheet.rows.set(rowNumber - 1, { hidden: row.hidden === true, ...sized(row.height) });
    row.eachCell({ includeEmpty: true }, (cell, columnNumber) =>
      readCell(book, sheet, cell, rowNumber - 1, columnNumber - 1, keepsResults),
    );
  });
  (worksheet.columns ?? []).forEach((column, index) => {
    const size = column.width === undefined ? undefined : Math.trunc(column.width * 7 + 5) * 0.75;
    if (column.hidden || size !== undefined)
      sheet.columns.set(index, { hidden: column.hidden === true, ...sized(size) });
  });
  sheet.merges = worksheet.model.merges.map((address) => parseArea(address));
  readLayers(book, sheet, worksheet);
  // A sheet without views has null here, whatever the types say.
  const [view] = (worksheet.views as ExcelJS.WorksheetView[] | null) ?? [];
  sheet.showGridlines = view?.showGridLines !== false;
  if (view?.state === "frozen") {
    const [rows, columns] = [view.ySplit ?? 0, view.xSplit ?? 0];
    sheet.frozen = {
      top: 0,
      left: 0,
      bottom: rows > 0 ? rows - 1 : LAST_ROW,
      right: columns > 0 ? columns - 1 : LAST_COLUMN,
    };
  }
  if (worksheet.pageSetup.orientation === "landscape") sheet.pageSetup.orientation = "Landscape";
  if (typeof worksheet.autoFilter === "string")
    sheet.autoFilter = { area: parseArea(worksheet.autoFilter), criteria: new Map() };
}

/** Whether Excel computes the file's formulas anew when it opens it. */
function asksForComputing(parts: Readonly<Record<string, Uint8Array>>): boolean {
  const workbook = Buffer.from(parts["xl/workbook.xml"] ?? []).toString();
  return /<(?:\w+:)?calcPr\b[^>]*\bfullCalcOnLoad="(?:1|true)"/.test(workbook);
}

function sized(size: number | undefined): { size?: number } {
  return size === undefined ? {} : { size };
}

function readCell(
  book: WorkbookModel,
  sheet: Sheet,
  cell: ExcelJS.Cell,
  row: number,
  column: number,
  keepsResults: boolean,
): void {
  const format = readFormat(cell);
  const covered = cell.type === ExcelJS.ValueType.Merge;
  const formula = covered ? undefined : cell.formula;
  const value = covered || formula ? null : plainValue(cell.value, book.date1904);
  if (value === null && !formula && !format) return;
  const made = sheet.cellForWriting(row, column);
  made.value = value;
  if (formula) made.formula = `=${formula}`;
  const result = formula && keepsResults && isLasting(formula) ? plainValue(cell.result ?? null, book.date1904) : null;
  if (result !== null) made.result = result;
  if (format) made.format = format;
  made.loadedFormat = made.format;
  const note = typeof cell.note === "string" ? cell.note : cell.note?.texts?.map((part) => part.text).join("");
  if (note) sheet.notes.set(Sheet.key(row, column), note);
}

function plainValue(value: ExcelJS.CellValue, date1904: boolean): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof Date) {
    const day = serial(1970, 1, 1) + value.getTime() / 86_400_000;
    return date1904 ? day - 1462 : day;
  }
  if ("richText" in value) return value.richText.map((part) => part.text).join("");
  if ("error" in value) return value.error;
  if ("text" in value) return plainValue(value.text, date1904);
  return null;
}
