import { type IndexedSubmission, indexed } from "../core/checks/evidence/indexed";
import { runChecks } from "../core/checks/run";
import { type Submittable, submittable } from "../core/checks/submittable";
import type { Finding } from "../core/findings/finding";
import { formOf } from "../core/form/form";
import type { History } from "../core/history/history";
import type { Period } from "../core/period";
import type { Submission } from "../core/submission/submission";
import type { TargetList } from "../core/targets/schema";

/** A submission with what the checks say of it. */
export interface CheckedSubmission extends Submittable {
  readonly submission: Submission;
  readonly findings: readonly Finding[];
}

export interface CheckRequest {
  readonly list: TargetList;
  /** The month asked for; null checks each form for the month it says it is. */
  readonly period: Period | null;
  readonly history: History;
}

/** Checks one submission beside the others of its batch. */
export function checkSubmission(
  submission: Submission,
  others: readonly Submission[],
  { list, period, history }: CheckRequest,
): CheckedSubmission {
  return checkIndexed(submission, others.map(indexed), { list, period, history });
}

function checkIndexed(
  submission: Submission,
  others: readonly IndexedSubmission[],
  { list, period, history }: CheckRequest,
): CheckedSubmission {
  const department = list.departments.find(({ id }) => id === submission.identity.department);
  const findings = runChecks({
    list,
    form: department ? formOf(list, department) : null,
    submission,
    period: period ?? submission.identity.period,
    history,
    others,
  });
  return { submission, findings, ...submittable(findings) };
}

/** Checks a submission beside the counted forms of its batch; its own unit's is none of the others. */
export function checkBeside(
  submission: Submission,
  counted: readonly IndexedSubmission[],
  request: CheckRequest,
): CheckedSubmission {
  const { department } = submission.identity;
  const others = counted.filter((other) => other.submission.identity.department !== department);
  return checkIndexed(submission, others, request);
}
