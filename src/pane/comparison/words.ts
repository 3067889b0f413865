import { SHARE_DECIMALS } from "../../core/rollup/judgement";
import type { Judgement } from "../../core/targets/judgements";
import type { TargetList } from "../../core/targets/schema";
import { numberText, signedText, statedText, withUnit } from "../../language/numbers";
import type { Speaker } from "../../language/speaker";
import { judgementWord } from "../../workbook/summary/judgement-word";
import type { OwnComparison } from "./own-comparison";

/** "目标 100亿元以上" as the document puts it. */
export function targetText(comparison: OwnComparison, say: Speaker): string {
  const { comparator } = comparison;
  const value = comparator === "track" ? comparison.reference : comparison.value;
  if (comparison.judgement === "pending") return say("pane.comparison.target.pending");
  if (value === null) return say(`pane.comparison.target.${comparator === "track" ? "trackUnknown" : "unknown"}`);
  return say(`pane.comparison.target.${comparator}`, { value: withUnit(statedText(value), comparison.unit, say) });
}

/**
 * The figure, and where it stands beside target and schedule, with the word the district's summary will have for it; while
 * other units' parts are not at hand there is no such word.
 */
export function comparisonLine(
  comparison: OwnComparison,
  list: TargetList,
  say: Speaker,
): { readonly value: string; readonly standing: string } {
  const { actual, judgement, unit, others } = comparison;
  if (actual === null && judgement === "not-reported") return { value: "—", standing: say("pane.comparison.noFigure") };
  const word = others.length === 0 ? judgementWord(comparison, unit, list, say) : "";
  const value = actual === null ? "—" : withUnit(numberText(actual, comparison.figureDecimals), unit, say);
  return { value, standing: [word, standingText(comparison, say)].filter(Boolean).join(say("terms.clauses")) };
}

/** Judgements whose word says the gap itself. */
const WITH_GAP: ReadonlySet<Judgement> = new Set(["below-target", "out-of-step", "over-ceiling"]);

function standingText(
  { completion, schedule, scheduleGap, pointGap, decimals, judgement, others }: OwnComparison,
  say: Speaker,
): string {
  if (scheduleGap !== null && completion !== null && schedule !== null) {
    const [done, due] = [numberText(completion, SHARE_DECIMALS), numberText(schedule, SHARE_DECIMALS)];
    return say(`pane.comparison.standing.schedule`, { done, due, gap: signedText(scheduleGap, SHARE_DECIMALS) });
  }
  if (others.length === 0 && WITH_GAP.has(judgement)) return "";
  if (pointGap !== null) return say("pane.comparison.standing.points", { gap: signedText(pointGap, decimals) });
  if (completion !== null)
    return say("pane.comparison.standing.completion", { done: numberText(completion, SHARE_DECIMALS) });
  return "";
}
