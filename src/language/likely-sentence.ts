import type { Finding } from "../core/findings/finding";
import type { LikelyFigure } from "../core/findings/likely";
import { indicatorOf } from "../core/targets/indicators";
import type { TargetList } from "../core/targets/schema";
import { cellName } from "./cell-name";
import { reportedText } from "./numbers";
import type { Speaker } from "./sentence";

/** Which figure most probably is wrong, what it must be, and what holds then; null where a finding does not tell. */
export function likelySentence({ likely }: Finding, list: TargetList, say: Speaker): string | null {
  if (!likely) return null;
  const told = (figure: LikelyFigure) => toldFigure(figure, list, say);
  const [first, second] = likely.sets.map((set) => set.map(told).join(say("likely.and")));
  const checks = likely.repairs
    .map((code) => say("terms.check", { code, name: say(`checks.${code}.name`) }))
    .join(say("terms.separator"));
  if (first === undefined) return say("likely.none", { checks });
  return second === undefined ? say("likely.one", { first, checks }) : say("likely.either", { first, second, checks });
}

/** A figure with what it must be: "「引进内资」1—本月（E14）应为 11.9亿元". */
function toldFigure(figure: LikelyFigure, list: TargetList, say: Speaker): string {
  const indicator = indicatorOf(list, figure.indicator);
  const text = (value: number) => reportedText(value, figure.measure, indicator, say);
  const name = cellName(figure, list, say);
  const { low, high, value } = figure;
  if (value !== null) return say("likely.value", { name, value: text(value) });
  if (low !== null && high !== null) return say("likely.between", { name, low: text(low), high: text(high) });
  if (low !== null) return say("likely.at-least", { name, low: text(low) });
  return high === null ? name : say("likely.at-most", { name, high: text(high) });
}
