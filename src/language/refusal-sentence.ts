import type { RefusalReason } from "../core/refusal";
import type { Speaker } from "./make-speaker";
import { shownArguments } from "./shown-text";

/** What a refused file is and the way out. */
export function refusalSentence({ kind, args }: Pick<RefusalReason, "kind" | "args">, say: Speaker): string {
  return say(`refusals.${kind}`, shownArguments(args, say));
}
