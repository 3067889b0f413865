/** Sentences about mistakes in a target list, by problem, and the words they are made of. */
export const targetList = {
  /** A mistake in the list's files, and in its workbook. */
  inFile: "{{file}} → {{place}}: {{sentence}}",
  inCell: "{{sheet}}!{{cell}}: {{sentence}}",
  measure: {
    month: "month",
    cumulative: "year to date",
    monthLastYear: "same month last year",
    cumulativeLastYear: "same period last year",
    monthGrowth: "growth of the month",
    growth: "growth of the year to date",
  },
  bandKind: {
    flow: "schedule",
    growth: "growth",
    decline: "growth not above zero",
    share: "share",
    ceiling: "ceiling",
    track: "in step",
  },
  type: {
    string: "text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "a group",
    record: "a group",
  },
};
