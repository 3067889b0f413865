import { isCoded } from "../core/errors/coded-error";
import { errorSentence } from "../language/error-sentence";
import type { Speaker } from "../language/make-speaker";
import { shortNameOf } from "../pane/workspace/error-message";
import type { Message } from "../pane/workspace/messages";

/** What of the page can fail, by its sentence. */
export type Failure = "noTemplate" | "notOpened" | "notSaved";

/** What to tell of an error: why a file is refused, else that `failure` happened and why. */
export function failureOf(error: unknown, failure: Failure, say: Speaker, name?: string): Message {
  if (isCoded(error, "refusal")) {
    const title =
      name === undefined
        ? say("pane.page.told.refused", { code: error.code })
        : say("pane.page.told.refusedNamed", { code: error.code, name });
    return { intent: "error", title, body: errorSentence(error, say) };
  }
  const title = say(`pane.page.told.${failure}`);
  const body = isCoded(error, "host", "no-workbooks")
    ? errorSentence(error, say)
    : say("pane.page.told.reason", { reason: shortNameOf(error) });
  return { intent: "error", title, body };
}
