import { type Finding, LEVELS } from "../findings/finding";
import { isUnderAnother, listed } from "../findings/listed";
import { MEASURES } from "../measure";
import type { Check, CheckContext } from "./check";
import { effectOf } from "./effect";
import { explanationOf, needsExplanation } from "./explanation";
import { soundOffers } from "./offers";
import { reporter } from "./report";
import { V01 } from "./rules/V01-template";
import { V02 } from "./rules/V02-period";
import { V03 } from "./rules/V03-department";
import { V04 } from "./rules/V04-structure";
import { V05 } from "./rules/V05-complete";
import { V06 } from "./rules/V06-type";
import { V07 } from "./rules/V07-percent";
import { V08 } from "./rules/V08-unit";
import { V09 } from "./rules/V09-range";
import { V10 } from "./rules/V10-month-cumulative";
import { V11 } from "./rules/V11-continuity";
import { V12 } from "./rules/V12-last-year";
import { V13 } from "./rules/V13-growth-recomputed";
import { V14 } from "./rules/V14-month-growth-recomputed";
import { V15 } from "./rules/V15-direction";
import { V16 } from "./rules/V16-total";
import { V17 } from "./rules/V17-part";
import { V18 } from "./rules/V18-ratio";
import { V19 } from "./rules/V19-across-forms";
import { V20 } from "./rules/V20-volatility";
import { V21 } from "./rules/V21-duplicate";
import { V22 } from "./rules/V22-calendar";
import { V23 } from "./rules/V23-concealment";
import { V24 } from "./rules/V24-signatures";
import { foldWaiting } from "./waiting";

/** The checks of a submission, in the order they run; V24 comes last since it asks about the others' findings. */
// biome-ignore format: one line per kind of check reads best.
export const CHECKS: readonly Check[] = [
  V01, V02, V03, V04, V05, V06,
  V07, V08, V09, V10, V11, V12,
  V13, V14, V15, V16, V17, V18,
  V19, V20, V21, V22, V23, V24,
];

/**
 * Everything the checks have to say of a submission: by level, then by effect on the district figure, then in form
 * order; what only asks again for an explanation under what it asks it of. A check that fails to run is an undecided
 * finding of its own level, never a pass.
 */
export function runChecks(context: CheckContext, checks: readonly Check[] = CHECKS): Finding[] {
  const findings = applyChecks(context, checks);
  const sound = foldWaiting(context, soundOffers(context, findings, checks));
  return order(
    context,
    sound.map((finding) => complete(context, finding)),
  );
}

/** What each check says by itself, in the order of the checks. */
export function applyChecks(context: CheckContext, checks: readonly Check[] = CHECKS): Finding[] {
  const findings: Finding[] = [];
  // One context for all, so that what is indexed by it is indexed once.
  const running = { ...context, earlier: findings };
  for (const check of checks) findings.push(...runCheck(check, running));
  return findings;
}

function runCheck(check: Check, context: CheckContext): Finding[] {
  try {
    return check.run(context);
  } catch (error) {
    const args = { reason: error instanceof Error ? error.message : String(error) };
    return [reporter(check.code, check.level).undecided(context, "crashed", {}, { level: check.level, args })];
  }
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
