import { ServiceProblem, Unreachable } from "../../client/problem";
import { Refusal } from "../../core/refusal";
import { refusalSentence } from "../../language/refusal-sentence";
import { forData, type Speaker } from "../../language/sentence";
import { HostError } from "../host/workbook-host";

/** What went wrong and what to do, in words; `retry` when doing the same again may help. */
export interface ErrorMessage {
  readonly title: string;
  readonly body: string;
  readonly retry: boolean;
}

/** Host errors that stay however often one tries. */
const LASTING: ReadonlySet<HostError["kind"]> = new Set([
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
  if (error instanceof Refusal) {
    const title = say("pane.shell.error.refused", { code: error.code });
    return { title, body: refusalSentence(error, say), retry: false };
  }
  if (error instanceof HostError && error.kind !== "unexpected") {
    const retry = !LASTING.has(error.kind);
    return {
      title: say("pane.shell.error.notDone"),
      body: forData(say)(`pane.shell.host.${error.kind}`, error.args),
      retry,
    };
  }
  if (error instanceof ServiceProblem && error.message !== "") {
    return { title: say("pane.service.problem", { code: error.code }), body: error.message, retry: false };
  }
  if (error instanceof Unreachable) {
    return { title: say("pane.shell.error.notDone"), body: say("pane.service.unreachable"), retry: true };
  }
  return {
    title: say("pane.shell.error.notDone"),
    body: say("pane.shell.error.unexpected", { reason: codeOf(error) }),
    retry: true,
  };
}

/** A short name of what went wrong, for maintainers: programs' own sentences are English and help no user. */
export function codeOf(error: unknown): string {
  if (error instanceof HostError) {
    return Object.values(error.args).map(String).find(isCode) ?? error.kind;
  }
  return error instanceof Error ? error.name : "unknown";
}

function isCode(text: string): boolean {
  return /^[\w.-]{1,60}$/.test(text);
}
