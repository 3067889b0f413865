import { type CueContext, contextOf } from "./context";
import { likeLastMonth, likeOtherUnit } from "./copied-sheet";
import { corrections } from "./corrections";
import type { Cue, CueInput, CueReport, CueSearch } from "./cue";
import { firstDigits, lastDigits } from "./digits";
import { explanations } from "./explanations";
import { growth } from "./growth";
import { onTarget } from "./on-target";
import { periodEnd } from "./period-end";
import { rounded } from "./rounded";

const SEARCHES: readonly ((context: CueContext) => CueSearch)[] = [
  onTarget,
  periodEnd,
  likeLastMonth,
  likeOtherUnit,
  lastDigits,
  firstDigits,
  corrections,
  explanations,
  rounded,
  growth,
];

/** 疑点 of a month for an auditor, by their effect on the district's figures; those without one last. */
export function findCues(input: CueInput): CueReport {
  const context = contextOf(input);
  const found = SEARCHES.map((search) => search(context));
  const cues = found.flatMap((one) => one.cues).toSorted((a, b) => weightOf(b) - weightOf(a));
  return { cues, unsearched: found.flatMap(({ unsearched }) => unsearched ?? []) };
}

function weightOf({ effect }: Cue): number {
  return effect?.percent ?? -1;
}
