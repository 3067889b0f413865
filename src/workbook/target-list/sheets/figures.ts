import * as as from "../codec";
import { field, type TableSheet } from "../field";
import { LABELS } from "../labels";
import { source } from "./source";

/** Published figures of earlier years. */
export const HISTORY: TableSheet = {
  name: "历史",
  file: "history",
  hint: "公开资料中的往年数字。只有口径相同的才对应到指标。",
  frozen: 1,
  columns: [
    field("名称", "nameZh", as.text, 32),
    field("时期", "period", as.word, 11),
    field("数值", "value", as.number, 10),
    field("单位", "unit", as.chosen("units"), 9),
    field("类别", "kind", as.choice(LABELS.figureKind), 8),
    field("性质", "status", as.choice(LABELS.figureStatus), 9),
    field("程度", "comparator", as.choice(LABELS.figureComparator), 8),
    field("部门", "department", as.text, 26),
    field("指标代码", "indicator", as.reference("indicators"), 10, "与指标口径相同才填写。"),
    field("栏目", "measure", as.choice(LABELS.measure), 11),
    ...source,
    field("说明", "noteZh", as.text, 50),
    field("英文名称", "nameEn", as.text, 48),
    field("标识", "id", as.word, 34),
  ],
};

/** What is known of the city, beside the summary. */
export const EXTERNAL: TableSheet = {
  name: "市均与位次",
  file: "external",
  hint: "全市平均和本区位次，按月录入并注明出处，只列在汇总表旁，不参与灯号和审核。每月续填不影响已下发的报表。",
  frozen: 0,
  shown: { header: "指标名称", after: "指标代码", width: 28 },
  columns: [
    field("指标代码", "indicator", as.reference("indicators"), 10, "“指标”表中的代码。"),
    field("栏目", "measure", as.choice(LABELS.measure), 11),
    field("月份", "period", as.month, 11, "汇总表的月份，例如 2024-03 或 2024年3月。"),
    field("市平均", "cityAverage", as.number, 12, "以指标的计量单位计；增速为 %。"),
    field("位次", "rank", as.number, 8, "本区在全市各区县中的位次。"),
    field("来源", "sourceZh", as.text, 44, "出自哪份资料。"),
  ],
};
