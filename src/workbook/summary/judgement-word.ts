import { lightText } from "../../core/audit/layout";
import { roundTo } from "../../core/numbers";
import type { TargetComparison } from "../../core/rollup/summary";
import type { Judgement } from "../../core/targets/judgements";
import type { TargetList } from "../../core/targets/schema";
import { nameOf } from "../../language/names";
import { printedText, withUnit } from "../../language/numbers";
import type { Say } from "./say";

/** How the numbers of a word are shown: a gap in percentage points, or an amount in the figure's unit. */
type Show = (what: "points" | "amount", value: number, decimals: number) => string;

const printed: Show = (_, value, decimals) => printedText(value, decimals);

/** What a target's judgement is called, without its numbers: "低于目标". */
export function judgementName(judgement: Judgement, say: Say): string {
  return say(`summary.judgement.${judgement}`);
}

/**
 * The word of a target as it is printed, with its number, the month of a carried figure and 待核实: "低于目标0.23个百分点".
 * Never empty. `unit` is the figure's.
 */
export function judgementWord(
  comparison: TargetComparison,
  unit: string,
  list: TargetList,
  say: Say,
  show: Show = printed,
): string {
  return withReserve(wordWithNumber(comparison, unit, list, say, show), comparison, say);
}

/** A text about a target with the month of a carried figure, and 待核实 where an error on the figure stands. */
export function withReserve(text: string, { carriedFrom, questioned }: TargetComparison, say: Say): string {
  const aside = (about: string, said: string) => say("terms.aside", { about, text: said });
  const month = carriedFrom && say("terms.period", { ...carriedFrom });
  const dated = month ? aside(text, say("summary.judged.of-month", { month })) : text;
  return questioned ? aside(dated, say("summary.judged.questioned")) : dated;
}

/** Words that 超过 makes of a figure level with its target: nothing is missing, and yet it is not reached. */
export const LEVEL_WORDS: ReadonlySet<Judgement> = new Set(["below-target", "year-end"]);

/** The word with the mark of its light before it, as 灯 shows it. */
export function judgedText(...[comparison, ...rest]: Parameters<typeof judgementWord>): string {
  return lightText(comparison.light, judgementWord(comparison, ...rest));
}

function wordWithNumber(
  { id, judgement, pointGap, amountGap, decimals, actual }: TargetComparison,
  unit: string,
  list: TargetList,
  say: Say,
  show: Show,
): string {
  const points = () => say("terms.points", { number: show("points", pointGap ?? 0, decimals) });
  const gap = () => (amountGap === null ? points() : withUnit(show("amount", amountGap, decimals), unit, say));
  const isLevel = (pointGap ?? amountGap) !== null && roundTo((pointGap ?? amountGap)!, decimals) === 0;
  switch (judgement) {
    case "below-target":
      if (isLevel) return say("summary.sentence.at-target");
      return say("summary.judged.below-target", { gap: points() });
    case "out-of-step": {
      const reference = list.targets.find((target) => target.id === id)?.reference;
      const named = list.targets.find((target) => target.id === reference);
      return say("summary.judged.out-of-step", {
        reference: named ? nameOf(named, say) : "",
        gap: points(),
      });
    }
    case "over-ceiling":
      return say("summary.judged.over-ceiling", { gap: gap() });
    case "year-end":
      if (isLevel) return say("summary.judged.year-end-level");
      return pointGap === null && amountGap === null
        ? judgementName(judgement, say)
        : say("summary.judged.year-end", { gap: gap() });
    case "not-cleared":
      return actual === null ? judgementName(judgement, say) : say("summary.judged.not-cleared", { gap: gap() });
    default:
      return judgementName(judgement, say);
  }
}
