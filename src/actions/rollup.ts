import type { Finding } from "../core/findings/finding";
import type { History } from "../core/history/history";
import { formatPeriod, type Period, samePeriod } from "../core/period";
import { Refusal } from "../core/refusal";
import { rollup } from "../core/rollup/rollup";
import type { RefusedFile, Summary } from "../core/rollup/summary";
import type { Submission } from "../core/submission/submission";
import type { TargetList } from "../core/targets/schema";
import { checkBatch } from "./check";
import type { Intake } from "./intake";

export interface RollupRequest {
  readonly list: TargetList;
  readonly period: Period;
  readonly history: History;
}

/** Checks a month's files and rolls up those that belong to it; the others are listed as refused with their reason. */
export function rollUp(intakes: readonly Intake[], { list, period, history }: RollupRequest): Summary {
  const submissions: Submission[] = [];
  const refused: RefusedFile[] = [];
  for (const intake of intakes) {
    const refusal = intake.status === "refused" ? intake.refusal : outOfPlace(intake.submission, list, period);
    if (refusal) refused.push({ file: intake.file, code: refusal.code, kind: refusal.kind, args: refusal.args });
    else if (intake.status === "taken") submissions.push(intake.submission);
  }
  const findings = new Map<string, readonly Finding[]>();
  for (const checked of checkBatch(submissions, { list, period, history })) {
    findings.set(checked.submission.file.sha256, checked.findings);
  }
  return rollup({ list, period, submissions, refused, history, findings });
}

/** A form of another month or district would falsify the sums, so it is turned away by name. */
function outOfPlace({ identity }: Submission, list: TargetList, period: Period): Refusal | null {
  if (identity.area !== null && identity.area !== list.header.area.code) {
    return new Refusal("other-area", { area: identity.area, expected: list.header.area.code });
  }
  if (identity.period === null || samePeriod(identity.period, period)) return null;
  return new Refusal("other-period", { period: formatPeriod(identity.period), expected: formatPeriod(period) });
}
