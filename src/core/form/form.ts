import type { Measure } from "../measure";
import { MEASURES } from "../measure";
import { onceFor } from "../once-for";
import type { Period } from "../period";
import type { Department, Indicator, Milestone, TargetList } from "../targets/schema";

/** The sheets of an issued form. */
export const SHEETS = {
  form: "报表",
  milestones: "重点任务",
  guide: "填报说明",
  identity: "_huizong",
} as const;

/** What the corner of a form with invented figures says. */
export const SAMPLE_MARK = "样例数据";

/** The label of each column in the row 甲 乙 丙 1 2 …, left to right. The note is column 7, 核实说明. */
export const COLUMN_LABELS = ["甲", "乙", "丙", "1", "2", "3", "4", "5", "6", "7"] as const;

/** The column label under which a measure stands: month → "1" … growth → "6". */
export function columnLabel(measure: Measure): string {
  return String(MEASURES.indexOf(measure) + 1);
}

/** A row of a form. */
export interface FormRow {
  readonly indicator: Indicator;
  /** 0 for a row of its own, 1 for 其中 under the row above, 2 below that. */
  readonly depth: number;
}

/** What one department fills in each month. A department with milestones only has no rows. */
export interface Form {
  /** 表号, e.g. "绿统样01表". */
  readonly id: string;
  readonly titleZh: string;
  readonly department: Department;
  readonly rows: readonly FormRow[];
  readonly milestones: readonly Milestone[];
}

/** Whether the form of `month` asks for the indicator. */
export function isDue(indicator: Indicator, month: number): boolean {
  return indicator.dueMonths.includes(month);
}

/** A department's name with its district before it, once: 绿园区财政局, 绿园经济开发区管委会. */
export function unitName({ header }: TargetList, { nameZh }: Department): string {
  const district = header.area.nameZh.replace(/[区县市]$/, "");
  return nameZh.startsWith(district) ? nameZh : header.area.nameZh + nameZh;
}

/** The file name a department's blank form is issued under: 绿园区_发展和改革局_2024.xlsx. */
export function templateName({ header }: TargetList, { nameZh }: Department): string {
  return `${header.area.nameZh}_${nameZh}_${header.year}.xlsx`;
}

/** The file name of a department's form of a month: 绿园区_财政局_2024年3月.xlsx. */
export function formFileName({ header }: TargetList, { nameZh }: Department, { year, month }: Period): string {
  return `${header.area.nameZh}_${nameZh}_${year}年${month}月.xlsx`;
}

/** The 表号 of a department's form. */
export function formId({ number }: Department): string {
  return `绿统样${number}表`;
}

const formsIn = onceFor(
  (list: TargetList): ReadonlyMap<Department, Form | null> =>
    new Map(list.departments.map((department) => [department, makeForm(list, department)])),
);

/** The form of a department; null for one that neither reports nor has milestones. Made once for each list. */
export function formOf(list: TargetList, department: Department): Form | null {
  const known = formsIn(list).get(department);
  return known === undefined ? makeForm(list, department) : known;
}

function makeForm(list: TargetList, department: Department): Form | null {
  const own = list.indicators.filter((indicator) => indicator.reporters.includes(department.id));
  const milestones = list.milestones.filter((milestone) => milestone.department === department.id);
  if (own.length === 0 && milestones.length === 0) return null;
  const rows: FormRow[] = [];
  const place = (indicator: Indicator, depth: number) => {
    rows.push({ indicator, depth });
    for (const part of own) if (part.partOf === indicator.id) place(part, depth + 1);
  };
  const present = new Set(own.map((indicator) => indicator.id));
  for (const indicator of own) if (!indicator.partOf || !present.has(indicator.partOf)) place(indicator, 0);
  return {
    id: formId(department),
    titleZh: `${unitName(list, department)}${rows.length > 0 ? "主要指标完成情况" : "重点任务进展情况"}`,
    department,
    rows,
    milestones,
  };
}

/** Every form of the list, in the departments' order. */
export function formsOf(list: TargetList): Form[] {
  return list.departments.map((department) => formOf(list, department)).filter((form) => form !== null);
}
