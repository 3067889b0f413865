import type { findingReports } from "../../actions/finding-report";
import type { summaryReport } from "../../actions/summary-report";
import type { PeriodState } from "../../core/states/state";
import type { FigureChange } from "../../core/submission/correction";
import type { NamedList } from "../../core/targets/known-lists";

/** What the desk alone reads of the service's answers; docs/openapi.json names the routes. */
export type FindingReport = ReturnType<typeof findingReports>[number];
export type SummaryReport = ReturnType<typeof summaryReport>;

export interface Comparison {
  readonly figures: readonly FigureChange[];
  readonly findings: { readonly gone: readonly FindingReport[]; readonly new: readonly FindingReport[] };
}

export interface MonthAnswer {
  readonly period: string;
  readonly state: PeriodState;
  /** The target list that counts for the month. */
  readonly list: NamedList;
}

export interface Reminder {
  readonly department: string;
  readonly text: string;
  readonly contacts: readonly { readonly name: string; readonly contact: string }[];
}
