import type { Speaker } from "../../language/speaker";
import type { SelfCheck } from "../host/self-check";

declare const HUIZONG_VERSION: string;

/**
 * A self-check as a text to be sent to the maintainers, one line for each thing.
 * @param undo what was asked of undo and what the user said; null when he has not said
 */
export function checkText({ environment, trials }: SelfCheck, undo: string | null, say: Speaker): string {
  return [
    `${say("pane.check.title")} ${HUIZONG_VERSION} ${new Date().toISOString()}`,
    ...environment.map(({ fact, text }) => `${say(`pane.check.facts.${fact}`)}: ${text}`),
    ...(undo === null ? [] : [undo]),
    "",
    ...trials.map(({ name, outcome, milliseconds, reason }) => {
      const line = `${say(`pane.check.outcomes.${outcome}`)}\t${milliseconds} ms\t${say(`pane.check.trials.${name}`)}`;
      return outcome === "works" ? line : `${line}\t${say(`pane.check.without.${name}`)} ${reason}`.trimEnd();
    }),
    "",
  ].join("\r\n");
}
