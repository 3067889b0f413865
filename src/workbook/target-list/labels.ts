import { BANDED, type BandJudgement } from "../../core/targets/judgements";
import { checks } from "../../language/zh-CN/checks";
import { summary } from "../../language/zh-CN/summary";
import { targetList } from "../../language/zh-CN/target-list";

/** Chinese words of the list's workbook for the schema's words; each side is unique in its table. */
type Labels = Readonly<Record<string, string>>;

const { judgement, level } = summary;

/** The judgements that bands decide, by the words the summary has for them. */
const bandJudgements = Object.fromEntries(BANDED.map((id) => [id, judgement[id]])) as Record<BandJudgement, string>;

const rules = Object.fromEntries(Object.entries(checks).map(([code, { name }]) => [code, `${code} ${name}`]));

export const LABELS = {
  measure: targetList.measure,
  boolean: { true: "是", false: "否" },
  documentKind: { targets: "目标任务", results: "完成情况" },
  indicatorKind: { flow: "流量", stock: "存量", rate: "比率", share: "占比" },
  reporting: { add: "分别报送相加", same: "同一数据" },
  growthBasis: { nominal: "现价", comparable: "可比口径" },
  levelRollup: {
    sum: "求和",
    "ratio-of-sums": "分子和÷分母和",
    latest: "取最近一期",
    official: "填核定数",
    none: "不汇总",
  },
  growthRollup: { "growth-from-sums": "由总量计算", "official-rate": "填核定增速", none: "不汇总" },
  comparator: { gte: "不少于", gt: "超过", lte: "不超过", eq: "达到", approx: "左右", track: "基本同步" },
  passRule: {
    "at-least": "达到或超过",
    "more-than": "必须超过",
    "at-most": "不得超过",
    about: "大致达到",
    track: "与参照同步",
    "whole-list": "清单全部完成",
    "zero-outstanding": "无未办结",
  },
  strength: { firm: "确定", strive: "力争" },
  force: { expected: "预期性", binding: "约束性" },
  progress: { schedule: "序时", profile: "自定进度", "year-end": "年末", none: "不比进度" },
  figureKind: { "growth-rate": "增速", count: "个数", level: "总量", relation: "关系" },
  figureStatus: { result: "结果", activity: "工作量", plan: "计划" },
  figureComparator: { eq: "等于", gt: "超过", approx: "左右" },
  check: { V16: "V16 合计平衡", V17: "V17 其中项", V19: "V19 表间一致" },
  rule: rules,
  ruleState: targetList.ruleState,
  operator: { "=": "＝", "<=": "≤", ">=": "≥", "<": "<", ">": ">" },
  missing: { undecided: "不判", zero: "按零", skip: "不审" },
  level,
  bandKind: targetList.bandKind,
  judgement: bandJudgements,
  light: { green: "绿", yellow: "黄", red: "红" },
  limit: { gap: "差距", "schedule-share": "差距占序时（%）", growth: "增速本身（%）" },
} as const satisfies Record<string, Labels>;

/** Full-width letters, digits and signs as plain ones, without outer blanks. */
export function plain(text: string): string {
  return text.normalize("NFKC").trim();
}

/** Labels of earlier workbooks, which are still read. */
const FORMERLY: Labels = { 累计: LABELS.measure.cumulative, 上年累计: LABELS.measure.cumulativeLastYear };

/** Any dash as a plain one: people type those their keyboard has. */
export function withPlainDashes(text: string): string {
  return text.replace(/[−–—]+/g, "-");
}

/** The schema's word for a label, or the word itself; null for anything else. */
export function wordOf(labels: Labels, label: string): string | null {
  const read = (text: string) => withPlainDashes(plain(text));
  const wanted = read(FORMERLY[plain(label)] ?? label);
  const entry = Object.entries(labels).find(([word, own]) => read(own) === wanted || word === wanted);
  return entry ? entry[0] : null;
}
