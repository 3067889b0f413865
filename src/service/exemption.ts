import { isDeepStrictEqual } from "node:util";
import type { Finding } from "../core/findings/finding";
import type { GrantedExemption } from "../store/exemptions";

/** Whether a finding is the one leave was given for: of the same figure, and saying the same of it. */
export function covers({ code, indicator, findings }: GrantedExemption, finding: Finding): boolean {
  if (finding.code !== code || (finding.indicator ?? "") !== indicator) return false;
  return findings.some((shown) => isDeepStrictEqual(saidBy(shown), saidBy(finding)));
}

function saidBy({ code, variant, indicator, measure, args }: Finding): unknown {
  return { code, variant, indicator, measure, args };
}
