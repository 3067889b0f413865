import ExcelJS, { type Cell, type DataValidation, type PaperSize, type Worksheet } from "exceljs";
import { columnLetters } from "../../core/grid/address";
import { filesOf } from "../../core/targets/files";
import type { TargetList } from "../../core/targets/schema";
import { linesIn } from "../wrapping";
import { type Field, type FormSheet, shownIn, type TableSheet } from "./field";
import { type Names, namesOf } from "./names";
import { FORM_SHEETS, TABLE_SHEETS } from "./sheets";
import { type TaskLine, writeTasks } from "./tasks-sheet";

const TITLE_ROW = 1;
const HINT_ROW = 2;
const HEADER_ROW = 3;
const LINE_HEIGHT = 14;
/** Characters that stay readable on one A3 page across. */
const PAGE_WIDTH = 260;
/** Rows under the last record that already carry formats and choices. */
const SPARE_ROWS = 60;

const BODY = { name: "宋体", size: 10 };
const QUIET = { ...BODY, size: 9, color: { argb: "FF595959" } };
const INPUT = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFAEF" } } as const;
const thin = { style: "thin", color: { argb: "FFBFBFBF" } } as const;
const medium = { style: "medium", color: { argb: "FF000000" } } as const;

/**
 * The 目标清单 workbook: every value of the list once, in Chinese, to be edited and imported again. What is to be done to it
 * first stands on a sheet of its own in front, which the import passes over.
 */
export async function exportTargetList(list: TargetList, tasks: readonly TaskLine[] = []): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const issued = new Date(Date.UTC(list.header.year, 0, 1));
  workbook.created = issued;
  workbook.modified = issued;
  workbook.creator = list.header.agencyZh;
  if (tasks.length > 0) writeTasks(workbook, list, tasks);
  const names = namesOf(list);
  const files = filesOf(list) as Record<string, unknown>;
  const [cover, calendar] = FORM_SHEETS as [FormSheet, FormSheet];
  const tables = TABLE_SHEETS.map((sheet) => () => {
    const records = sheet.within ? (files[sheet.file] as Record<string, unknown>)[sheet.within] : files[sheet.file];
    writeTable(workbook.addWorksheet(sheet.name), sheet, (records ?? []) as readonly object[], list, names);
  });
  const split = TABLE_SHEETS.findIndex(({ file }) => file === calendar.file);
  writeForm(workbook.addWorksheet(cover.name), cover, files[cover.file], list, names);
  for (const write of tables.slice(0, split)) write();
  writeForm(workbook.addWorksheet(calendar.name), calendar, files[calendar.file], list, names);
  for (const write of tables.slice(split)) write();
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeForm(sheet: Worksheet, form: FormSheet, content: unknown, list: TargetList, names: Names): void {
  head(sheet, form, list, 3, 0, 126);
  [14, 56, 56].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  ["项目", "内容", "说明"].forEach((label, index) => {
    headerCell(sheet.getCell(HEADER_ROW, index + 1), label);
  });
  form.lines.forEach((line, index) => {
    const row = HEADER_ROW + 1 + index;
    const label = sheet.getCell(row, 1);
    label.value = line.header;
    label.font = { ...BODY, bold: true };
    label.alignment = { vertical: "middle" };
    const cell = sheet.getCell(row, 2);
    fillIn(cell, line, content, names);
    cell.alignment = { horizontal: "left", vertical: "middle", wrapText: true };
    cell.fill = INPUT;
    const note = sheet.getCell(row, 3);
    note.value = line.note ?? "";
    note.font = QUIET;
    note.alignment = { vertical: "middle", wrapText: true };
    sheet.getRow(row).height = 20;
    for (const one of [label, cell, note]) one.border = { bottom: thin };
  });
}

function writeTable(
  sheet: Worksheet,
  table: TableSheet,
  records: readonly object[],
  list: TargetList,
  names: Names,
): void {
  const shownAt = table.shown ? table.columns.findIndex(({ header }) => header === table.shown!.after) + 2 : 0;
  const columnOf = (index: number) => (shownAt > 0 && index + 1 >= shownAt ? index + 2 : index + 1);
  const columns = table.columns.length + (table.shown ? 1 : 0);
  const width = table.columns.reduce((sum, column) => sum + column.width + 2, 0);
  head(sheet, table, list, columns, table.frozen, width);
  const last = HEADER_ROW + records.length + SPARE_ROWS;
  table.columns.forEach((column, index) => {
    const at = columnOf(index);
    sheet.getColumn(at).width = column.width + 2;
    const header = sheet.getCell(HEADER_ROW, at);
    headerCell(header, column.header);
    if (column.note) header.note = { texts: [{ font: { size: 9 }, text: column.note }] };
    const validation = validationOf(column);
    for (let row = HEADER_ROW + 1; row <= last; row++) {
      const cell = sheet.getCell(row, at);
      const record = records[row - HEADER_ROW - 1];
      fillIn(cell, column, record, names);
      if (validation) cell.dataValidation = validation;
      if (record) cell.border = { bottom: thin };
    }
  });
  if (table.shown) writeShown(sheet, shownAt, table.shown, records as readonly { indicator?: string }[], list);
  records.forEach((record, index) => {
    sheet.getRow(HEADER_ROW + 1 + index).height = LINE_HEIGHT * linesOf(table, record, names) + 4;
  });
  sheet.autoFilter = `A${HEADER_ROW}:${columnLetters(columns)}${HEADER_ROW + records.length}`;
}

