import { Refusal } from "../core/refusal";
import type { Speaker } from "../language/make-speaker";
import { refusalSentence } from "../language/refusal-sentence";
import { codeOf } from "../pane/workspace/error-message";
import type { Message } from "../pane/workspace/use-toast";

/** What of the page can fail, by its sentence. */
export type Failure = "noTemplate" | "notOpened" | "notSaved";

/** Something that went wrong in the user's own doing; its message is a whole sentence in the user's language. */
export class Said extends Error {}

/** What to tell of an error: why a file is refused, else that `failure` happened and why. */
export function failureOf(error: unknown, failure: Failure, say: Speaker, name?: string): Message {
  if (error instanceof Refusal) {
    const title =
      name === undefined
        ? say("pane.page.told.refused", { code: error.code })
        : say("pane.page.told.refusedNamed", { code: error.code, name });
    return { intent: "error", title, body: refusalSentence(error, say) };
  }
  const title = say(`pane.page.told.${failure}`);
  const body = error instanceof Said ? error.message : say("pane.page.told.reason", { reason: codeOf(error) });
  return { intent: "error", title, body };
}
