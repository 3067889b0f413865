/** What a summary is called, and the words of its columns. */
export const words = {
  export: { area: "Division code", period: "Period", code: "Indicator code" },
  /** The language of these words, as a summary workbook records it. */
  language: "en",
  month: "{{year}}-{{month, number(minimumIntegerDigits: 2)}}",
  identity: "{{month}}  Prepared by: {{agency}}  Target list: {{list}}",
  made: "Division code: {{area}}  Generated: {{time}}",
  simulated: "SAMPLE DATA",
  "and-others": "{{names}} and others, {{total}} in all",
  page: "Page {{page}} of {{pages}}",
  measure: {
    month: "This month",
    cumulative: "Year to date",
    monthLastYear: "Same month last year",
    cumulativeLastYear: "Same months last year",
    monthGrowth: "Growth of the month",
    growth: "Growth of the year to date",
  },
  operation: {
    add: "Add",
    take: "Take",
    numerator: "Numerator",
    denominator: "Denominator",
    level: "Level",
    base: "Base",
  },
  state: { received: "Received", late: "Late", missing: "Missing", returned: "Returned", undecided: "Undecided" },
  kind: { figures: "Figures", milestones: "Key tasks" },
  level: { A: "A Mandatory", B: "B Near-mandatory", C: "C Verify", D: "D Note" },
  outcome: { fail: "Failed", undecided: "Undecided" },
  absent: {
    "not-reported": "Not reported",
    "not-applicable": "Every unit asked answered —: not applicable",
    "not-due": "Not due this month",
    "no-base": "The base is not positive, so there is no growth",
    "not-rolled-up": "Kept by unit; there is no district figure",
  },
};
