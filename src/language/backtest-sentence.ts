import type { DraftRule } from "../core/backtest/draft-rules";
import type { Tally, TestedFigure } from "../core/backtest/outcomes";
import { findIndicator } from "../core/targets/indicators";
import type { TargetList } from "../core/targets/schema";
import { cellName } from "./cell-name";
import { indicatorName } from "./names";
import { reportedText, statedText } from "./numbers";
import type { Speaker } from "./sentence";

/** What a rule that is tried is called: an 审核关系 by its sentence, a limit by its indicator. */
export function draftRuleName({ kind, id }: DraftRule, list: TargetList, say: Speaker): string {
  if (kind === "relation") {
    const { sentenceZh, sentenceEn } = list.relations.find((relation) => relation.id === id)!;
    return say("terms.sentence", { sentenceZh, sentenceEn });
  }
  const indicator = list.indicators.find((one) => one.id === id)!;
  const name = indicatorName(id, list, say);
  return say(`backtest.${kind}`, { name, limit: statedText(indicator.volatility) });
}

/** What came of a rule: "24个月触发31次，其中22次后来更正，7次说明属实。" */
export function backtestSentence(
  tally: Tally,
  { months, acceptance }: { readonly months: readonly string[]; readonly acceptance: "recorded" | "assumed" },
  say: Speaker,
): string {
  const { hits, corrected, explained, open, missed, undecided } = tally;
  const parts = [
    hits === 0
      ? say("backtest.never", { months: months.length })
      : say("backtest.hits", { months: months.length, hits, corrected }) +
        say(`backtest.explained-${acceptance}`, { explained }) +
        (open > 0 ? say("backtest.open", { open }) : ""),
    ...(missed > 0 ? [say("backtest.missed", { missed })] : []),
    ...(undecided > 0 ? [say("backtest.undecided", { undecided })] : []),
  ];
  return say("backtest.whole", { clauses: parts.join(say("terms.clauses")) });
}

/** A figure that was looked at, and what it became: "「引进内资」1—本月（E14） 11.9亿元 → 12亿元". */
export function testedFigureText(figure: TestedFigure, list: TargetList, say: Speaker): string {
  const indicator = findIndicator(list, figure.indicator);
  const text = (value: number | null) =>
    value === null || !indicator ? "—" : reportedText(value, figure.measure, indicator, say);
  const name = cellName(figure, list, say);
  const { value, later } = figure;
  return later && later.value !== value ? `${name} ${text(value)} → ${text(later.value)}` : `${name} ${text(value)}`;
}
