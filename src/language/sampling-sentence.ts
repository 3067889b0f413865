import { roundTo } from "../core/numbers";
import type { Conclusion } from "../core/sampling/conclusion";
import type { TargetList } from "../core/targets/schema";
import { departmentName, indicatorName } from "./finding-sentence";
import type { Speaker } from "./speaker";

/** A district figure as reported and as a sample projects it, in its unit. */
export interface Projection {
  readonly cell: string;
  readonly indicator: string;
  readonly reported: number;
  readonly projected: number;
  readonly low: number;
  readonly high: number;
  readonly target: number | null;
}

const PERCENT_DECIMALS = 2;

/** A share as percent, without needless digits. */
export function percentText(share: number): string {
  return String(roundTo(share * 100, PERCENT_DECIMALS));
}

/** What a working paper comes to, in sentences for the auditor: the conclusion first, then figure, target and strata. */
export function conclusionSentences(
  conclusion: Conclusion,
  about: {
    readonly confidence: number;
    readonly population: number;
    readonly projection: Projection | null;
    readonly list: TargetList;
  },
  say: Speaker,
): string[] {
  const { confidence, population, projection, list } = about;
  const common = { size: conclusion.size, errors: conclusion.errors, confidence: percentText(confidence), population };
  if (conclusion.kind === "attributes") {
    const { mostLikely, upper, errors, strata } = conclusion;
    const shares = { mostLikely: percentText(mostLikely), upper: percentText(upper) };
    return [
      say(errors === 0 ? "sampling.evaluate.none" : "sampling.evaluate.attributes", { ...common, ...shares }),
      ...strata.map(({ department, ...stratum }) =>
        say("sampling.evaluate.stratum", {
          ...stratum,
          department: departmentName(department, list, say),
          mostLikely: percentText(stratum.mostLikely),
          upper: percentText(stratum.upper),
        }),
      ),
    ];
  }
  const { mostLikely, over, under, errors } = conclusion;
  const amounts = { amount: amountText(Math.abs(mostLikely)), over: amountText(over), under: amountText(under) };
  const kind = errors === 0 ? "same" : mostLikely < 0 ? "under" : "over";
  return [
    say(`sampling.evaluate.${kind}`, { ...common, ...amounts }),
    ...(projection ? projectionSentences(projection, list, say) : []),
  ];
}

function projectionSentences(projection: Projection, list: TargetList, say: Speaker): string[] {
  const { cell, indicator, reported, projected, low, high, target } = projection;
  const name = indicatorName(indicator, list, say);
  const figure = say("sampling.evaluate.figure", {
    cell,
    indicator: name,
    value: amountText(reported),
    projected: amountText(projected),
    low: amountText(low),
    high: amountText(high),
  });
  if (target === null || target <= 0) return [figure];
  const shares = { reported: percentText(reported / target), projected: percentText(projected / target) };
  return [figure, say("sampling.evaluate.completion", { target: amountText(target), ...shares })];
}

/** Amounts are projected, not reported: four digits behind the point are more than any of them knows. */
function amountText(value: number): string {
  return roundTo(value, 4).toLocaleString("en-US", { maximumFractionDigits: 4 });
}
