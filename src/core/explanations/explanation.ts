import type { CheckCode } from "../findings/variants";
import type { Measure } from "../measure";
import type { Period } from "../period";

/** What a unit explained in an earlier month, and was accepted. */
export interface RememberedExplanation {
  readonly department: string;
  readonly period: Period;
  readonly indicator: string | null;
  /** What it answered; null where only the form is at hand, whose note is for whatever was asked about its row. */
  readonly asked: { readonly code: CheckCode; readonly measure: Measure | null } | null;
  readonly text: string;
}

/** The last explanation accepted for the same question, to be offered; nothing is ever explained by it alone. */
export interface LastExplanation {
  readonly text: string;
  /** "2024-03" */
  readonly period: string;
}
