import { onceFor } from "../once-for";
import type { Fact, Submission } from "../submission/submission";
import type { TargetList } from "../targets/schema";

/**
 * A submission with what the checks of another unit's form may look at: who it is from and the figures that units have
 * in common. Small where the whole is not, since it may have to cross threads.
 */
export function seenByOthers(submission: Submission, list: TargetList): Submission {
  const shared = sharedIndicators(list);
  const facts = submission.facts.filter(({ indicator }: Fact) => shared.has(indicator));
  return { ...submission, facts, explanations: [], remark: null, milestones: [], structure: [] };
}

/** The indicators that several units report, or that a relation is between. */
const sharedIndicators = onceFor(({ indicators, relations }: TargetList): ReadonlySet<string> => {
  const shared = new Set(indicators.flatMap(({ id, reporters }) => (reporters.length > 1 ? [id] : [])));
  for (const { left, right } of relations) {
    for (const term of [...left, ...right]) if ("indicator" in term) shared.add(term.indicator);
  }
  return shared;
});
