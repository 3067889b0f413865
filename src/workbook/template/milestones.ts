import type { Worksheet } from "exceljs";
import { type Form, unitName } from "../../core/form/form";
import { MILESTONE_HEADINGS, MILESTONE_LABELS } from "../../core/form/headings";
import { type FormLayout, footerRow, HEAD_ROWS, MILESTONE_COLUMNS } from "../../core/form/layout";
import { parseAddress } from "../../core/grid/address";
import { MILESTONE_STATES } from "../../core/submission/submission";
import type { Milestone, TargetList } from "../../core/targets/schema";
import { linesIn } from "../wrapping";
import { writeNotes, writeRemark, writeSignatures } from "./foot";
import { writeHead } from "./head";
import { milestoneNotes } from "./notes";
import { align, font, openForInput, rule, setUpSheet, write } from "./style";

const NAME_WIDTH = 50;
const WIDTHS = [NAME_WIDTH, 18, 14, 16, 46, 10];

/** Writes the sheet 重点任务; with the footer when it is the only one to fill in. */
export async function writeMilestones(
  sheet: Worksheet,
  form: Form,
  list: TargetList,
  layout: FormLayout,
): Promise<void> {
  sheet.columns = WIDTHS.map((width) => ({ width }));
  sheet.getColumn(MILESTONE_COLUMNS.id).hidden = true;
  await setUpSheet(sheet, { from: HEAD_ROWS.headings, to: HEAD_ROWS.labels }, MILESTONE_COLUMNS.name);
  writeHead(sheet, form, list, layout, {
    title: `${unitName(list, form.department)}重点任务进展情况`,
    columns: MILESTONE_COLUMNS.note,
    identityColumn: MILESTONE_COLUMNS.note,
    hasUnits: false,
    headings: MILESTONE_HEADINGS,
    labels: MILESTONE_LABELS,
  });
  for (const milestone of form.milestones) writeMilestone(sheet, layout, milestone);
  rule(sheet, HEAD_ROWS.headings, footerRow(form.milestones.length) - 1, MILESTONE_COLUMNS.note);
  if (layout.mainSheet === sheet.name) writeSignatures(sheet, layout, 1);
  const free = layout.remark
    ? writeRemark(sheet, layout.remark, MILESTONE_COLUMNS.note - 1)
    : footerRow(form.milestones.length);
  writeNotes(sheet, free, MILESTONE_COLUMNS.note, milestoneNotes(layout.remark !== null));
}

function writeMilestone(sheet: Worksheet, layout: FormLayout, { id, nameZh, verbZh }: Milestone): void {
  const places = layout.milestone(id);
  const { row } = parseAddress(places.state.cell)!;
  sheet.getRow(row).height = Math.max(20, 14 * linesIn(nameZh, NAME_WIDTH - 4) + 4);
  write(sheet, row, MILESTONE_COLUMNS.name, nameZh, font.body, align.inset);
  write(sheet, row, MILESTONE_COLUMNS.verb, verbZh, font.unit, align.centre);
  write(sheet, row, MILESTONE_COLUMNS.id, id, font.small, align.text);

  const state = sheet.getCell(places.state.cell);
  state.font = font.body;
  state.alignment = align.centre;
  state.dataValidation = {
    type: "list",
    formulae: [`"${MILESTONE_STATES.join(",")}"`],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: "状态",
    prompt: `从下拉列表选：${MILESTONE_STATES.join("、")}。`,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: "状态",
    error: `只能是${MILESTONE_STATES.join("、")}之一。`,
  };

  const date = sheet.getCell(places.date.cell);
  date.font = font.body;
  date.alignment = align.centre;
  date.numFmt = "@";
  date.dataValidation = note("日期", "填该状态起始或完成的日期，如 2024年3月18日。", 20);

  const progress = sheet.getCell(places.note.cell);
  progress.font = font.small;
  progress.alignment = align.inset;
  progress.numFmt = "@";
  progress.dataValidation = note("进展说明", "写进展；受阻的写明原因和下一步措施。", 500);

  for (const cell of [state, date, progress]) openForInput(cell);
}

function note(title: string, prompt: string, length: number): import("exceljs").DataValidation {
  return {
    type: "textLength",
    operator: "lessThanOrEqual",
    formulae: [length],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: title,
    prompt,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: title,
    error: `最多 ${length} 个字。`,
  };
}
