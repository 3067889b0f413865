import type { StatedRule } from "../core/checks/rules-in-force";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "./sentence";

/** What a list says of a rule: its state, the months, why. */
export function ruleStateSentence(
  { rule, relation, state, from, until, reasonZh }: StatedRule,
  { relations }: TargetList,
  say: Speaker,
): string {
  const meant = relations.find(({ id }) => id === relation);
  const about = meant
    ? say("terms.sentence", { sentenceZh: meant.sentenceZh, sentenceEn: meant.sentenceEn })
    : say(`checks.${rule}.name`);
  const name = say("terms.check", { code: rule, name: about });
  const months = until === undefined ? say("ruleState.open", { from }) : say("ruleState.between", { from, until });
  return say(`ruleState.${state}`, { name, months, reason: reasonZh });
}
