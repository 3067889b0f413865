import { findingProse } from "../../finding-prose";

/** Figures that change more than usual, or not at all. */
export const change = findingProse({
  V20: {
    "last-month":
      "{{name}}{{measure}} {{value}}比{{referencePeriod}}的 {{reference}}变动 {{changePercent}}（按常年进度应在 {{usualPercent}} 上下），偏离超过该指标 {{thresholdPercent}} 的核实界限。请核对，属实请说明。",
    "last-year":
      "{{name}}{{measure}} {{value}}比上年同期 {{reference}}变动 {{changePercent}}，超过该指标 {{thresholdPercent}} 的核实界限。请核对，属实请说明。",
    "points-last-month":
      "{{name}}{{measure}} {{value}}比{{referencePeriod}}的 {{reference}}变动 {{changePoints}}个百分点，超过该指标 {{thresholdPoints}}个百分点的核实界限。请核对，属实请说明。",
    "points-last-year":
      "{{name}}{{measure}} {{value}}比上年同期 {{reference}}变动 {{changePoints}}个百分点，超过该指标 {{thresholdPoints}}个百分点的核实界限。请核对，属实请说明。",
  },
  V21: {
    "last-month":
      "{{totalCount}} 个应有变化的数中有 {{equalCount}} 个与{{lastPeriod}}完全相同，像是整表照抄后没有更新。请重新填写；属实请在首行核实说明写明。",
    "month-is-cumulative":
      "有 1—本月的 {{equalCount}} 行，本月都等于 1—本月，而{{firstPeriod}}以后只有以前各月都没有发生才会这样：像是{{firstPeriod}}的表改了报告期，或把 1—本月的数填进了本月。请核对；属实请在首行核实说明写明。",
    "other-unit":
      "{{totalCount}} 个数中有 {{equalCount}} 个与{{otherDepartment}}的完全相同。请核对没有用错别家的表；属实请在首行核实说明写明。",
    "other-unit-elsewhere":
      "{{totalCount}} 个数中有 {{equalCount}} 个与{{otherDepartment}}的完全相同，而对方的数与它以前报的不衔接，由对方核对；本单位不必说明。",
    "others-not-at-hand": "{{indicators}}还不能与其他单位的报表对照雷同：手边没有它们的报表。",
  },
});
