/** What a summary is called, and the words of its columns. */
export const words = {
  export: { area: "区划代码", period: "报告期", code: "指标代码" },
  /** The language of these words, as a summary workbook records it. */
  language: "zh-CN",
  month: "{{year}}年{{month}}月",
  identity: "{{month}}  制表单位：{{agency}}  目标清单：{{list}}",
  made: "区划代码：{{area}}  生成时间：{{time}}",
  simulated: "样例数据",
  "and-others": "{{names}}等 {{total}} 个单位",
  page: "第 {{page}} 页 共 {{pages}} 页",
  measure: {
    month: "本月",
    cumulative: "1—本月",
    monthLastYear: "上年同月",
    cumulativeLastYear: "上年1—本月",
    monthGrowth: "本月同比",
    growth: "累计同比",
  },
  operation: { add: "加总", take: "取用", numerator: "分子", denominator: "分母", level: "本期", base: "基期" },
  state: { received: "已报", late: "迟报", missing: "未报", returned: "退回", undecided: "未定" },
  kind: { figures: "指标", milestones: "重点任务" },
  level: { A: "A 强制性", B: "B 准强制性", C: "C 核实性", D: "D 提示性" },
  outcome: { fail: "未通过", undecided: "未能判定" },
  absent: {
    "not-reported": "未报",
    "not-applicable": "应报单位都填 —，不适用",
    "not-due": "本月不报",
    "no-base": "基期不为正数，不计算",
    "not-rolled-up": "各单位分列，不作全区汇总",
  },
} as const;
