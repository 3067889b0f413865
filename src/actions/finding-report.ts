import type { Finding } from "../core/findings/finding";
import { isUnderAnother } from "../core/findings/listed";
import type { TargetList } from "../core/targets/schema";
import { findingSentence, suggestionSentence } from "../language/finding-sentence";
import { likelySentence } from "../language/likely-sentence";
import type { Speaker } from "../language/speaker";

/** Findings as `check --json` and the service show them. */
export function findingReports(findings: readonly Finding[], list: TargetList, say: Speaker) {
  return findings.map((finding) => ({
    code: finding.code,
    level: finding.level,
    ...(finding.loweredFrom === undefined ? {} : { loweredFrom: finding.loweredFrom }),
    outcome: finding.outcome,
    about: finding.about,
    ...(finding.waitsFor ? { waitsFor: finding.waitsFor } : {}),
    indicator: finding.indicator,
    measure: finding.measure,
    cells: finding.cells,
    message: findingSentence(finding, list, say),
    args: { variant: finding.variant, ...finding.args },
    ...(finding.holdsUp === undefined ? {} : { holdsUp: finding.holdsUp }),
    ...(isUnderAnother(finding) ? { underAnother: true } : {}),
    ...(finding.suggestion
      ? { suggestion: { ...finding.suggestion, message: suggestionSentence(finding, list, say) } }
      : {}),
    ...(finding.likely ? { likely: { ...finding.likely, message: likelySentence(finding, list, say) } } : {}),
    ...(finding.explanation === undefined ? {} : { explanation: finding.explanation }),
    ...(finding.remembered === undefined ? {} : { remembered: finding.remembered }),
    ...(finding.reused === undefined ? {} : { reused: finding.reused }),
    ...(finding.effect === undefined ? {} : { effect: finding.effect }),
  }));
}
