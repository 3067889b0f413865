import ExcelJS, { type CellValue } from "exceljs";
import { parseAddress } from "#src/core/grid/address";
import type { Cell, CellKind, Range, Sheet, Workbook } from "#src/core/grid/grid";
import { openInExcelJS } from "../../scenario/exceljs-workbook";

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** A workbook as exceljs reads it, for the same engine. */
export async function exceljsGrid(bytes: Uint8Array): Promise<Workbook> {
  const book = await openInExcelJS(bytes);
  return {
    sheets: book.worksheets.map(sheetOf),
    date1904: book.properties.date1904 === true,
    externalLinks: [],
    hasMacros: false,
  };
}

function sheetOf(sheet: ExcelJS.Worksheet): Sheet {
  const rows = new Map<number, Cell[]>();
  const hiddenRows = new Set<number>();
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (row.hidden) hiddenRows.add(number);
    const cells: Cell[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (cell.type === ExcelJS.ValueType.Merge) return;
      const formula = cell.formula as string | undefined;
      const [kind, value] = contentOf(formula === undefined ? cell.value : (cell.result as CellValue));
      if (formula === undefined && (value === null || value === "")) return;
      const format = cell.numFmt === undefined || cell.numFmt === "General" ? {} : { format: cell.numFmt };
      cells.push({ row: number, column, kind, value, ...(formula === undefined ? {} : { formula }), ...format });
    });
    if (cells.length > 0) rows.set(number, cells);
  });
  const columns = Array.from({ length: sheet.columnCount }, (_, index) => index + 1);
  return {
    name: sheet.name,
    visibility: sheet.state,
    rows,
    merges: sheet.model.merges.map(rangeOf),
    hiddenRows,
    hiddenColumns: new Set(columns.filter((column) => sheet.getColumn(column).hidden)),
  };
}

function contentOf(value: CellValue | undefined): [CellKind, Cell["value"]] {
  if (value === null || value === undefined) return ["number", null];
  if (typeof value === "number") return ["number", value];
  if (typeof value === "string") return ["text", value];
  if (typeof value === "boolean") return ["boolean", value];
  if (value instanceof Date) return ["date", (value.getTime() - EPOCH) / DAY];
  if ("error" in value) return ["error", value.error];
  if ("richText" in value) return ["text", value.richText.map(({ text }) => text).join("")];
  return ["text", "text" in value ? String(value.text) : ""];
}

function rangeOf(reference: string): Range {
  const [first, last] = reference.split(":").map((corner) => parseAddress(corner)!);
  const end = last ?? first!;
  return { top: first!.row, left: first!.column, bottom: end.row, right: end.column };
}
