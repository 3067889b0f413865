import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import { areaAddress } from "./area";
import type { Sheet } from "./sheet";
import type { WorkbookModel } from "./workbook";
import { writeDocumentParts } from "./xlsx-parts";
import { writeStyle } from "./xlsx-style";

const STATE = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** Writes the workbook as .xlsx: cells, looks, sheets, names and properties; charts and comments are not written. */
export async function saveWorkbook(book: WorkbookModel): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  if (book.source) {
    const { buffer, byteOffset, byteLength } = book.source;
    await file.xlsx.load(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  }
  const kept = new Map(book.sheets.map((sheet) => [sheet, sheet.loadedName && file.getWorksheet(sheet.loadedName)]));
  const staying = new Set(kept.values());
  for (const worksheet of [...file.worksheets]) if (!staying.has(worksheet)) file.removeWorksheet(worksheet.id);
  book.sheets.forEach((sheet, position) => {
    const worksheet = kept.get(sheet) || file.addWorksheet(sheet.name);
    worksheet.name = sheet.name;
    // exceljs orders sheets by this number, which its types leave out.
    Object.assign(worksheet, { orderNo: position + 1 });
    writeSheet(book, sheet, worksheet);
  });
  file.calcProperties = { fullCalcOnLoad: true };
  const parts = unzipSync(new Uint8Array(await file.xlsx.writeBuffer()));
  writeDocumentParts(parts, book);
  return zipSync(parts);
}

function writeSheet(book: WorkbookModel, sheet: Sheet, worksheet: ExcelJS.Worksheet): void {
  worksheet.state = STATE[sheet.visibility];
  if (sheet.tabColor) worksheet.properties.tabColor = { argb: `FF${sheet.tabColor.slice(1)}` };
  for (const { row, column, cell } of sheet.everyCell()) {
    const target = worksheet.getCell(row + 1, column + 1);
    if (cell.format !== cell.loadedFormat) target.style = writeStyle(cell.format);
    if (target.type === ExcelJS.ValueType.Merge) continue;
    if (cell.formula !== undefined) {
      const result = book.value(sheet, row, column);
      const cached = typeof result === "string" && result.startsWith("#") ? { error: result as "#N/A" } : (result ?? 0);
      target.value = { formula: cell.formula.slice(1), result: cached };
    } else target.value = cell.value;
  }
  for (const [row, band] of sheet.rows)
    Object.assign(worksheet.getRow(row + 1), { hidden: band.hidden, ...height(band.size) });
  for (const [column, band] of sheet.columns) {
    Object.assign(worksheet.getColumn(column + 1), { hidden: band.hidden, ...width(band.size) });
  }
  const merged = new Set(worksheet.model.merges);
  for (const area of sheet.merges) if (!merged.delete(areaAddress(area))) worksheet.mergeCells(areaAddress(area));
  for (const address of merged) worksheet.unMergeCells(address);
  writeMarks(sheet, worksheet);
  if (!sheet.protection) worksheet.unprotect();
}

/** Conditional formats by formula that the file does not have yet; those of other kinds stay what they were in it. */
function writeMarks(sheet: Sheet, worksheet: ExcelJS.Worksheet): void {
  // exceljs keeps them here, which its types leave out.
  const { conditionalFormattings } = worksheet as unknown as {
    conditionalFormattings: ExcelJS.ConditionalFormattingOptions[];
  };
  const known = new Set(conditionalFormattings.flatMap(({ rules }) => rules.flatMap((rule) => key(rule))));
  for (const { type, areas, formula, format, priority } of sheet.conditionalFormats) {
    if (type !== "Custom" || known.has(formula.slice(1))) continue;
    const fill = {
      type: "pattern",
      pattern: "solid",
      bgColor: { argb: `FF${(format.fillColor ?? "#FFFFFF").slice(1)}` },
    };
    worksheet.addConditionalFormatting({
      ref: areas.map(areaAddress).join(" "),
      rules: [
        {
          type: "expression",
          priority: priority + 1,
          formulae: [formula.slice(1)],
          style: { fill: fill as ExcelJS.Fill },
        },
      ],
    });
  }
}

function key(rule: ExcelJS.ConditionalFormattingRule): string[] {
  return rule.type === "expression" ? (rule.formulae ?? []).map(String) : [];
}

function height(points: number | undefined): { height?: number } {
  return points === undefined ? {} : { height: points };
}

function width(points: number | undefined): { width?: number } {
  return points === undefined ? {} : { width: (points / 0.75 - 5) / 7 };
}
