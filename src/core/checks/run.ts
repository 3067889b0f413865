import { type Finding, LEVELS } from "../findings/finding";
import { isUnderAnother, listed } from "../findings/listed";
import { MEASURES } from "../measure";
import type { Check, CheckContext, CheckInput } from "./check";
import { effectOf } from "./effect";
import { indexed } from "./evidence/indexed";
import { contextOf, periodOf } from "./evidence/rows";
import { explanationOf, needsExplanation } from "./explanation";
import { foldFollowing } from "./following";
import { contradictionsIn } from "./likely/likely";
import { offerLikely, tellLikely } from "./likely/tell";
import { soundOffers } from "./offers";
import { foldOneAct } from "./one-act";
import { CHECKS } from "./rules";
import { rulesInForce } from "./rules-in-force";
import { runCheck } from "./run-check";
import { foldWaiting } from "./waiting";
import { foldWrongMonth } from "./wrong-month";

/**
 * Everything the checks have to say of a submission: by level, then by effect on the district figure, then in form
 * order; what only asks again for an explanation under what it asks it of. A check that fails to run is an undecided
 * finding of its own level, never a pass.
 */
export function runChecks(input: CheckInput, checks: readonly Check[] = CHECKS): Finding[] {
  const rules = rulesInForce(input.list, periodOf(input), checks);
  const context = {
    ...contextOf({ ...input, list: rules.list }, indexed(input.submission)),
    isActive: rules.isActive,
  };
  const first = rules.checks.filter(({ asksAboutFindings }) => !asksAboutFindings);
  const found = applyChecks(context, first);
  const contradictions = contradictionsIn(context, found, rules);
  const sound = soundOffers(context, offerLikely(input.list, found, contradictions), first);
  const figures = foldFollowing(context, foldWaiting(context, sound), first);
  const causes = foldWrongMonth(context, foldOneAct(context, figures, first), first);
  const last = rules.checks.filter(({ asksAboutFindings }) => asksAboutFindings);
  const all = [...causes, ...applyChecks(context, last, causes)];
  const ordered = order(
    context,
    all.map((finding) => complete(context, finding)),
  );
  return tellLikely(ordered, contradictions);
}

/** What each check says by itself, in the order of the checks, after what others have said. */
export function applyChecks(
  context: CheckContext,
  checks: readonly Check[] = CHECKS,
  before: readonly Finding[] = [],
): Finding[] {
  const earlier = [...before];
  const running = { ...context, earlier };
  for (const check of checks) earlier.push(...runCheck(check, running));
  return earlier.slice(before.length);
}

function complete(context: CheckContext, finding: Finding): Finding {
  const explanation = needsExplanation(finding) ? explanationOf(context, finding) : undefined;
  const effect = effectOf(context, finding);
  return {
    ...finding,
    ...(explanation === undefined ? {} : { explanation }),
    ...(effect === undefined ? {} : { effect }),
  };
}

function order({ form }: CheckContext, findings: readonly Finding[]): Finding[] {
  const positions = new Map(form?.rows.map(({ indicator }, position) => [indicator.id, position]));
  const position = ({ indicator, measure }: Finding) =>
    indicator === null
      ? -1
      : (positions.get(indicator) ?? positions.size) * MEASURES.length + (measure ? MEASURES.indexOf(measure) : 0);
  const ordered = listed(findings).toSorted(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      Math.abs(b.effect ?? 0) - Math.abs(a.effect ?? 0) ||
      position(a) - position(b) ||
      Number(a.code.slice(1)) - Number(b.code.slice(1)),
  );
  for (const finding of findings.filter(isUnderAnother)) {
    const above = ordered.findLastIndex((other) => other.indicator === finding.indicator && needsExplanation(other));
    ordered.splice(above + 1, 0, finding);
  }
  return ordered;
}
