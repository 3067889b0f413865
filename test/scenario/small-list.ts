import type { Department, Indicator, Relation, TargetList } from "#src/core/targets/schema";

/** A list small enough to hold in one's head, with an indicator for everything a check looks at. */
const departments: Department[] = [
  ["commerce", "01", "商务局", "Commerce"],
  ["statistics", "02", "统计局", "Statistics"],
  ["west-zone", "03", "西部开发区", "West Zone"],
  ["east-zone", "04", "东部开发区", "East Zone"],
  ["archives", "05", "档案馆", "Archives"],
].map(([id, number, nameZh, nameEn]) => ({
  id: id!,
  number: number!,
  nameZh: nameZh!,
  shortZh: nameZh!,
  nameEn: nameEn!,
}));

const every = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const all: Indicator["measures"] = [
  "month",
  "cumulative",
  "monthLastYear",
  "cumulativeLastYear",
  "monthGrowth",
  "growth",
];
const level: Indicator["measures"] = ["cumulative", "cumulativeLastYear"];

let row = 0;
function indicator(id: string, nameZh: string, unit: string, own: Partial<Indicator> = {}): Indicator {
  row += 1;
  return {
    id,
    code: `01${String(row).padStart(2, "0")}`,
    nameZh,
    nameEn: id.replaceAll("-", " "),
    unit,
    decimals: unit === "亿元" ? 2 : unit === "%" ? 1 : 0,
    kind: "flow",
    measures: all,
    reporters: ["commerce"],
    reporting: "add",
    dueMonths: every,
    lag: 0,
    ranges: { month: { min: 0 }, cumulative: { min: 0 } },
    whole: unit !== "亿元" && unit !== "%" && unit !== "元",
    growthBasis: "nominal",
    volatility: 30,
    rollup: { level: "sum", growth: "growth-from-sums" },
    definitionZh: nameZh,
    definitionEn: id,
    ...own,
  };
}

const indicators: Indicator[] = [
  indicator("retail-sales", "社会消费品零售总额", "亿元"),
  indicator("online-sales", "网上零售额", "亿元", { partOf: "retail-sales" }),
  indicator("online-share", "网上零售占比", "%", {
    kind: "share",
    measures: level,
    ranges: { cumulative: { min: 0, max: 100 } },
    ratio: { numerator: "online-sales", denominator: "retail-sales", scale: 100 },
    rollup: { level: "ratio-of-sums", growth: "none" },
  }),
  indicator("output", "总产值", "亿元", {
    growthBasis: "comparable",
    rollup: { level: "sum", growth: "official-rate" },
  }),
  indicator("profit", "利润", "亿元", { ranges: {} }),
  indicator("firms", "企业", "户", { totalOf: ["large-firms", "small-firms"] }),
  indicator("large-firms", "大企业", "户", { partOf: "firms" }),
  indicator("small-firms", "小企业", "户", { partOf: "firms" }),
  indicator("events", "招商活动", "次", { measures: ["month", "cumulative"] }),
  indicator("gdp-growth", "地区生产总值", "亿元", {
    measures: ["growth"],
    dueMonths: [3, 6, 9, 12],
    growthBasis: "comparable",
  }),
  indicator("coverage", "覆盖率", "%", { kind: "share", measures: level, ranges: {}, volatility: 10 }),
  indicator("streets", "街道", "个", {
    kind: "stock",
    measures: level,
    reporters: ["commerce", "statistics"],
    reporting: "same",
  }),
  indicator("income", "人均收入", "元", {
    kind: "rate",
    measures: ["cumulative", "cumulativeLastYear", "growth"],
    dueMonths: [3, 6, 9, 12],
    reporters: ["statistics"],
    volatility: 100,
  }),
  indicator("surveys", "调查", "次", { measures: ["month", "cumulative"], reporters: ["statistics"] }),
  indicator("zone-output", "园区产值", "亿元", { reporters: ["west-zone", "east-zone"] }),
  indicator("zone-land", "园区土地", "亩", { kind: "stock", measures: level, reporters: ["west-zone"] }),
  indicator("zone-plants", "园区厂房", "亩", { kind: "stock", measures: level, reporters: ["west-zone"] }),
  indicator("zone-roads", "园区道路", "亩", { kind: "stock", measures: level, reporters: ["west-zone"] }),
];

const relations: Relation[] = [
  relation("streets-by-coverage", "V16", "<=", ["coverage"], ["streets"], "coverage", "A"),
  relation("plants-within-streets", "V16", "<=", ["zone-plants"], ["streets"], "zone-plants", "A"),
  relation("land-within-streets", "V17", "<=", ["zone-land"], ["streets"], "zone-land", "B"),
  relation("output-within-retail", "V17", "<=", ["output"], ["retail-sales"], "output", "B"),
  relation("surveys-within-events", "V19", "<=", ["surveys"], ["events"], "surveys", "B"),
];

function relation(
  id: string,
  check: Relation["check"],
  operator: Relation["operator"],
  left: string[],
  right: string[],
  subject: string,
  severity: Relation["level"],
): Relation {
  const terms = (ids: string[]) => ids.map((name) => ({ indicator: name, measure: "cumulative" as const }));
  return {
    id,
    check,
    operator,
    left: terms(left),
    right: terms(right),
    tolerance: 0,
    missing: "undecided",
    level: severity,
    sentenceZh: `${subject}应符合审核关系。`,
    sentenceEn: `${subject} should keep to its relation.`,
  };
}

export const smallList: TargetList = {
  header: {
    id: "small",
    version: "1",
    nameZh: "小清单",
    nameEn: "Small list",
    year: 2024,
    area: { code: "220106", nameZh: "绿园区", nameEn: "Luyuan", cityZh: "长春市" },
    templateVersion: "2024.1",
    agencyZh: "统计局",
    documents: [{ id: "plan", titleZh: "计划", kind: "targets" }],
    lightBands: [
      { kind: "flow", judgement: "on-schedule", light: "green", limit: { by: "gap", atLeast: 0 } },
      { kind: "flow", judgement: "behind", light: "red" },
    ],
    units: [
      { symbol: "元", dimension: "money", factor: 1 },
      { symbol: "万元", dimension: "money", factor: 1e4 },
      { symbol: "亿元", dimension: "money", factor: 1e8 },
      { symbol: "户", dimension: "firms", factor: 1 },
      { symbol: "次", dimension: "events", factor: 1 },
      { symbol: "%", dimension: "percent", factor: 1 },
    ],
  },
  departments,
  indicators,
  targets: [],
  external: [],
  milestones: [
    {
      id: "new-market",
      nameZh: "新市场开业",
      nameEn: "New market opens",
      department: "commerce",
      verbZh: "开业",
      strength: "firm",
      source: { document: "plan", section: "一", paragraph: 1 },
    },
    {
      id: "reading-room",
      nameZh: "阅览室开放",
      nameEn: "Reading room opens",
      department: "archives",
      verbZh: "开放",
      strength: "firm",
      source: { document: "plan", section: "一", paragraph: 2 },
    },
  ],
  history: [],
  relations,
  calendar: { firstMonth: 2, opensDay: 1, dueDay: 8, lockedDay: 15, exceptions: [] },
  hash: "small",
};
