import type { Conclusion } from "../core/sampling/conclusion";
import type { Projection } from "../core/sampling/paper-evaluation";
import type { TargetList } from "../core/targets/schema";
import { departmentName, quotedIndicator } from "./names";
import { shareText, statedText } from "./numbers";
import type { Speaker } from "./speaker";

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
  const common = { size: conclusion.size, errors: conclusion.errors, confidence: shareText(confidence), population };
  if (conclusion.kind === "attributes") {
    const { mostLikely, upper, errors, strata } = conclusion;
    const shares = { mostLikely: shareText(mostLikely), upper: shareText(upper) };
    return [
      say(errors === 0 ? "sampling.evaluate.none" : "sampling.evaluate.attributes", { ...common, ...shares }),
      ...strata.map(({ department, ...stratum }) =>
        say("sampling.evaluate.stratum", {
          ...stratum,
          department: departmentName(department, list, say),
          mostLikely: shareText(stratum.mostLikely),
          upper: shareText(stratum.upper),
        }),
      ),
    ];
  }
  const { mostLikely, over, under, errors } = conclusion;
  // Where what was looked at whole rules one of them out, there is none.
  const stated = (bound: number) => statedText(Math.max(0, bound));
  const amounts = { amount: statedText(Math.abs(mostLikely)), over: stated(over), under: stated(under) };
  const kind = errors === 0 ? "same" : mostLikely < 0 ? "under" : "over";
  return [
    say(`sampling.evaluate.${kind}`, { ...common, ...amounts }),
    ...(projection ? projectionSentences(projection, list, say) : []),
  ];
}

function projectionSentences(projection: Projection, list: TargetList, say: Speaker): string[] {
  const { cell, indicator, reported, projected, low, high, target } = projection;
  const name = quotedIndicator(indicator, list, say);
  const figure = say("sampling.evaluate.figure", {
    cell,
    indicator: name,
    value: statedText(reported),
    projected: statedText(projected),
    low: statedText(low),
    high: statedText(high),
  });
  if (target === null || target <= 0) return [figure];
  const shares = { reported: shareText(reported / target), projected: shareText(projected / target) };
  return [figure, say("sampling.evaluate.completion", { target: statedText(target), ...shares })];
}
