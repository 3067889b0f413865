import type { Font, Workbook } from "exceljs";
import type { TargetList } from "../../core/targets/schema";
import { linesIn } from "../wrapping";

/** Something to be done to a list, in words, and the sheet where. */
export interface TaskLine {
  readonly sheet: string;
  readonly text: string;
}

const NAME = "待填事项";
const HEADS = ["序号", "表", "要做什么", "办结"];
const WIDTHS = [6, 14, 96, 8];
const ALIGNED = ["center", "center", "left", "center"] as const;
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
  });
  const write = (row: number, values: readonly (string | number)[], font: Partial<Font>) => {
    for (const [column, value] of values.entries()) {
      const cell = sheet.getCell(row, column + 1);
      cell.value = value;
      cell.font = font;
      cell.alignment = { vertical: "middle", horizontal: ALIGNED[column]!, wrapText: true };
      cell.border = { top: thin, bottom: thin, left: thin, right: thin };
    }
  };
  write(2, HEADS, { ...BODY, bold: true });
  sheet.getRow(2).height = 20;
  for (const [index, { sheet: place, text }] of tasks.entries()) {
    write(3 + index, [index + 1, place, text, ""], BODY);
    sheet.getRow(3 + index).height = 14 * linesIn(text, WIDTHS[2]!) + 8;
  }
  sheet.views = [{ state: "frozen", ySplit: 2, showGridLines: false }];
  sheet.pageSetup = { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
}
