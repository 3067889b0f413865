/** Names and small forms the sentences are made with. */
export const terms = {
  name: "{{nameZh}}",
  sentence: "{{sentenceZh}}",
  quoted: "「{{text}}」",
  separator: "、",
  amount: "{{number}}\u00a0{{unit}}",
  percent: "{{number}}\u00a0%",
  times: "{{number}} 倍",
  fraction: "1/{{number}}",
  period: "{{year}}年{{month}}月",
  check: "{{name}}（{{code}}）",
  measure: {
    month: "本月",
    cumulative: "1—本月",
    monthLastYear: "上年同月",
    cumulativeLastYear: "上年1—本月",
    monthGrowth: "本月同比",
    growth: "累计同比",
  },
  signature: {
    unitHead: "单位负责人",
    statisticsHead: "统计负责人",
    preparer: "填表人",
    phone: "联系电话",
    reportedOn: "报出日期",
  },
};
