import { findingProse } from "../../finding-prose";

/** Each entry by itself: missing, no number, in another unit, out of range, not due. */
export const entries = findingProse({
  V05: {
    "dash-after-figure":
      "{{name}}{{measures}}填的是 —，而这项以前报过数。本期确实不适用请在核实说明写明原因；没有发生请填 0。",
    "dash-beside-figure":
      "{{name}}{{measures}}填的是 —，而同一行有数，不会只有这一栏不适用。请补数；没有发生请填 0，确不适用请说明。",
    "dash-for-growth":
      "{{name}}{{measures}}填的是 —，而本期和上年同期都有数，能算同比。请补填；确不可比请在核实说明写明原因。",
    "blocked-without-reason": "重点任务「{{milestone}}」受阻，但没有写原因。请在进展说明写明原因和下一步措施。",
    "completed-without-date": "重点任务「{{milestone}}」已完成，但没有填完成日期。请补填。",
    "completed-unreadable":
      "重点任务「{{milestone}}」的完成日期“{{date}}”认不出是哪一天。请写成“2024年3月28日”这样；只知道月份的写“2024年3月”。",
    "completed-later":
      "重点任务「{{milestone}}」的完成日期“{{date}}”在报出日期之后。没有到的日子不能算完成，请核对进展和日期。",
    blank: "{{name}}{{measure}}没有填。本月应报；确实没有发生请填 0，不适用请填 —。",
    "blank-formula": "{{name}}{{measure}}由本表的公式计算，公式被清空或改动，现在是空的。请恢复公式，不用填数。",
    "blank-milestone": "重点任务「{{milestone}}」还没有选进展。请选 未启动、推进中、已完成 或 受阻。",
  },
  V06: {
    "formula-error": "{{name}}{{measure}}显示 {{raw}}，是公式出错。请恢复原来的公式，或直接填数。",
    "formula-no-result":
      "{{name}}{{measure}}写的是公式 {{raw}}，公式还没有结果。请用 Excel 或 WPS 打开这张表，保存后再交；也可以直接填数。",
    "word-for-zero": "{{name}}{{measure}}写的是“{{raw}}”。确实没有发生请填 0。",
    dash: "{{name}}{{measure}}写的是“{{raw}}”。不适用请填 —，没有发生请填 0。",
    "text-number": "{{name}}{{measure}}的“{{raw}}”是文字，不能汇总。{{question}}",
    "unit-in-cell": "{{name}}{{measure}}的“{{raw}}”带了单位，格里只填数，按本表单位计。{{question}}",
    approximate: "{{name}}{{measure}}的“{{raw}}”是约数，报表要填核实过的数。{{question}}",
    "not-a-number": "{{name}}{{measure}}的“{{raw}}”不是数。请填一个数；没有发生填 0，不适用填 —。",
    "unknown-state": "重点任务「{{milestone}}」的进展“{{raw}}”不是四种之一。请选 未启动、推进中、已完成 或 受阻。",
  },
  V07: {
    "percent-shown":
      "{{name}}{{measure}}填的是 {{value}}，但格式是百分比，打印出来成了 {{shown}}。请把这一格改成普通数字格式，数不用改。",
    fraction:
      "{{name}}{{measure}}填的是 {{value}}，按同表的数应在 {{recomputed}} 上下，像是把百分数填成了小数。{{question}}",
    "percent-format": "{{name}}{{measure}}一格设成了百分比格式，存的是 {{value}}。本表百分数直接填数，{{question}}",
  },
  V08: {
    "beside-last-year":
      "{{name}}{{measure}} {{value}}是上年同期 {{reference}}的 {{times}}，像是把另一种计量单位的数填进了以“{{unit}}”计的格。{{question}}",
    "beside-last-month":
      "{{name}}{{measure}} {{value}}是按上期推算的 {{reference}}的 {{times}}，像是把另一种计量单位的数填进了以“{{unit}}”计的格。{{question}}",
    "beside-archive":
      "{{name}}{{measure}} {{value}}是上年存档数 {{reference}}的 {{times}}，像是填成了另一种计量单位。{{question}}",
    "beside-this-year":
      "{{name}}{{measure}} {{value}}是本年数 {{reference}}的 {{times}}，而本年数与其他数相符，像是上年数填成了另一种计量单位。{{question}}",
    "beside-cumulative":
      "{{name}}本月 {{value}}是 1—本月 {{cumulative}}按月平均的 {{times}}，两格像是用了不同的计量单位。请核对这两格，都以“{{unit}}”计。",
  },
  V09: {
    "below-range": "{{name}}{{measure}} {{value}}小于这个指标可能的最小值 {{min}}。请核对。",
    "above-range": "{{name}}{{measure}} {{value}}大于这个指标可能的最大值 {{max}}。请核对。",
    "not-whole": "{{name}}{{measure}} {{value}}不是整数，而这个指标按个数计。请核对。",
    "negative-alone":
      "{{name}}{{measure}} {{value}}是负数，而这一行别的数都是正数，大小又与旁边年份的 {{beside}}相近，像是多了负号。{{question}}属实请说明。",
  },
  V22: {
    "not-due": "{{name}}本月免报（报送月份：{{months}}月），却填了{{measures}}。请清空。",
    "column-not-used": "{{name}}不填{{measures}}这一栏，却填了数。请清空，或核对是否填错了栏。",
    "no-form": "{{askedPeriod}}不单独报送：年内第一张表是 {{first}} 月，1—{{first}}月合并填报。",
  },
});
