import { findingProse } from "../../finding-prose";

/** Figures that have to agree: with one another, with earlier forms, with those of other units. */
export const agreement = findingProse({
  V10: {
    "cumulative-below-month": "{{name}}{{measure}} {{cumulative}}小于本月 {{month}}，1—本月不会小于本月。{{question}}",
    "first-period-differs":
      "{{name}}{{measure}} {{cumulative}}与本月 {{month}}不等，年内第一期两者应是同一个数。请核对，属实请说明。",
  },
  V11: {
    fall: "{{name}}{{measure}} {{cumulative}}比上期表的 {{last}}还少。请核对；若修订了以前月份，请在核实说明写明原因。",
    pasted:
      "{{name}}{{measure}} {{cumulative}}和本月 {{month}}都与上期表相同，而本月有数，1—本月应当增加。像是照抄了上期，请重新填写。",
    "not-continuous":
      "{{name}}{{measure}} {{cumulative}} ≠ 上期表的 {{last}} + 本月 {{month}}（差 {{difference}}）。{{question}}若修订了以前月份，请在核实说明写明原因。",
  },
  V12: {
    differs:
      "{{name}}{{measure}} {{value}}与上年存档的 {{archived}}不同（差 {{difference}}）。请核对；若上年数有修订，请说明。",
  },
  V13: {
    "official-far":
      "{{name}}累计同比 {{value}}，按 1—本月 {{level}}与上年同期 {{base}}计算是 {{recomputedPercent}}，以前报的是 {{reference}}，都差得太远。可比口径的增速也不会差这么多，属实请说明。{{question}}",
    "official-far-from-levels":
      "{{name}}累计同比 {{value}}，按 1—本月 {{level}}与上年同期 {{base}}计算是 {{recomputedPercent}}，差得太远。可比口径的增速也不会差这么多，属实请说明。{{question}}",
    differs:
      "{{name}}累计同比 {{valuePercent}}，按 1—本月 {{level}}与上年同期 {{base}}计算应为 {{recomputedPercent}}。请核对，口径不同请说明。",
    "no-base": "{{name}}累计同比无法计算：上年同期是 {{base}}，不是正数，没有可比的基数。这一格不必填数。",
  },
  V14: {
    "official-far":
      "{{name}}本月同比 {{value}}，按本月 {{level}}与上年同月 {{base}}计算是 {{recomputedPercent}}，以前报的是 {{reference}}，都差得太远。可比口径的增速也不会差这么多，属实请说明。{{question}}",
    "official-far-from-levels":
      "{{name}}本月同比 {{value}}，按本月 {{level}}与上年同月 {{base}}计算是 {{recomputedPercent}}，差得太远。可比口径的增速也不会差这么多，属实请说明。{{question}}",
    differs:
      "{{name}}本月同比 {{valuePercent}}，按本月 {{level}}与上年同月 {{base}}计算应为 {{recomputedPercent}}。请核对，口径不同请说明。",
    "no-base": "{{name}}本月同比无法计算：上年同月是 {{base}}，不是正数，没有可比的基数。这一格不必填数。",
  },
  V15: {
    "fall-reported":
      "{{name}}{{measure}} {{valuePercent}} 为负，而 {{level}}比上年同期 {{base}}多。请核对正负号，口径不同请说明。",
    "rise-reported":
      "{{name}}{{measure}} {{valuePercent}} 为正，而 {{level}}比上年同期 {{base}}少。请核对正负号，口径不同请说明。",
  },
  V16: {
    "total-differs":
      "{{name}}{{measure}} {{total}} ≠ {{indicators}}之和 {{sum}}（差 {{difference}}）。请核对各分项或更新合计。",
    "missing-part": "{{name}}的合计没有审全：{{indicators}}有的数还没有。补齐后会再审。",
    relation: "{{sentence}}{{sides}}。请核对。",
    "relation-open": "“{{sentence}}”还不能审：{{indicators}}没有可用的数。",
    "form-not-at-hand": "“{{sentence}}”还不能审：手边没有{{departments}}的报表。",
  },
  V17: {
    "whole-below-part": "{{name}}{{measure}} {{value}}小于其中项{{partIndicator}} {{part}}。整体不会小于部分，请核对。",
    "part-above-whole":
      "其中项{{name}}{{measure}} {{value}}大于{{wholeIndicator}} {{whole}}。部分不会大于整体，请核对两行。",
    "missing-part": "其中项{{name}}还不能与{{wholeIndicator}}比较：{{measures}}有一个没有可用的数。",
    relation: "{{sentence}}{{sides}}。请核对。",
    "relation-open": "“{{sentence}}”还不能审：{{indicators}}没有可用的数。",
    "form-not-at-hand": "“{{sentence}}”还不能审：手边没有{{departments}}的报表。",
  },
  V18: {
    differs:
      "{{name}}{{measure}} {{value}}，按{{numeratorIndicator}}和{{denominatorIndicator}}计算应为 {{recomputed}}。请核对三个数。",
    "missing-part":
      "{{name}}{{measure}}还不能复算：它和{{numeratorIndicator}}、{{denominatorIndicator}}中有的数还没有。",
    "no-denominator": "{{name}}{{measure}}无法计算：{{denominatorIndicator}}不是正数。这一格不必填数。",
  },
  V19: {
    differs:
      "{{name}}{{measure}}本单位报 {{value}}，{{otherDepartment}}报 {{other}}（差 {{difference}}）。同一个数应当一致，而本单位的数与自己以前报的不衔接，请核对，属实请说明。",
    "differs-elsewhere":
      "{{name}}{{measure}}本单位报 {{value}}，{{otherDepartment}}报 {{other}}（差 {{difference}}）。对方的数与它以前报的不衔接，由对方核对；本单位不必说明。",
    "differs-unsettled":
      "{{name}}{{measure}}本单位报 {{value}}，{{otherDepartment}}报 {{other}}（差 {{difference}}）。同一个数应当一致，哪一家对由统计局核定；本单位不必说明。",
    "figure-open": "{{name}}还不能与{{otherDepartment}}核对：{{measures}}有一家没有可用的数。",
    "forms-not-at-hand": "{{indicators}}还不能与其他单位核对：手边没有{{departments}}的报表。",
    relation: "{{sentence}}{{sides}}，而本单位的数与自己以前报的不衔接。请核对，属实请说明。",
    "relation-elsewhere": "{{sentence}}{{sides}}。哪一家对由统计局核定；本单位不必说明。",
    "relation-open": "“{{sentence}}”还不能审：{{indicators}}没有可用的数。",
  },
});
