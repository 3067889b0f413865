import type { Workbook } from "exceljs";
import type { TargetList } from "../../core/targets/schema";
import { linesIn } from "../template/style";

/** Something to be done to a list, in words, and the sheet where. */
export interface TaskLine {
  readonly sheet: string;
  readonly text: string;
}

const NAME = "待填事项";
const HEADS = ["序号", "表", "要做什么", "办结"];
const WIDTHS = [6, 14, 96, 8];
const BODY = { name: "宋体", size: 10 };
const thin = { style: "thin", color: { argb: "FFBFBFBF" } } as const;

/** Puts a sheet with what is to be done in front; the last column is for ticking off and is not read. */
export function writeTasks(workbook: Workbook, { header }: TargetList, tasks: readonly TaskLine[]): void {
  const sheet = workbook.addWorksheet(NAME);
  sheet.getCell("A1").value = `${NAME} · ${header.nameZh}`;
  sheet.getCell("A1").font = { name: "黑体", size: 16 };
  sheet.getRow(1).height = 28;
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
    const cell = sheet.getCell(2, index + 1);
    cell.value = HEADS[index]!;
    cell.font = { ...BODY, bold: true };
    cell.border = { bottom: thin };
  });
  tasks.forEach(({ sheet: place, text }, index) => {
    const row = sheet.getRow(3 + index);
    [index + 1, place, text].forEach((value, column) => {
      const cell = row.getCell(column + 1);
      cell.value = value;
      cell.font = BODY;
      cell.alignment = { vertical: "middle", wrapText: true };
      cell.border = { bottom: thin };
    });
    row.height = 14 * linesIn(text, WIDTHS[2]!) + 6;
  });
  sheet.views = [{ state: "frozen", ySplit: 2, showGridLines: false }];
  sheet.pageSetup = { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
}
