/** Names and small forms the sentences are made with. */
export const terms = {
  name: "{{nameEn}}",
  sentence: "{{sentenceEn}}",
  quoted: "“{{text}}”",
  separator: ", ",
  amount: "{{number}}\u00a0{{unit}}",
  percent: "{{number}}\u00a0%",
  times: "{{number}} times",
  fraction: "1/{{number}} of",
  period: "{{year}}-{{month, number(minimumIntegerDigits: 2)}}",
  check: "{{name}} ({{code}})",
  measure: {
    month: "this month",
    cumulative: "year to date",
    monthLastYear: "same month last year",
    cumulativeLastYear: "same months last year",
    monthGrowth: "growth of the month",
    growth: "growth of the year to date",
  },
  signature: {
    unitHead: "head of the unit",
    statisticsHead: "head of statistics",
    preparer: "preparer",
    phone: "telephone",
    reportedOn: "date of reporting",
  },
};
