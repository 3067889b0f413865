import { findingProse } from "../../finding-prose";

/** What several checks say, what is offered, and what a doubt ends with. */
export const shared = findingProse({
  any: {
    crashed: "「{{checkName}}」没有审成（{{reason}}），不能当作通过。请把本文件和这段信息交给维护人员。",
    "missing-figure": "{{name}}的「{{checkName}}」还不能审：{{measures}}没有可用的数。补齐后会再审。",
    "no-history": "「{{checkName}}」没有审：手边没有本单位{{wantedPeriod}}的报表。提供以前的报表或汇总表后可以再审。",
    "no-history-figures": "「{{checkName}}」有几项没有审：{{wantedPeriod}}的报表中没有{{indicators}}的数。",
    "form-unknown": "「{{checkName}}」没有审：认不出这是哪个单位的哪张表。请使用下发的空白报表。",
    "period-unknown": "「{{checkName}}」没有审：认不出报告期。请先填写报告期。",
  },
  /** What a sentence with a doubt ends with, by what is offered. */
  question: {
    none: "请核对。",
    "unit-slip": "应为 {{value}}？",
    "unit-slip-row": "应为 {{corrected}}？本行 {{cellsCount}} 格像是都用了这种单位。",
    "percent-slip": "应为 {{value}}？",
    "plain-number": "应为 {{value}}？",
    "swap-month-cumulative": "是否填反？请核对。",
    "sign-slip": "正负号是否写反，应为 {{value}}？",
    "restore-formula": "这一格由公式计算，请恢复公式。",
  },
  suggestion: {
    "restore-heading": "恢复为“{{heading}}”",
    "restore-unit": "单位恢复为 {{unit}}",
    "convert-row": "整行换算为 {{unit}}",
    "unit-slip": "改为 {{value}}",
    "unit-slip-row": "本行 {{cellsCount}} 格一并换算",
    "percent-slip": "改为 {{value}}",
    "plain-number": "改为 {{value}}",
    "swap-month-cumulative": "本月改为 {{month}}，1—本月改为 {{cumulative}}",
    "restore-formula": "恢复公式",
    "enter-zero": "填 0",
    "sign-slip": "改为 {{value}}",
    "likely-figure": "把 {{cell}} 改为 {{value}}",
    "set-period": "报告期改为{{askedPeriod}}",
    "clear-cells": "清空 {{cellsCount}} 格",
    "clear-pasted": "清空照抄的 {{cellsCount}} 格，重新填写",
    "restore-code": "填回代码 {{code}}",
    unmerge: "取消合并",
  },
});
