import { indexed } from "../core/checks/evidence/indexed";
import { type Decisions, NO_DECISIONS } from "../core/rollup/versions";
import type { Submission } from "../core/submission/submission";
import { countedIn, joinLabels, labelOf, listsByDistrict } from "./batch";
import { type CheckedSubmission, type CheckRequest, checkBeside } from "./check";

export interface BatchRequest extends CheckRequest {
  readonly anyDistrict?: boolean;
  /** What people decided about the versions of a unit's form. */
  readonly decisions?: Decisions;
}

/**
 * Checks a batch: the forms of one district and month are held against each other, of each unit the one that counts. With
 * `anyDistrict` each form is checked as one of the district it names; otherwise a form of another district than the list's
 * is a finding.
 */
export function checkBatch(submissions: readonly Submission[], request: BatchRequest): CheckedSubmission[] {
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
