import type { findingReports } from "../../actions/finding-report";
import type { summaryReport } from "../../actions/summary-report";
import type { CellAddress } from "../../core/grid/grid";
import type { FormState, PeriodState } from "../../core/states/state";
import type { FigureChange } from "../../core/submission/correction";

/** What the desk reads of the service's answers; docs/openapi.json names the routes. */
export type FindingReport = ReturnType<typeof findingReports>[number];
export type SummaryReport = ReturnType<typeof summaryReport>;

/** How a unit's form of a month stands. Times are ISO 8601, days "2024-04-08". */
export interface FormLine {
  readonly period: string;
  readonly department: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly state: FormState;
  /** 0 while nothing was received. */
  readonly version: number;
  readonly due: string;
  readonly overdue: boolean;
  readonly lockedAfter: string;
  readonly unlockedUntil: string | null;
  readonly late: boolean | null;
  readonly receivedAt: string | null;
  readonly sentBy: string | null;
  readonly asked: number;
  readonly filled: number;
  /** Findings by level, without those that only ask for explanations. */
  readonly counts: Readonly<Record<string, number>> | null;
  readonly notReceived: number;
}

export interface FormVersion {
  readonly version: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly receivedAt: string;
  readonly late: boolean;
  readonly sentBy: string;
}

export interface AskedExemption {
  readonly code: string;
  readonly indicator: string;
  readonly sha256: string;
  readonly state: "asked" | "granted" | "denied";
  readonly why: string;
  readonly asked_by: string;
}

/** An entry of the log about a form; a reception has no `why`. */
export interface RecordEntry {
  readonly index: number;
  readonly kind: string;
  readonly at: string;
  readonly by: string;
  readonly why?: string;
  readonly version?: number;
}

/** A unit's form with everything that was done with it. */
export interface FormDetail extends Omit<FormLine, "notReceived"> {
  readonly versions: readonly FormVersion[];
  readonly returnedCells: readonly (CellAddress & { readonly why: string })[];
  readonly exemptions: readonly AskedExemption[];
  readonly notReceived: readonly { readonly sha256: string; readonly fileName: string; readonly at: string }[];
  readonly changes: readonly RecordEntry[];
}

export interface Comparison {
  readonly figures: readonly FigureChange[];
  readonly findings: { readonly gone: readonly FindingReport[]; readonly new: readonly FindingReport[] };
}

export interface MonthAnswer {
  readonly period: string;
  readonly state: PeriodState;
}

export interface Reminder {
  readonly department: string;
  readonly text: string;
  readonly contacts: readonly { readonly name: string; readonly contact: string }[];
}
