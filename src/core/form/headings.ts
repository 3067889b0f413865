/** Headings of the sheet 报表, in the order of COLUMN_LABELS. */
export const FORM_HEADINGS = [
  "指标名称",
  "计量单位",
  "代码",
  "本月",
  "1—本月",
  "上年同月",
  "上年1—本月",
  "本月同比(%)",
  "累计同比(%)",
  "核实说明",
] as const;

/** Headings and labels of the sheet 重点任务, left to right; the last column is hidden and holds the milestone's id. */
export const MILESTONE_HEADINGS = ["重点任务", "工作要求", "状态", "日期", "进展说明", "任务编号"] as const;
export const MILESTONE_LABELS = ["甲", "乙", "1", "2", "3", "丙"] as const;

/** What 报表 says of units above its table: each row has its own. */
export const HEAD_UNIT_LINE = "计量单位：见表内";

/** The line of the head with the 表号, e.g. of "绿统样01表". */
export function numberLine(formId: string): string {
  return `表　　号：${formId}`;
}

/** The line of the head with the name of the unit that reports. */
export function unitLine(unitName: string): string {
  return `综合机关名称：${unitName}`;
}
