import type { Form } from "../../core/form/form";
import { isGrowth } from "../../core/measure";
import type { Indicator, TargetList } from "../../core/targets/schema";

/** The brief 填报说明 and 审核关系 under the table of a form with figures. */
export function formNotes(form: Form, list: TargetList): string[] {
  const indicators = form.rows.map(({ indicator }) => indicator);
  return [
    `填报说明：${numbered(filling(indicators, list))}`,
    `审核关系：${numbered([...withinForm(indicators), ...declared(indicators, list)])}`,
  ];
}

/** The notes under 重点任务; `alone` where the form has no figures, and so no rows to explain anything beside. */
export function milestoneNotes(alone: boolean): string[] {
  return [
    `填报说明：1.“状态”从未启动、推进中、已完成、受阻中选一项。2.“日期”填该状态起始或完成的日期。3.受阻的任务须在“进展说明”写明原因和下一步措施。${alone ? "4.审核提示需要说明的，在表下“核实说明”写明。" : ""}`,
  ];
}

function numbered(sentences: readonly string[]): string {
  return sentences.map((sentence, index) => `${index + 1}.${sentence}`).join("");
}

function filling(indicators: readonly Indicator[], list: TargetList): string[] {
  const { firstMonth, dueDay } = list.calendar;
  const some = (test: (indicator: Indicator) => boolean) => indicators.some(test);
  return [
    `本表月后${dueDay}日前报出${firstMonth === 2 ? "，1—2月合并报送" : ""}。`,
    "只填浅色格；确实没有发生填 0，不适用填 —，不要留空。",
    ...(some(({ kind }) => kind !== "flow") ? ["时点指标第2栏填月末数，比率、占比指标第2栏填当前值。"] : []),
    ...(some(({ measures }) => measures.some(isGrowth))
      ? ["同比按百分数填，增长 7% 填 7；由公式算出的可以改填。"]
      : []),
    ...(some(({ lag }) => lag > 0) ? ["错月指标填上一可得月份的数，见填报说明表。"] : []),
    "指标解释、取值范围、报告期和适用审核见“填报说明”表。",
  ];
}

function withinForm(indicators: readonly Indicator[]): string[] {
  const has = (test: (indicator: Indicator) => boolean) => indicators.some(test);
  const code = (id: string) => indicators.find((indicator) => indicator.id === id)?.code;
  const totals = indicators.flatMap((indicator) => {
    const parts = indicator.totalOf?.map(code);
    return parts?.every((part) => part !== undefined) ? [`${indicator.code}=${parts.join("+")}。`] : [];
  });
  const parts = indicators.flatMap((indicator) => {
    const whole = indicator.partOf === undefined ? undefined : code(indicator.partOf);
    return whole === undefined ? [] : [`${indicator.code}≤${whole}`];
  });
  return [
    ...(has(({ kind, measures }) => kind === "flow" && measures.includes("month"))
      ? ["第2栏≥第1栏（不为负的累计指标），首个报告期相等。"]
      : []),
    ...(has(({ growthBasis, measures }) => growthBasis === "nominal" && measures.includes("growth"))
      ? ["第6栏=(第2栏÷第4栏－1)×100（按现价计算的指标）。"]
      : []),
    ...totals,
    ...(parts.length > 0 ? [`其中项：${parts.join("，")}。`] : []),
  ];
}

function declared(indicators: readonly Indicator[], list: TargetList): string[] {
  const own = new Set(indicators.map(({ id }) => id));
  return list.relations
    .filter(({ left, right }) => [...left, ...right].some((term) => "indicator" in term && own.has(term.indicator)))
    .map(({ sentenceZh }) => (sentenceZh.endsWith("。") ? sentenceZh : `${sentenceZh}。`));
}
