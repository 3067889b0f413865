import type { Period } from "../period";
import type { Submission } from "../submission/submission";

/** A unit's form of a month as it was corrected: its versions, and the one that counts. */
export interface TestedForm {
  readonly department: string;
  readonly period: Period;
  /** The first handed in first. */
  readonly versions: readonly Submission[];
  readonly counted: Submission;
  /** Whether what the counted version explains is known to have been accepted. */
  readonly accepted: boolean;
}