/** Lines the tallest wrapped cell of a row takes. */
function linesOf(table: TableSheet, record: object, names: Names): number {
  const lines = table.columns.filter(wraps).map((column) => {
    const shown = shownIn(column, record, names);
    return shown === null ? 1 : linesIn(String(shown), column.width);
  });
  return Math.max(1, ...lines);
}

/** A column that looks up what the 代码 before it means, for the reader's eye only. */
function writeShown(
  sheet: Worksheet,
  column: number,
  shown: NonNullable<TableSheet["shown"]>,
  records: readonly { indicator?: string }[],
  list: TargetList,
): void {
  sheet.getColumn(column).width = shown.width + 2;
  headerCell(sheet.getCell(HEADER_ROW, column), shown.header);
  const nameOf = new Map(list.indicators.map(({ id, nameZh }) => [id, nameZh]));
  for (let index = 0; index < records.length + SPARE_ROWS; index++) {
    const row = HEADER_ROW + 1 + index;
    const cell = sheet.getCell(row, column);
    const code = `${columnLetters(column - 1)}${row}`;
    const formula = `IFERROR(INDEX(指标!$B:$B,MATCH(${code},指标!$A:$A,0)),"")`;
    cell.value = { formula, result: nameOf.get(records[index]?.indicator ?? "") ?? "" };
    cell.font = QUIET;
    cell.alignment = { vertical: "middle" };
    if (records[index]) cell.border = { bottom: thin };
  }
}

function head(
  sheet: Worksheet,
  { name, hint }: { name: string; hint: string },
  list: TargetList,
  columns: number,
  frozen: number,
  width: number,
): void {
  sheet.properties.defaultRowHeight = 18;
  const title = sheet.getCell(TITLE_ROW, 1);
  title.value = name === "清单" ? list.header.nameZh : `${name} · ${list.header.nameZh}`;
  title.font = { name: "黑体", size: 16 };
  sheet.getRow(TITLE_ROW).height = 28;
  const line = sheet.getCell(HINT_ROW, 1);
  line.value = hint;
  line.font = QUIET;
  sheet.getRow(HEADER_ROW).height = 22;
  sheet.views = [{ state: "frozen", xSplit: frozen, ySplit: HEADER_ROW, showGridLines: false }];
  sheet.pageSetup = {
    paperSize: (width > PAGE_WIDTH / 2 ? 8 : 9) as PaperSize,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: Math.ceil(width / PAGE_WIDTH),
    fitToHeight: 0,
    printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
    ...(frozen > 0 ? { printTitlesColumn: `A:${columnLetters(frozen)}` } : {}),
    printArea: `A1:${columnLetters(columns)}${Math.max(sheet.rowCount, HEADER_ROW)}`,
  };
  sheet.headerFooter.oddFooter = "&L&9&A&R&9第 &P 页，共 &N 页";
}

function headerCell(cell: Cell, label: string): void {
  cell.value = label;
  cell.font = { ...BODY, bold: true };
  cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
  cell.border = { top: medium, bottom: medium };
}

function fillIn(cell: Cell, field: Field, record: unknown, names: Names): void {
  const written = shownIn(field, record, names);
  cell.value = written;
  cell.font = BODY;
  cell.alignment = { horizontal: field.codec.alignment ?? "left", vertical: "middle", wrapText: wraps(field) };
  cell.numFmt = typeof written === "number" || field.codec.alignment === "right" ? "General" : "@";
}

function wraps(field: Field): boolean {
  return field.width >= 26;
}

function validationOf({ codec, note }: Field): DataValidation | undefined {
  const { choices } = codec;
  if (choices === undefined) return undefined;
  const columns = {
    departments: "部门!$B$4:$B$200",
    units: "单位!$A$4:$A$200",
    documents: "资料!$A$4:$A$50",
    relations: "审核关系!$J$4:$J$300",
  };
  const formula =
    typeof choices !== "string"
      ? `"${choices.join(",")}"`
      : choices === "codes"
        ? "指标!$A$4:$A$600"
        : columns[choices];
  return {
    type: "list",
    allowBlank: true,
    formulae: [formula],
    showErrorMessage: true,
    errorStyle: "warning",
    errorTitle: "不在选项中",
    error: "请从下拉列表中选择。",
    ...(note ? { showInputMessage: true, prompt: note } : {}),
  };
}
