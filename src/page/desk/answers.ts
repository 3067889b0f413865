import type { cueReport } from "../../actions/cues";
import type { findingReports } from "../../actions/finding-report";
import type { summaryReport } from "../../actions/summary-report";
import type { RegionReport } from "../../core/rollup/region-report";
import type { Duty, PeriodState } from "../../core/states/state";
import type { FigureChange } from "../../core/submission/correction";
import type { NamedList } from "../../core/targets/known-lists";

/** What the desk alone reads of the service's answers; docs/openapi.json names the routes. */
export type FindingReport = ReturnType<typeof findingReports>[number];
export type CueAnswer = ReturnType<typeof cueReport>;
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

/** A unit's people, and whether two of them must see its forms (复核). */
export interface UnitPeople {
  readonly department: string;
  readonly reviewed: boolean;
  readonly preparers: number;
  readonly reviewers: number;
  readonly people: readonly { readonly name: string; readonly duty: Duty | null; readonly disabled: boolean }[];
  readonly canReview: boolean;
  /** Whether its forms cannot be handed in, since nobody is left to fill in or to approve. */
  readonly stuck: boolean;
}

export interface UnitsAnswer {
  readonly units: readonly UnitPeople[];
  /** Whether the office's own sign-in says what people do. */
  readonly dutiesFromProvider: boolean;
}

/** A month over all districts of a region, and the list its figures are defined by. */
export interface RegionAnswer extends RegionReport {
  readonly list: { readonly id: string; readonly hash: string };
}

/** The same with each part of the region, of one moment. */
export interface RegionPartsAnswer {
  readonly total: RegionAnswer;
  readonly parts: readonly RegionAnswer[];
}
