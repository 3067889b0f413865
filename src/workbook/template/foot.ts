import type { DataValidation, Worksheet } from "exceljs";
import { type FormLayout, REMARK_LABEL, SIGNATURE_LABELS } from "../../core/form/layout";
import { parseAddress } from "../../core/grid/address";
import type { CellAddress } from "../../core/grid/grid";
import { SIGNATURES, type Signature } from "../../core/submission/submission";
import { linesIn } from "../wrapping";
import { align, font, openForInput, SMALL_FONT, underline, write } from "./style";

const PROMPTS: Readonly<Record<Signature, string>> = {
  unitHead: "填单位负责人姓名。签署人对数据的真实、准确、完整负责。",
  statisticsHead: "填统计负责人姓名。",
  preparer: "填填表人姓名。",
  phone: "填填表人的联系电话。",
  reportedOn: "填报出日期，如 2024年4月8日。",
};

/** What 核实说明 takes. */
export const NOTE_VALIDATION: DataValidation = {
  type: "textLength",
  operator: "lessThanOrEqual",
  formulae: [500],
  allowBlank: true,
  showInputMessage: true,
  promptTitle: "核实说明",
  prompt: "审核提示需要说明时在此填写原因，不少于 6 个字。",
  showErrorMessage: true,
  errorStyle: "stop",
  errorTitle: "核实说明",
  error: "最多 500 个字。",
};

/** Writes the lines of signers, each input so many columns wide; returns the first free row under it. */
export function writeSignatures(sheet: Worksheet, layout: FormLayout, inputSpan: number): number {
  let last = 0;
  for (const name of SIGNATURES) {
    const { row, column } = parseAddress(layout.signatures[name].cell)!;
    if (inputSpan > 1) sheet.mergeCells(row, column, row, column + inputSpan - 1);
    write(sheet, row, column - 1, `${SIGNATURE_LABELS[name]}：`, font.body, align.right);
    const cell = sheet.getCell(row, column);
    cell.font = font.body;
    cell.alignment = align.text;
    cell.numFmt = "@";
    openForInput(cell);
    underline(sheet, row, column, inputSpan);
    cell.dataValidation = {
      type: "textLength",
      operator: "lessThanOrEqual",
      formulae: [40],
      allowBlank: true,
      showInputMessage: true,
      promptTitle: SIGNATURE_LABELS[name],
      prompt: PROMPTS[name],
      showErrorMessage: true,
      errorStyle: "stop",
      errorTitle: SIGNATURE_LABELS[name],
      error: "最多 40 个字。",
    };
    sheet.getRow(row).height = 22;
    last = Math.max(last, row);
  }
  return last + 1;
}

/** Writes 核实说明 under the signers of a form without figures, its input so many columns wide; returns the next row. */
export function writeRemark(sheet: Worksheet, place: CellAddress, inputSpan: number): number {
  const { row, column } = parseAddress(place.cell)!;
  sheet.mergeCells(row, column, row, column + inputSpan - 1);
  write(sheet, row, column - 1, `${REMARK_LABEL}：`, font.body, align.right);
  const cell = sheet.getCell(row, column);
  cell.font = font.small;
  cell.alignment = { ...align.text, wrapText: true };
  cell.numFmt = "@";
  cell.dataValidation = NOTE_VALIDATION;
  openForInput(cell);
  underline(sheet, row, column, inputSpan);
  sheet.getRow(row).height = 34;
  return row + 1;
}

/** Writes paragraphs a little under the table, each over its whole width, tall enough for its lines. */
export function writeNotes(sheet: Worksheet, from: number, columns: number, paragraphs: readonly string[]): void {
  let width = 0;
  for (let column = 1; column <= columns; column++) width += sheet.getColumn(column).width ?? 9;
  sheet.getRow(from).height = 8;
  for (const [index, paragraph] of paragraphs.entries()) {
    const row = from + 1 + index;
    sheet.mergeCells(row, 1, row, columns);
    write(sheet, row, 1, paragraph, font.small, { ...align.left, vertical: "top" });
    sheet.getRow(row).height = 13 * linesIn(paragraph, width * SMALL_FONT) + 2;
  }
}
