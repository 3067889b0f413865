import type { ListFile } from "../../core/targets/problems";
import { summary } from "../../language/zh-CN/summary";
import * as as from "./codec";
import { LABELS } from "./labels";
import type { Names } from "./names";

/** A column of a table sheet, or a line of a form sheet: where its value stands in a record and how it is written. */
export interface Field {
  readonly header: string;
  readonly path: readonly string[];
  readonly codec: as.Codec;
  /** Width of the column in characters. */
  readonly width: number;
  /** Shown beside the header. */
  readonly note?: string;
  /** What a blank cell means; absent: the record has no such value. */
  readonly blank?: unknown;
  /** A word that stands for a value not set yet, and what of the record then says so. */
  readonly open?: { readonly word: string; readonly path: readonly string[] };
}

/** A sheet with one record a row. */
export interface TableSheet {
  readonly name: string;
  readonly file: ListFile;
  /** Where in the file the records are; absent: the file is the list of them. */
  readonly within?: string;
  readonly hint: string;
  readonly columns: readonly Field[];
  /** Columns kept in view when scrolling. */
  readonly frozen: number;
  /** A column that only shows the name of the 代码 in another one; not read. */
  readonly shown?: { readonly header: string; readonly after: string; readonly width: number };
}

/** What stands in a field's cell for a record; null leaves it blank. */
export function shownIn({ path, codec, open }: Field, record: unknown, names: Names): string | number | null {
  if (open && valueAt(record, open.path) === true) return open.word;
  const value = valueAt(record, path);
  return value === undefined ? null : codec.write(value, names);
}

export function valueAt(record: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((here, step) => (here as Record<string, unknown> | undefined)?.[step], record);
}

/** A sheet with one value a line: 项目 | 内容 | 说明. */
export interface FormSheet {
  readonly name: string;
  readonly file: ListFile;
  readonly hint: string;
  readonly lines: readonly Field[];
}

const OPEN_WORD = summary.main["not-set"];

const field = (
  header: string,
  path: string,
  codec: as.Codec,
  width: number,
  note?: string,
  more: Pick<Field, "blank" | "open"> = {},
): Field => ({ header, path: path.split("."), codec, width, ...(note === undefined ? {} : { note }), ...more });

const source = [
  field("资料", "source.document", as.chosen("documents"), 24, "数字出自哪份资料，填“资料”表中的编号。"),
  field("章节", "source.section", as.text, 24, "所在章节的标题。"),
  field("小节", "source.subsection", as.text, 22, "所在小节的标题，没有则留空。"),
  field("段落", "source.paragraph", as.number, 7, "在资料中的第几段（行）。"),
];

export const FORM_SHEETS: readonly FormSheet[] = [
  {
    name: "清单",
    file: "list",
    hint: "在“内容”一列修改。各表可增行、删行、调换列序；表名和列名请勿改动。",
    lines: [
      field("清单编号", "id", as.word, 0, "小写英文与数字，用连字符连接。"),
      field("清单名称", "nameZh", as.text, 0),
      field("英文名称", "nameEn", as.text, 0),
      field("年度", "year", as.number, 0),
      field("清单版本", "version", as.word, 0, "每次下发修改后的清单请更换版本号。"),
      field("模板版本", "templateVersion", as.word, 0, "报表须带有此版本号才算有效。"),
      field("区划代码", "area.code", as.digits(6), 0, "六位行政区划代码。"),
      field("地区", "area.nameZh", as.text, 0),
      field("地区英文名", "area.nameEn", as.text, 0),
      field("所在市", "area.cityZh", as.text, 0),
      field("制定机关", "agencyZh", as.text, 0, "印在每张报表右上角。"),
    ],
  },
  {
    name: "日历",
    file: "calendar",
    hint: "天数从报告月最后一天起算。过了截止日仍可补报，记为迟报；过了锁定日不再接收。",
    lines: [
      field("首个报告月", "firstMonth", as.number, 0, "填 2 表示1—2月合并报送，填 1 表示1月单独报送。"),
      field("开放填报", "opensDay", as.number, 0, "月后第几天开始填报。"),
      field("报送截止", "dueDay", as.number, 0, "月后第几天截止。"),
      field("锁定", "lockedDay", as.number, 0, "月后第几天锁定。"),
    ],
  },
];

