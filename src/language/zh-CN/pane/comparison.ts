/** 目标对照 in the department's pane. */
export const comparison = {
  informs: "仅供了解进度，不影响数据审核和报送。请如实填报。",
  key: { value: "本单位 1—本月", target: "年度目标", schedule: "序时进度" },
  noFigure: "本期没有数",
  part: "另有 {{number}} 个单位的数也计入这一目标，此处只有本单位的数。",
  target: {
    gte: "目标 {{value}}以上",
    gt: "目标 超 {{value}}",
    lte: "目标 {{value}}以内",
    eq: "目标 {{value}}",
    approx: "目标 {{value}}左右",
    track: "与参照指标基本同步（{{value}}）",
    trackUnknown: "与参照指标基本同步",
    unknown: "目标的单位与本表不同",
    pending: "本年目标待定",
  },
  standing: {
    schedule: "完成 {{done}}%，序时 {{due}}%（{{gap}}个百分点）",
    points: "与目标差 {{gap}}个百分点",
    completion: "完成 {{done}}%",
  },
  none: { title: "没有由本单位负责的年度目标", body: "本单位只报数，不对照目标。" },
  noPeriod: { title: "先填报告期", body: "知道报告期才能对照进度。" },
} as const;
