import type { Cue, CueEffect, UnsearchedCue } from "../core/cues/cue";
import { CUES } from "../core/cues/kinds";
import type { TargetList } from "../core/targets/schema";
import { departmentName, quotedIndicator } from "./names";
import { countText, percentText } from "./numbers";
import { forData, type Speaker } from "./sentence";
import { spoken } from "./spoken";

/** What a cue says in words. */
export interface SpokenCue {
  readonly name: string;
  /** What is there, and what to look at. */
  readonly said: string;
  /** The arithmetic with its numbers. */
  readonly formula: string;
  /** Which district figure rests on it; empty where none does. */
  readonly effect: string;
}

export function cueSentences(cue: Cue, list: TargetList, say: Speaker): SpokenCue {
  const { kind, indicator, measure, department, args } = cue;
  const given = {
    name: indicator === null ? "" : quotedIndicator(indicator, list, say),
    measure: measure === null ? "" : say(`terms.measure.${measure}`),
    department: departmentName(department, list, say),
    ...spoken(args, CUES[kind], cue, list, say),
  };
  return {
    name: say(`cues.kind.${kind}.name`),
    said: forData(say)(`cues.kind.${kind}.said`, given),
    formula: forData(say)(`cues.kind.${kind}.formula`, given),
    effect: cue.effect ? effectSentence(cue.effect, list, say) : "",
  };
}

function effectSentence({ indicator, measure, percent }: CueEffect, list: TargetList, say: Speaker): string {
  const figure = { name: quotedIndicator(indicator, list, say), measure: say(`terms.measure.${measure}`) };
  return say("cues.effect", { ...figure, percent: percentText(percent, say) });
}

/** What could not be looked for, and why. */
export function unsearchedSentence({ kind, reason, size, needed }: UnsearchedCue, say: Speaker): string {
  const name = say(`cues.kind.${kind}.name`);
  return say(`cues.unsearched.${reason}`, { name, size: countText(size ?? 0), needed: countText(needed ?? 0) });
}
