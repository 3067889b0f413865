import type { Measure } from "../measure";
import type { ChoiceRule } from "../rollup/versions";
import type { Signature } from "../submission/submission";

/**
 * What an argument of a finding is, so that one function in language/ can read any of them. A quantity whose kind starts
 * with "cell" stands in one of the finding's cells; the others are what it is held against.
 */
export interface ArgumentValues {
  /** Of the finding's own measure: in the indicator's unit, percent for growth. */
  readonly figure: number;
  readonly "cell-figure": number;
  /** Several of them, one after the other. */
  readonly figures: readonly number[];
  /** As "figure"; null where there is none. */
  readonly "figure-or-none": number | null;
  /** What is to be entered: a figure, or a sign such as "—". */
  readonly entry: number | string;
  /** In the indicator's unit though the finding is about its growth. */
  readonly "cell-amount": number;
  readonly percent: number;
  readonly "cell-percent": number;
  /** Percentage points. */
  readonly points: number;
  /** How many times as large. */
  readonly times: number;
  readonly count: number;
  /** A statistic of a test, or the chance of so great a one. */
  readonly statistic: number;
  /** Not read out. */
  readonly flag: boolean;
  /** "2024-03" */
  readonly period: string;
  readonly periods: readonly string[];
  /** ISO 8601. */
  readonly time: string;
  readonly signature: Signature;
  readonly measures: readonly Measure[];
  /** Ids of the target list. */
  readonly indicator: string;
  readonly indicators: readonly string[];
  readonly department: string;
  readonly departments: readonly string[];
  /** What the target list calls a department, a task or the district, in Chinese as forms do; read in the reader's language. */
  readonly named: string;
  /** Codes of checks. */
  readonly codes: readonly `V${number}${number}`[];
  /** What decided between versions of a form. */
  readonly "choice-rule": ChoiceRule;
  readonly text: string;
  readonly texts: readonly string[];
}

export type ArgumentKind = keyof ArgumentValues;

/** The arguments of a sentence by name, in the order in which their figures are shown. */
export type ArgumentKinds = Readonly<Record<string, ArgumentKind>>;

/** The values that arguments of these kinds have. */
export type ValuesOf<Kinds> = {
  readonly [Name in keyof Kinds]: Kinds[Name] extends ArgumentKind ? ArgumentValues[Kinds[Name]] : never;
};
