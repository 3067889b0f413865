/** What rules of a draft list would have found in the months there are. */
export const backtest = {
  volatility: "{{name}} 波动界限 {{limit}}%",
  range: "{{name}} 取值范围",
  whole: "{{clauses}}。",
  never: "{{months}}个月没有触发",
  hits: "{{months}}个月触发{{hits}}次，其中{{corrected}}次后来更正",
  "explained-recorded": "，{{explained}}次说明属实",
  "explained-assumed": "，{{explained}}次有说明",
  open: "，{{open}}次没有更正也没有说明",
  missed: "另有{{missed}}个后来更正的数没有触发",
  undecided: "{{undecided}}份报表缺数，无法判断",
} as const;
