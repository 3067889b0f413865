import type { RuleState, TargetList } from "../schema";
import type { Complain } from "./complain";

/**
 * Checks that are always applied in full. V01 to V04 say whose form of which month it is, and which figure in which unit a
 * cell holds: without them a figure counts for something else. V06 stops what is no number from dropping out of a sum
 * unseen. V24 is who answers for the figures, V25 that the summary is what the forms say.
 */
export const ALWAYS_APPLIED: readonly RuleState["rule"][] = ["V01", "V02", "V03", "V04", "V06", "V24", "V25"];

const NEVER = "9999-12";

/** A state is of a rule that may have one, in a month of which no other state of the same rule is said. */
export function ruleStateProblems({ rules = [], relations }: TargetList, complain: Complain): void {
  rules.forEach(({ rule, relation, from, until }, index) => {
    if (ALWAYS_APPLIED.includes(rule)) complain("rules", [index, "rule"], "rule-always-applied", { rule });
    if (relation !== undefined) {
      const meant = relations.find(({ id }) => id === relation);
      if (!meant) complain("rules", [index, "relation"], "unknown-id", { id: relation });
      else if (meant.check !== rule)
        complain("rules", [index, "relation"], "relation-of-other-rule", { relation, rule: meant.check });
    }
    if (until !== undefined && until < from)
      complain("rules", [index, "until"], "rule-until-before-from", { from, until });
    const before = rules.slice(0, index).find((one) => isSame(one, { rule, relation }) && meets(one, { from, until }));
    if (before) complain("rules", [index, "from"], "rule-states-overlap", { rule, from: before.from });
  });
}

function isSame(a: Pick<RuleState, "rule" | "relation">, b: Pick<RuleState, "rule" | "relation">): boolean {
  return a.rule === b.rule && a.relation === b.relation;
}

function meets(a: Pick<RuleState, "from" | "until">, b: Pick<RuleState, "from" | "until">): boolean {
  return a.from <= (b.until ?? NEVER) && b.from <= (a.until ?? NEVER);
}
