import { cueProse } from "../cue-prose";

/** 疑点: what an auditor may look at first. */
export const cues = {
  title: "疑点",
  caution: "疑点只提示先查哪里，不是结论，不计分，也不影响审核与汇总。属实与否以原始记录为准。",
  count: "{{period}}有 {{count}} 条疑点，按涉及的全区数大小排列。",
  none: "能查的各项都没有疑点",
  line: "{{number}}. {{name}}：{{said}}",
  effect: "涉及全区{{name}}{{measure}}的 {{percent}}",
  kind: cueProse({
    "on-target": {
      name: "恰好达标",
      said: "{{name}}{{measure}} {{value}}，恰好等于年度目标。请查这个数的原始记录和形成时间。",
      formula: "{{value}} = 目标 {{target}}",
    },
    "on-schedule": {
      name: "恰好达序时",
      said: "{{name}}{{measure}} {{value}}，恰好等于到本月按序时进度应完成的数。请查这个数的原始记录和形成时间。",
      formula: "目标 {{target}} × 序时 {{duePercent}} = {{due}}",
    },
    "period-end": {
      name: "期末突增",
      said: "{{name}}{{measure}} {{value}}，是按上年同期节奏推算数的 {{timesPercent}}。请查期末这批业务的凭证和时间。",
      formula:
        "(1—本月 − 本月) × 上年同月 ÷ (上年1—本月 − 上年同月) = {{before}} × {{lastYear}} ÷ {{lastYearBefore}} = {{expected}}；{{value}} ÷ {{expected}} = {{timesPercent}}，界限 {{limitPercent}}",
    },
    "period-end-months": {
      name: "期末突增",
      said: "{{name}}{{measure}} {{value}}，是此前各月中位数的 {{timesPercent}}。请查期末这批业务的凭证和时间。",
      formula: "{{months}} 的中位数 = {{expected}}；{{value}} ÷ {{expected}} = {{timesPercent}}，界限 {{limitPercent}}",
    },
    "close-to-last-month": {
      name: "与上期表相近",
      said: "{{department}}的表可比的 {{totalCount}} 个本月数中有 {{equalCount}} 个与{{lastPeriod}}几乎一样。请查本期的台账。",
      formula: "|本期 ÷ 上期 − 1| ≤ {{closePercent}}：{{equalCount}}/{{totalCount}}",
    },
    "scaled-from-last-month": {
      name: "与上期表同比例",
      said: "{{department}}的表可比的 {{totalCount}} 个本月数中有 {{equalCount}} 个都是{{lastPeriod}}的 {{ratioPercent}}。请查本期的台账。",
      formula: "中位比例 {{ratioPercent}}，与它相差 {{closePercent}} 以内：{{equalCount}}/{{totalCount}}",
    },
    "like-other-unit": {
      name: "与其他单位的表雷同",
      said: "{{department}}的表有 {{equalCount}} 个四位以上的数与{{otherDepartment}}的相同。请查双方的台账。",
      formula: "相同 {{equalCount}} 个，比较 {{totalCount}} 个",
    },
    "last-digits": {
      name: "末位数字集中",
      said: "{{department}}各月的 {{sampleSize}} 个数中，末位是 {{digit}} 的有 {{digitCount}} 个，随机时约 {{expectedCount}} 个。请抽查这些数的原始记录。",
      formula:
        "χ² = Σ(实际 − 期望)² ÷ 期望 = {{chiSquare}}，自由度 9，n = {{sampleSize}}，p = {{chance}}，界限 {{chanceLimit}}",
    },
    "first-digits": {
      name: "首位数字分布",
      said: "各单位各月的 {{sampleSize}} 个数合在一起，首位数字偏离本福特分布。只提示总体，不指向某个单位。",
      formula:
        "χ² = {{chiSquare}}，自由度 8，n = {{sampleSize}}，p = {{chance}}，界限 {{chanceLimit}}；平均绝对偏差 {{deviation}}，界限 {{limit}}",
    },
    "corrected-often": {
      name: "一格多次更正",
      said: "{{name}}{{measure}}先后更正 {{correctionCount}} 次。请查每次更正的依据。",
      formula: "依次为 {{values}}",
    },
    "explanation-reused": {
      name: "核实说明重复使用",
      said: "同一句核实说明用了 {{placeCount}} 处：“{{text}}”。请查每一处的实际原因。",
      formula: "{{departmentsCount}} 个单位（{{departments}}），{{periodsCount}} 个月（{{periods}}）",
    },
    rounded: {
      name: "取整的数偏多",
      said: "{{department}}的表 {{sampleSize}} 个四位以上、不由其他数算出的数中有 {{roundCount}} 个末两位为零，随机时约 {{expectedCount}} 个。请查这些数是否为估计数。",
      formula: "P(末两位为零 ≥ {{roundCount}} | n = {{sampleSize}}，0.01) = {{chance}}，界限 {{chanceLimit}}",
    },
    "growth-outside-parts": {
      name: "增速与分项矛盾",
      said: "{{name}}{{measure}} {{value}}，不在各分项增速 {{low}} 到 {{high}} 之间。合计的增速是分项增速的加权平均，请查口径和基数。",
      formula: "分项 {{parts}}：{{low}} ≤ 合计增速 ≤ {{high}}，允许 {{slackPoints}}个百分点",
    },
    "growth-outside-months": {
      name: "增速与各月矛盾",
      said: "{{name}}{{measure}} {{value}}，不在{{lastPeriod}}的累计增速 {{before}} 与本月增速 {{month}} 之间。请查口径和基数。",
      formula: "累计增速应介于 {{before}} 与 {{month}} 之间，允许 {{slackPoints}}个百分点",
    },
  }),
  unsearched: {
    "small-sample": "{{name}}：只有 {{size}} 个数，至少要 {{needed}} 个，未检验。",
    "narrow-spread": "{{name}}：最大数与最小数相差不到三个数量级，不适用，未检验。",
    "no-history": "{{name}}：没有以前月份的报表，未检验。",
    "no-forms": "{{name}}：没有原始报表，未检验。",
  },
} as const;
