/** Sentences about mistakes in a target list, by problem, and the words they are made of. */
export const targetList = {
  /** A mistake in the list's files, and in its workbook. */
  inFile: "{{file}} → {{place}}：{{sentence}}",
  inCell: "{{sheet}}!{{cell}}：{{sentence}}",
  /** Next year's list made from this year's: what the bureau has to see to. */
  next: {
    documentTitle: "（待填：本年度目标文件的标题）",
    document: "填写{{year}}年目标文件的标题；有几份就加几行。",
    targets:
      "{{count}} 项目标的目标值已改为“待定”，出处已清空。按{{year}}年文件逐项填目标值、要求、力度和出处；{{year}}年不再列的删行，新列的加行。文件没有出来的先留“待定”，报表可以照发。",
    references: "{{count}} 项“基本同步”的目标也标了“待定”。{{year}}年仍列的，清空目标值、填出处；不再列的删行。",
    "bases-set": "{{count}} 项增速目标的基数已按{{last}}年12月全区汇总数填好，请核对；年报核定后有修订的改过来。",
    "bases-open": "{{count}} 项增速目标的基数没有{{last}}年12月的汇总数可填，已清空。同时有总量目标的必须填写。",
    notes: "{{count}} 项目标的说明讲的是{{last}}年文件，已清空。新文件不明确的地方重新写明按什么理解。",
    "changed-basis": "{{count}} 项目标的“口径调整”只说{{last}}年，已清空。{{year}}年口径有调整的重新标。",
    profiles: "{{count}} 项目标的自定进度沿用{{last}}年的，请核对。",
    milestones: "{{last}}年的 {{count}} 项重点任务已清空。填{{year}}年的任务；没有办完、{{year}}年继续的重新列。",
    indicators:
      "{{count}} 个指标的代码、单位、口径和报送单位都沿用。改名的、换计量单位的、换报送单位的在原行上改，“标识”不要动：与{{last}}年报表的衔接靠它和代码。停报的删行，新增的用没有用过的代码。",
    rules: "{{count}} 条规则状态没有写“止”，沿用到{{year}}年，请核对还要不要。",
    exceptions: "{{count}} 条日历例外（节假日顺延等）沿用{{last}}年的，请按{{year}}年放假安排改。",
    external: "{{last}}年的 {{count}} 条市均与位次已清空，{{year}}年逐月续填。",
  },
  ruleState: { active: "正常", warning: "仅提示", withdrawn: "停用" },
  measure: {
    month: "本月",
    cumulative: "1—本月",
    monthLastYear: "上年同月",
    cumulativeLastYear: "上年1—本月",
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
