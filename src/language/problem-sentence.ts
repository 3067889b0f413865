import type { RefusalReason } from "../core/refusal";
import { refusalSentence } from "./refusal-sentence";
import { forData } from "./sentence";
import { shownArguments } from "./shown-text";
import type { Speaker } from "./speaker";
import type { zhCN } from "./zh-CN";

/** A request that is not done, as data. */
interface ProblemReason {
  readonly kind: keyof typeof zhCN.service.problems;
  readonly args: Readonly<Record<string, string | number>>;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What a problem is and what to do; a file's refusal says so in its own words and with its own code. */
export function problemSentence({ kind, args, details }: ProblemReason, say: Speaker) {
  const { refusal, ...rest } = details as { refusal?: RefusalReason };
  const title = say(`service.problems.${kind}.title`);
  const shown = shownArguments(args, say);
  if (!refusal) return { title, detail: forData(say)(`service.problems.${kind}.detail`, shown), details: rest };
  return { title, detail: refusalSentence(refusal, say), details: { ...rest, refusal: refusal.code } };
}
