import { summary } from "../../../language/zh-CN/summary";
import * as as from "../codec";
import { field, type TableSheet } from "../field";
import { LABELS } from "../labels";
import { source } from "./source";

/** Stands for a target whose value is not set yet. */
const OPEN_WORD = summary.main["not-set"];

/** What the year asks for in figures. */
export const TARGETS: TableSheet = {
  name: "目标",
  file: "targets",
  hint: "目标只用于对照，不参与数据审核。统计机构不得作为责任部门。",
  frozen: 1,
  shown: { header: "指标名称", after: "指标代码", width: 28 },
  columns: [
    field("目标名称", "nameZh", as.text, 34),
    field("指标代码", "indicator", as.reference("indicators"), 10, "“指标”表中的代码。"),
    field("栏目", "measure", as.choice(LABELS.measure), 11, "与目标比较的栏目。"),
    field("只比单位", "reporter", as.reference("departments"), 22, "只与某一报送单位的数比较时填写，否则留空。"),
    field("要求", "comparator", as.choice(LABELS.comparator), 10, "按原文的写法。"),
    field("目标值", "value", as.number, 10, "还没有定的填“待定”，照发报表、不作评价。只有“基本同步”可以留空。", {
      blank: null,
      open: { word: OPEN_WORD, path: ["pending"] },
    }),
    field("单位", "unit", as.chosen("units"), 10, "与指标同一量纲的单位；增速填 %。"),
    field(
      "基数",
      "base",
      as.number,
      10,
      "上年数，以指标的计量单位计。同一指标既有总量目标又有增速目标时，在增速目标填写。",
    ),
    field("完成判定", "passRule", as.choice(LABELS.passRule), 14),
    field("力度", "strength", as.choice(LABELS.strength), 8),
    field("性质", "force", as.choice(LABELS.force), 9),
    field("进度比较", "progress", as.choice(LABELS.progress), 11, "序时和自定进度只用于流量的总量目标。"),
    field("自定进度", "profile", as.numbers, 20, "各月累计应完成的份额，12 个数，最后为 1。"),
    field("参照目标", "reference", as.word, 18, "“基本同步”所参照目标的标识。"),
    field(
      "口径调整",
      "changedBasis",
      as.yesOrNo(LABELS.boolean),
      9,
      "今年口径有调整、不宜评价的填“是”，汇总表写明口径调整，不亮灯。",
    ),
    field("责任部门", "department", as.reference("departments"), 28),
    ...source,
    field("说明", "noteZh", as.text, 60, "原文不明确之处按什么理解。"),
    field("英文名称", "nameEn", as.text, 44),
    field("标识", "id", as.word, 34, "小写英文，建立后不要更改。"),
  ],
};

/** From which distance on a target is judged in which way. */
export const LIGHT_BANDS: TableSheet = {
  name: "灯号",
  file: "list",
  within: "lightBands",
  hint: "各类目标自上而下，先达到界限的一档为准；每类最后一档不填比较和界限，其余都归它，不留空档。",
  frozen: 0,
  columns: [
    field(
      "目标类别",
      "kind",
      as.choice(LABELS.bandKind),
      12,
      "序时：有序时进度的流量；增速；负向增速：目标值不高于零的增速；占比；上限：不超过；同步。",
    ),
    field(
      "评价",
      "judgement",
      as.choice(LABELS.judgement),
      14,
      "序时：超序时、达序时、偏慢、滞后；增速：达目标、低于目标、负增长；占比：达目标、接近目标、未达目标；上限：控制在目标内、超出；同步：同步、慢于参照。",
    ),
    field("灯", "light", as.choice(LABELS.light), 8, "同类自上而下由绿到红。"),
    field(
      "比较",
      "limit.by",
      as.choice(LABELS.limit),
      18,
      "差距：与序时、目标或参照之差（百分点），上限为余地占上限的百分比。序时的黄灯可改为“差距占序时（%）”，例如 -20；增速、同步可用“增速本身（%）”。",
    ),
    field("不低于", "limit.atLeast", as.number, 10),
  ],
};