export const TABLE_SHEETS: readonly TableSheet[] = [
  {
    name: "部门",
    file: "departments",
    hint: "报送单位与任务责任单位。编号是该单位指标代码的前两位。",
    frozen: 2,
    columns: [
      field("编号", "number", as.digits(2), 7, "两位数字，不得重复。"),
      field("部门", "nameZh", as.text, 30, "全称，不得重复；其他各表用它指称部门。"),
      field("简称", "shortZh", as.text, 16),
      field("英文名称", "nameEn", as.text, 48),
      field(
        "统计机构",
        "statisticsBureau",
        as.yesOrNo(LABELS.boolean),
        10,
        "统计机构可以报送数据，不得作为目标的责任部门。",
      ),
      field("标识", "id", as.word, 36, "小写英文，建立后不要更改。"),
    ],
  },
  {
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
      field("类型", "kind", as.choice(LABELS.indicatorKind), 9, "流量有本月与累计；存量、比率、占比没有本月。"),
      field("报送栏目", "measures", as.choices(LABELS.measure), 40, "单位填报的栏目，用顿号分隔；其余栏目显示“—”。"),
      field("报送单位", "reporters", as.references("departments"), 34, "用顿号分隔，牵头单位在前。"),
      field("多单位关系", "reporting", as.choice(LABELS.reporting), 14, "多个单位报送时：各报一部分，还是同报一个数。"),
      field("报告月", "dueMonths", as.months, 12, "例如 2-12，或 3、6、9、12。"),
      field("错月", "lag", as.number, 7, "所填数据比报告月晚几个月，一般为 0。"),
      field("取值范围", "ranges", as.ranges, 40, "例如 累计 ≥0；累计同比 ≥-100。没有写的栏目不限。", { blank: {} }),
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
  },
  {
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
  },
  {
    name: "重点任务",
    file: "milestones",
    hint: "没有数字、可以查验的任务。",
    frozen: 1,
    columns: [
      field("任务", "nameZh", as.text, 44),
      field("责任部门", "department", as.reference("departments"), 28),
      field("动词", "verbZh", as.text, 12),
      field("力度", "strength", as.choice(LABELS.strength), 8),
      field("已计入目标", "alsoTarget", as.word, 28, "任务是某个目标的一部分时填该目标的标识，不重复计算。"),
      ...source,
      field("说明", "noteZh", as.text, 40),
      field("英文名称", "nameEn", as.text, 60),
      field("标识", "id", as.word, 32),
    ],
  },
  {
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
  },
  {
    name: "审核关系",
    file: "relations",
    hint: "每行一条：左边 关系 右边。写法如 0601 累计 + 0504 累计，或 0706 累计@商务局，或 2 × 0106 累计 - 5。",
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
  },
  {
    name: "日历例外",
    file: "calendar",
    within: "exceptions",
    hint: "与“日历”不同的月份。",
    frozen: 0,
    columns: [
      field("报告月", "month", as.number, 9),
      field("部门", "department", as.reference("departments"), 28, "留空表示所有部门。"),
      field("报送截止", "dueDay", as.number, 10),
      field("锁定", "lockedDay", as.number, 9),
      field("原因", "reasonZh", as.text, 56),
    ],
  },
  {
    name: "单位",
    file: "list",
    within: "units",
    hint: "计量单位换算表。同一量纲的单位可以互相换算。",
    frozen: 1,
    columns: [
      field("单位", "symbol", as.text, 12),
      field("量纲", "dimension", as.text, 14),
      field("换算", "factor", as.number, 16, "等于该量纲基本单位的多少倍。"),
    ],
  },
  {
    name: "资料",
    file: "list",
    within: "documents",
    hint: "目标与历史数字的出处。",
    frozen: 0,
    columns: [
      field("编号", "id", as.word, 26),
      field("标题", "titleZh", as.text, 70),
      field("类别", "kind", as.choice(LABELS.documentKind), 12),
    ],
  },
  {
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
  },
  {
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
  },
];
