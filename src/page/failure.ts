import { Refusal } from "../core/refusal";
import type { Speaker } from "../language/make-speaker";

/** Something to tell the user in passing. */
export interface Told {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title: string;
  readonly body?: string;
  readonly action?: { readonly label: string; run(): void };
}

/** What to tell of an error: why a file is refused, else that `failure` happened and why. */
export function failureOf(error: unknown, failure: string, say: Speaker, name?: string): Told {
  if (error instanceof Refusal) {
    const title =
      name === undefined
        ? say("pane.page.told.refused", { code: error.code })
        : say("pane.page.told.refusedNamed", { code: error.code, name });
    return { intent: "error", title, body: say(`refusals.${error.kind}`, error.args) };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return {
    intent: "error",
    title: say(`pane.page.told.${failure}`),
    body: say("pane.page.told.reason", { reason }),
  };
}
