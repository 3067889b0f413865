import { runChecks } from "../core/checks/run";
import { type Submittable, submittable } from "../core/checks/submittable";
import type { Finding } from "../core/findings/finding";
import { formOf } from "../core/form/form";
import type { History } from "../core/history/history";
import type { Period } from "../core/period";
import { formatPeriod } from "../core/period";
import { countedForms } from "../core/rollup/intake";
import type { Decisions } from "../core/rollup/versions";
import type { Submission } from "../core/submission/submission";
import { listForDistrict } from "../core/targets/district";
import type { TargetList } from "../core/targets/schema";

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
 * Checks a batch: the forms of one district and month are held against each other, of each unit the one that counts. With `anyDistrict` each form is
 * checked as one of the district it names; otherwise a form of another district than the list's is a finding.
 */
export function checkBatch(submissions: readonly Submission[], request: CheckRequest): CheckedSubmission[] {
  const batches = new Map<string, Submission[]>();
  for (const submission of submissions) {
    const key = batchKey(submission);
    const batch = batches.get(key);
    if (batch) batch.push(submission);
    else batches.set(key, [submission]);
  }
  const listFor = listsByDistrict(request);
  const counted = new Map(
    [...batches].map(([key, batch]) => [key, countedForms(batch, listFor(batch[0]!), request.decisions)]),
  );
  return submissions.map((submission) => {
    const { department } = submission.identity;
    const others = counted.get(batchKey(submission))!.filter(({ identity }) => identity.department !== department);
    return checkSubmission(submission, others, { ...request, list: listFor(submission) });
  });
}

function batchKey({ identity: { area, period } }: Submission): string {
  return `${area} ${period ? formatPeriod(period) : ""}`;
}

/** The list for each submission's district, made once for all of the district. */
function listsByDistrict({ list, anyDistrict }: CheckRequest): (submission: Submission) => TargetList {
  const lists = new Map<string, TargetList>();
  return ({ identity: { area } }) => {
    if (!anyDistrict || area === null) return list;
    const known = lists.get(area) ?? listForDistrict(list, area);
    lists.set(area, known);
    return known;
  };
}
