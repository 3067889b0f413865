import type { RefusalReason } from "../core/refusal";
import { forData, type Speaker } from "./sentence";
import { shownArguments } from "./shown-text";

/** What a refused file is and the way out. */
export function refusalSentence({ kind, args }: Pick<RefusalReason, "kind" | "args">, say: Speaker): string {
  return forData(say)(`refusals.${kind}`, shownArguments(args, say));
}
