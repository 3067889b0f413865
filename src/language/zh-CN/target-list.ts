/** Sentences about mistakes in a target list, by problem, and the words they are made of. */
export const targetList = {
  /** A mistake in the list's files, and in its workbook. */
  inFile: "{{file}} → {{place}}：{{sentence}}",
  inCell: "{{sheet}}!{{cell}}：{{sentence}}",
  measure: {
    month: "本月",
    cumulative: "累计",
    monthLastYear: "上年同月",
    cumulativeLastYear: "上年累计",
    monthGrowth: "本月同比",
    growth: "累计同比",
  },
  bandKind: {
    flow: "序时",
    growth: "增速",
    decline: "负向增速",
    share: "占比",
    ceiling: "上限",
    track: "同步",
  },
  type: {
    string: "文字",
    number: "数字",
    int: "整数",
    boolean: "是或否",
    array: "列表",
    object: "一组内容",
    record: "一组内容",
  },
} as const;
