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
