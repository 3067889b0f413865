import type { Worksheet } from "exceljs";
import { applicableChecks } from "../../core/checks/rules";
import { columnLabel, type Form } from "../../core/form/form";
import { isGrowth, MEASURES } from "../../core/measure";
import type { Indicator, TargetList } from "../../core/targets/schema";
import { linesIn } from "../wrapping";
import { align, font, rule, SMALL_FONT, setUpSheet, write } from "./style";

const COLUMNS = [
  { heading: "代码", width: 7, alignment: align.centre },
  { heading: "指标名称", width: 26, alignment: align.inset },
  { heading: "计量单位", width: 9, alignment: align.centre },
  { heading: "填报栏", width: 14, alignment: align.centre },
  { heading: "报告期", width: 16, alignment: align.inset },
  { heading: "取值范围", width: 16, alignment: align.inset },
  { heading: "全区汇总方式", width: 22, alignment: align.inset },
  { heading: "指标解释", width: 48, alignment: align.inset },
  { heading: "适用审核", width: 25, alignment: align.inset },
] as const;

/** Writes the sheet 填报说明: what each indicator counts, when and how it is reported, and which checks apply. */
export async function writeGuide(sheet: Worksheet, form: Form, list: TargetList): Promise<void> {
  sheet.columns = COLUMNS.map(({ width }) => ({ width }));
  await setUpSheet(sheet, { from: 2, to: 2 }, 2);
  sheet.mergeCells(1, 1, 1, COLUMNS.length);
  write(sheet, 1, 1, "填报说明", font.title, align.centre);
  sheet.getRow(1).height = 30;
  for (const [index, { heading }] of COLUMNS.entries()) {
    write(sheet, 2, index + 1, heading, font.heading, align.centre);
  }
  sheet.getRow(2).height = 24;
  for (const [index, { indicator }] of form.rows.entries()) {
    const row = 3 + index;
    const texts = describe(indicator, list);
    for (const [column, text] of texts.entries()) {
      write(sheet, row, column + 1, text, font.small, COLUMNS[column]!.alignment);
    }
    const lines = texts.map((text, column) => linesIn(text, (COLUMNS[column]!.width - 2) * SMALL_FONT));
    sheet.getRow(row).height = Math.max(18, 12.5 * Math.max(...lines) + 5);
  }
  rule(sheet, 2, 2 + form.rows.length, COLUMNS.length);
}

function describe(indicator: Indicator, list: TargetList): string[] {
  return [
    indicator.code,
    indicator.nameZh,
    indicator.unit,
    indicator.measures.map(columnLabel).join("、"),
    months(indicator, list),
    range(indicator),
    rollup(indicator),
    indicator.definitionZh,
    applicableChecks(list, indicator).join(" "),
  ];
}

function months({ dueMonths, lag }: Indicator, list: TargetList): string {
  const first = list.calendar.firstMonth;
  const every = Array.from({ length: 13 - first }, (_, index) => first + index);
  const asked = every.filter((month) => dueMonths.includes(month));
  const text = asked.length === every.length ? `逐月（${first}—12月）` : `${asked.join("、")}月`;
  return lag > 0 ? `${text}，错${lag}个月` : text;
}

/** Measures with the same range are named together. */
function range({ ranges, whole, measures }: Indicator): string {
  const columns = new Map<string, string[]>();
  for (const measure of MEASURES) {
    const { min, max } = ranges[measure] ?? {};
    if (!measures.includes(measure) || (min === undefined && max === undefined)) continue;
    const text = min === undefined ? `≤${max}` : max === undefined ? `≥${min}` : `${min}—${max}`;
    const unit = isGrowth(measure) ? "%" : "";
    columns.set(text + unit, [...(columns.get(text + unit) ?? []), columnLabel(measure)]);
  }
  const lines = [...columns].map(([text, labels]) => `${labels.join("、")}栏：${text}`);
  return [...(whole ? ["整数"] : []), ...lines].join("\n") || "不限";
}

const LEVEL_ROLLUP = {
  sum: "各单位合计",
  "ratio-of-sums": "分子合计÷分母合计",
  latest: "取最近一期",
  official: "取公布数",
  none: "不汇总",
} as const satisfies Record<Indicator["rollup"]["level"], string>;

const GROWTH_ROLLUP = {
  "growth-from-sums": "由合计数计算",
  "official-rate": "取公布增速",
  none: null,
} as const satisfies Record<Indicator["rollup"]["growth"], string | null>;

function rollup({ rollup: { level, growth }, measures }: Indicator): string {
  const growthText = measures.some(isGrowth) ? GROWTH_ROLLUP[growth] : null;
  return growthText ? `${LEVEL_ROLLUP[level]}；同比${growthText}` : LEVEL_ROLLUP[level];
}
