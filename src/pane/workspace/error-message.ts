import { ServiceProblem } from "../../client/problem";
import { CodedError, isCoded, type KindOf } from "../../core/errors/coded-error";
import { errorSentence } from "../../language/error-sentence";
import type { Speaker } from "../../language/sentence";

/** What went wrong and what to do, in words; `retry` when doing the same again may help. */
export interface ErrorMessage {
  readonly title: string;
  readonly body: string;
  readonly retry: boolean;
}

/** Host errors that stay however often one tries. */
const LASTING: ReadonlySet<KindOf<"host">> = new Set([
  "too-old",
  "not-supported",
  "too-large",
  "missing-sheet",
  "marks-locked",
  "marks-failed",
  "other-format",
  "left-over",
]);

/** Puts anything thrown into words. */
export function errorMessage(error: unknown, say: Speaker): ErrorMessage {
  if (error instanceof ServiceProblem && error.message !== "") {
    return { title: say("pane.service.problem", { code: error.code }), body: error.message, retry: false };
  }
  const coded = codedOf(error);
  const title =
    coded.area === "refusal" ? say("pane.shell.error.refused", { code: coded.code }) : say("pane.shell.error.notDone");
  const retry = isCoded(coded, "host") && !LASTING.has(coded.kind);
  return { title, body: errorSentence(coded, say), retry };
}

/** What nobody foresaw as an error of the host, with a short name. */
function codedOf(error: unknown): CodedError {
  if (error instanceof CodedError && !isCoded(error, "host", "unexpected")) return error;
  return new CodedError("host", "unexpected", { reason: shortNameOf(error) });
}

/** A short name of what went wrong, for maintainers: programs' own sentences are English and help no user. */
export function shortNameOf(error: unknown): string {
  if (isCoded(error, "host")) {
    return Object.values(error.args).map(String).find(isShort) ?? error.kind;
  }
  return error instanceof Error ? error.name : "unknown";
}

function isShort(text: string): boolean {
  return /^[\w.-]{1,60}$/.test(text);
}
