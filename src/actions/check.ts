import { type IndexedSubmission, indexed } from "../core/checks/evidence/indexed";
import { type StatedRule, statedRules } from "../core/checks/rules-in-force";
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
  /** The rules that were not applied in full in its month. */
  readonly rules: readonly StatedRule[];
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
  const month = period ?? submission.identity.period;
  const form = department ? formOf(list, department) : null;
  const findings = runChecks({ list, form, submission, period: month, history, others });
  return { submission, findings, rules: statedRules(list, month), ...submittable(findings) };
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
