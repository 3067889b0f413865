import type { Worksheet } from "exceljs";
import { type Form, unitName } from "../../core/form/form";
import { HEAD_UNIT_LINE, numberLine, unitLine } from "../../core/form/headings";
import { type FormLayout, HEAD_ROWS } from "../../core/form/layout";
import { parseAddress } from "../../core/grid/address";
import type { TargetList } from "../../core/targets/schema";
import { align, font, openForInput, write } from "./style";

/** The head of a sheet: how many columns it spans, and what stands over them. */
interface Head {
  readonly title: string;
  readonly columns: number;
  /** The first column of the identity block on the right. */
  readonly identityColumn: number;
  /** Whether the table has a column of units for 计量单位 to point at. */
  readonly hasUnits: boolean;
  readonly headings: readonly string[];
  readonly labels: readonly string[];
}

/** Writes the mark, the title, the identity block, the line with unit and period, and the headings of the table. */
export function writeHead(sheet: Worksheet, form: Form, list: TargetList, layout: FormLayout, head: Head): void {
  const { agencyZh, year } = list.header;
  const mark = write(sheet, HEAD_ROWS.mark, 1, "【样表】", font.mark, align.text);
  sheet.getRow(mark.fullAddress.row).height = 18;
  sheet.mergeCells(HEAD_ROWS.title, 1, HEAD_ROWS.title, head.columns);
  write(sheet, HEAD_ROWS.title, 1, head.title, font.title, align.centre);
  sheet.getRow(HEAD_ROWS.title).height = 30;

  const block = [
    numberLine(form.id),
    `制定机关：${agencyZh}`,
    "文　　号：样表，无文号",
    `有效期至：${year}年12月`,
    ...(head.hasUnits ? [HEAD_UNIT_LINE] : []),
  ];
  for (const [index, line] of block.entries()) {
    const row = HEAD_ROWS.firstIdentity + index;
    sheet.mergeCells(row, head.identityColumn, row, head.columns);
    write(sheet, row, head.identityColumn, line, font.small, align.right);
    sheet.getRow(row).height = 14;
  }

  sheet.getRow(HEAD_ROWS.unit).height = 20;
  const unit = unitLine(unitName(list, form.department));
  write(sheet, HEAD_ROWS.unit, 1, unit, font.small, align.text);
  writePeriod(sheet, layout, year);

  for (const [index, heading] of head.headings.entries()) {
    write(sheet, HEAD_ROWS.headings, index + 1, heading, font.heading, align.centre);
    write(sheet, HEAD_ROWS.labels, index + 1, head.labels[index]!, font.body, align.centre);
  }
  sheet.getRow(HEAD_ROWS.headings).height = 24;
  sheet.getRow(HEAD_ROWS.labels).height = 18;
}

/** The period before it is filled in. */
function blankPeriod(year: number): string {
  return `${year}年__月`;
}

/** The period is typed once, on the main sheet; the other sheets show it. */
function writePeriod(sheet: Worksheet, layout: FormLayout, year: number): void {
  const { row, column } = parseAddress(layout.period.cell)!;
  if (sheet.name !== layout.mainSheet) {
    const source = `'${layout.mainSheet}'!${layout.period.cell}`;
    const copy = sheet.getCell(layout.periodCopy!.cell);
    copy.value = { formula: `IF(${source}="","",${source})`, result: blankPeriod(year) };
    copy.font = font.heading;
    copy.alignment = align.centre;
    return;
  }
  if (column > 3) sheet.mergeCells(row, column, row, column + 1);
  const cell = sheet.getCell(row, column);
  cell.font = font.heading;
  cell.alignment = align.centre;
  cell.numFmt = "@";
  cell.value = blankPeriod(year);
  openForInput(cell);
  cell.dataValidation = {
    type: "textLength",
    operator: "between",
    formulae: [5, 12],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: "报告期",
    prompt: "填报告期的年和月，如 2024年3月。1—2月合并报送时填 2024年2月。",
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: "报告期",
    error: "请写年和月，如 2024年3月。",
  };
}
