import type { Finding } from "../core/findings/finding";
import type { History } from "../core/history/history";
import type { Period } from "../core/period";
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

export interface RolledUp {
  readonly summary: Summary;
  /** Whether any form says that its figures are invented. */
  readonly simulated: boolean;
}

/** Checks a month's files and rolls them up; a file that could not be taken is listed with its reason. */
export function rollUp(intakes: readonly Intake[], { list, period, history }: RollupRequest): RolledUp {
  const submissions: Submission[] = [];
  const refused: RefusedFile[] = [];
  for (const intake of intakes) {
    if (intake.status === "taken") submissions.push(intake.submission);
    else {
      const { code, kind, args } = intake.refusal;
      refused.push({ file: intake.file, code, kind, args });
    }
  }
  const findings = new Map<string, readonly Finding[]>();
  for (const checked of checkBatch(submissions, { list, period, history })) {
    findings.set(checked.submission.file.sha256, checked.findings);
  }
  return {
    summary: rollup({ list, period, submissions, refused, history, findings }),
    simulated: submissions.some(({ sample }) => sample),
  };
}
