import type { CheckCode, Finding, Level } from "../findings/finding";
import type { Form } from "../form/form";
import type { History } from "../history/history";
import type { Period } from "../period";
import type { Submission } from "../submission/submission";
import type { Indicator, TargetList } from "../targets/schema";
import type { IndexedSubmission, Rows } from "./evidence/indexed";

/** What is to be checked, and beside what. It reads no clock: `period` is the month asked for. */
export interface CheckInput {
  readonly list: TargetList;
  /** The form the submission says it is; null when unknown (then only format checks speak). */
  readonly form: Form | null;
  readonly submission: Submission;
  readonly period: Period | null;
  readonly history: History;
  /** The other units' forms of the same period that count, one of each, where they are at hand (rollup, a batch). */
  readonly others: readonly IndexedSubmission[];
}

/** What a check may look at: the input, with what is indexed once for all checks. */
export interface CheckContext extends CheckInput {
  /** The submission's own facts. */
  readonly own: IndexedSubmission;
  /** The rows of the form with their figures; none where the form is unknown. */
  readonly rows: Rows;
  /** What the other checks found, for one that asks about it. */
  readonly earlier?: readonly Finding[];
  /** Whether all of a check is applied in full this month; every one is where it is absent. */
  isActive?(code: CheckCode): boolean;
}

/** A rule of 数据审核. Targets are no part of it: a shortfall is never a finding. Its name and reason stand in language/. */
export interface Check {
  readonly code: CheckCode;
  readonly kind: "format" | "within-form" | "history" | "across-forms" | "rollup";
  readonly level: Level;
  /** Whether it asks the history: without it some of what it says cannot be said again. */
  readonly looksBack?: boolean;
  /** Whether the rule can speak about an indicator, as the form's guide tells; left out by rules about the form itself. */
  appliesTo?(indicator: Indicator, list: TargetList): boolean;
  /** Asks about what the others found, and so runs on what is left of it once what only follows is left out. */
  readonly asksAboutFindings?: true;
  run(context: CheckContext): Finding[];
}
