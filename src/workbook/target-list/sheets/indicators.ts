import * as as from "../codec";
import { field, type TableSheet } from "../field";
import { LABELS } from "../labels";

/** What is measured, and how it is put together. */
export const INDICATORS: TableSheet = {
  name: "指标",
  file: "indicators",
  hint: "报表的每一行。取值范围是指标自身的逻辑范围，不得按目标设定。",
  frozen: 2,
  columns: [
    field("代码", "code", as.digits(4), 8, "四位数字，前两位是第一个报送单位的编号。"),
    field("指标名称", "nameZh", as.text, 32),
    field("英文名称", "nameEn", as.text, 40),
    field("计量单位", "unit", as.chosen("units"), 10, "须是“单位”表中的单位。"),
    field("小数位", "decimals", as.number, 8, "显示的小数位数。"),
    field("类型", "kind", as.choice(LABELS.indicatorKind), 9, "流量有本月与 1—本月；存量、比率、占比没有本月。"),
    field("报送栏目", "measures", as.choices(LABELS.measure), 40, "单位填报的栏目，用顿号分隔；其余栏目显示“—”。"),
    field("报送单位", "reporters", as.references("departments"), 34, "用顿号分隔，牵头单位在前。"),
    field("多单位关系", "reporting", as.choice(LABELS.reporting), 14, "多个单位报送时：各报一部分，还是同报一个数。"),
    field("报告月", "dueMonths", as.months, 12, "例如 2-12，或 3、6、9、12。"),
    field("错月", "lag", as.number, 7, "所填数据比报告月晚几个月，一般为 0。"),
    field("取值范围", "ranges", as.ranges, 40, "例如 累计 ≥0；累计同比 ≥-100。累计即 1—本月栏。没有写的栏目不限。", {
      blank: {},
    }),
    field("整数", "whole", as.yesOrNo(LABELS.boolean), 7),
    field("其中项属于", "partOf", as.reference("indicators"), 11, "所属行的代码；不是其中项则留空。"),
    field("合计包括", "totalOf", as.references("indicators"), 26, "完整构成本行的各行代码，用顿号分隔。"),
    field("分子", "ratio.numerator", as.reference("indicators"), 8, "比率的分子代码。"),
    field("分母", "ratio.denominator", as.reference("indicators"), 8, "比率的分母代码。"),
    field("倍数", "ratio.scale", as.number, 8, "百分比填 100。"),
    field("增速口径", "growthBasis", as.choice(LABELS.growthBasis), 11, "现价的增速可由总量复算，可比口径的不能。"),
    field("波动界限（%）", "volatility", as.number, 12, "变动超过此界限时请单位核实。"),
    field("区级总量", "rollup.level", as.choice(LABELS.levelRollup), 15),
    field("区级增速", "rollup.growth", as.choice(LABELS.growthRollup), 15),
    field("指标解释", "definitionZh", as.text, 60),
    field("英文解释", "definitionEn", as.text, 60),
    field("标识", "id", as.word, 34, "小写英文，建立后不要更改。"),
  ],
};

/** Rules that are not applied in full in some months. */
export const RULES: TableSheet = {
  name: "规则状态",
  file: "rules",
  optional: true,
  hint: "没有列出的规则都照常执行。仅提示：只列为 D 级，不拦报送、不要求说明；停用：不审核，汇总表写明未审。报表归属、行列单位、数值类型、签署和汇总一致的规则不能改。",
  frozen: 1,
  columns: [
    field("规则", "rule", as.rule, 18, "从下拉列表中选一条。"),
    field("审核关系", "relation", as.chosen("relations"), 34, "只管其中一条审核关系时，填它的标识；留空表示整条规则。"),
    field("状态", "state", as.choice(LABELS.ruleState), 10),
    field("起", "from", as.month, 10, "从哪个月的报表起，例如 2024-03。"),
    field("止", "until", as.month, 10, "到哪个月的报表止；留空表示直到另行通知。"),
    field("原因", "reasonZh", as.text, 60, "为什么，印在汇总表上。"),
  ],
};

/** Relations between indicators that a check reports. */
export const RELATIONS: TableSheet = {
  name: "审核关系",
  file: "relations",
  hint: "每行一条：左边 关系 右边。写法如 0601 1—本月 + 0504 1—本月，或 0706 1—本月@商务局，或 2 × 0106 1—本月 - 5。",
  frozen: 1,
  columns: [
    field("提示语", "sentenceZh", as.text, 60, "填报人看到的一句话：应当怎样、为什么。"),
    field("左边", "left", as.terms, 36, "代码 栏目，用 + - 连接；@ 后写报送单位。"),
    field("关系", "operator", as.choice(LABELS.operator), 7),
    field("右边", "right", as.terms, 36, "写法同左边，可以有常数。"),
    field("容许差", "tolerance", as.number, 9, "四舍五入之外还容许相差多少。"),
    field("审核", "check", as.choice(LABELS.check), 15, "由哪项审核报告。"),
    field("级别", "level", as.choice(LABELS.level), 11),
    field("缺数时", "missing", as.choice(LABELS.missing), 9, "一边没有数时：不判（列为待定）、按零计算、不审。"),
    field("英文提示语", "sentenceEn", as.text, 60),
    field("标识", "id", as.word, 38),
  ],
};
