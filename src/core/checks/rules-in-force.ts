import type { CheckCode, Finding } from "../findings/finding";
import { onceFor } from "../once-for";
import { formatPeriod, type Period } from "../period";
import type { RuleState, TargetList } from "../targets/schema";
import type { Check } from "./check";

/** The rules of a month: what of them is applied, and what the list says of the others. */
export interface RulesInForce {
  readonly checks: readonly Check[];
  /** The list without relations that are withdrawn. */
  readonly list: TargetList;
  /** The list with those relations alone that hold in full: what only warns says nothing of what a figure must be. */
  readonly binding: TargetList;
  /** Whether all of a check is applied in full. */
  isActive(code: CheckCode): boolean;
}

/** A rule that is not applied in full. */
export interface StatedRule extends RuleState {
  readonly state: "warning" | "withdrawn";
}

/**
 * The checks and relations of a list as its 规则状态 has them in a month: what is withdrawn does not run, and what only warns
 * speaks on level D, so that nothing has to be mended or explained for it.
 */
export function rulesInForce(list: TargetList, period: Period | null, checks: readonly Check[]): RulesInForce {
  const stated = statedRules(list, period);
  if (stated.length === 0) return { checks, list, binding: list, isActive: () => true };
  const states = new Map(stated.map((one) => [keyOf(one), one.state]));
  const { applied, binding } = listsOf(list).of(stated);
  const warns = (finding: Finding) => {
    const relation = "relation" in finding.args ? finding.args.relation : undefined;
    return [relation, undefined].some((of) => states.get(keyOf({ rule: finding.code, relation: of })) === "warning");
  };
  return {
    checks: checks
      .filter(({ code }) => states.get(code) !== "withdrawn")
      .map((check) =>
        stated.some(({ rule, state }) => rule === check.code && state === "warning")
          ? { ...check, run: (context) => check.run(context).map((one) => (warns(one) ? lowered(one) : one)) }
          : check,
      ),
    list: applied,
    binding,
    isActive: (code) => !states.has(code),
  };
}

/** What a list says of its rules in a month, other than that they are applied in full; nothing where the month is unknown. */
export function statedRules({ rules = [] }: Pick<TargetList, "rules">, period: Period | null): StatedRule[] {
  if (period === null || rules.length === 0) return [];
  const month = formatPeriod(period);
  return rules
    .filter(isRestricted)
    .filter(({ from, until }) => from <= month && (until === undefined || month <= until));
}

function isRestricted(rule: RuleState): rule is StatedRule {
  return rule.state !== "active";
}

function lowered(finding: Finding): Finding {
  return finding.level === "D" ? finding : { ...finding, level: "D", loweredFrom: finding.level };
}

function keyOf({ rule, relation }: { readonly rule: string; readonly relation?: string | undefined }): string {
  return relation === undefined ? rule : `${rule} ${relation}`;
}

/** The lists with some of their relations left out, each made once: much is worked out from a list and kept with it. */
const listsOf = onceFor((list: TargetList) => {
  const made = new Map<string, { readonly applied: TargetList; readonly binding: TargetList }>();
  const without = (rules: readonly RuleState[]): TargetList => {
    const left = new Set(rules.map(keyOf));
    const relations = list.relations.filter(({ id, check }) => !left.has(check) && !left.has(`${check} ${id}`));
    return relations.length === list.relations.length ? list : { ...list, relations };
  };
  return {
    of(stated: readonly RuleState[]) {
      const key = stated.map((one) => `${keyOf(one)} ${one.state}`).join("/");
      const known = made.get(key) ?? {
        applied: without(stated.filter(({ state }) => state === "withdrawn")),
        binding: without(stated),
      };
      made.set(key, known);
      return known;
    },
  };
});
