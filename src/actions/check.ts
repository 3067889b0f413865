import { type IndexedSubmission, indexed } from "../core/checks/evidence/indexed";
import { runChecks } from "../core/checks/run";
import { type Submittable, submittable } from "../core/checks/submittable";
import type { Finding } from "../core/findings/finding";
import { formOf } from "../core/form/form";
import type { History } from "../core/history/history";
import type { Period } from "../core/period";
import { type Decisions, NO_DECISIONS } from "../core/rollup/versions";
import type { Submission } from "../core/submission/submission";
import type { TargetList } from "../core/targets/schema";
import { countedIn, joinLabels, labelOf, listsByDistrict } from "./batch";

/** A submission with what the checks say of it. */
export interface CheckedSubmission extends Submittable {
  readonly submission: Submission;
  readonly findings: readonly Finding[];
}

export interface CheckRequest {
  readonly anyDistrict?: boolean;
  readonly list: TargetList;
  /** The month asked for; null checks each form for the month it says it is. */
  readonly period: Period | null;
  readonly history: History;
  /** What people decided about the versions of a unit's form. */
  readonly decisions?: Decisions;
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

/**
 * Checks a batch: the forms of one district and month are held against each other, of each unit the one that counts. With
 * `anyDistrict` each form is checked as one of the district it names; otherwise a form of another district than the list's
 * is a finding.
 */
export function checkBatch(submissions: readonly Submission[], request: CheckRequest): CheckedSubmission[] {
  const listFor = listsByDistrict(request.list, request.anyDistrict);
  const labels = submissions.map((submission, index) => labelOf(submission, index, listFor(submission)));
  const formAt = (index: number) => submissions[index]!;
  const counted = new Map(
    [...joinLabels(labels)].map(([key, batch]) => [
      key,
      countedIn(batch, formAt, listFor, request.decisions ?? NO_DECISIONS).map((index) => indexed(formAt(index))),
    ]),
  );
  return submissions.map((submission, index) =>
    checkBeside(submission, counted.get(labels[index]!.batch)!, { ...request, list: listFor(submission) }),
  );
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
