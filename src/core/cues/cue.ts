import type { CellAddress } from "../grid/grid";
import type { HistoryFact } from "../history/history";
import type { Measure } from "../measure";
import type { Period } from "../period";
import type { Component } from "../rollup/summary";
import type { TargetList } from "../targets/schema";
import type { CueArguments, CueKind } from "./kinds";

/** A reported figure a cue points at, in the indicator's unit; growth in percent. */
export interface CueCell extends CellAddress {
  readonly department: string;
  readonly indicator: string;
  readonly measure: Measure;
  readonly period: Period;
  readonly value: number | null;
  readonly file: string;
}

/** How much a district figure rests on what a cue asks about, in percent of the figure. */
export interface CueEffect {
  readonly indicator: string;
  readonly measure: Measure;
  readonly percent: number;
}

/** What is looked at rather than read: digits against what is expected, or a series with the point in question. */
export type CueChart =
  | {
      readonly kind: "digits";
      readonly first: number;
      readonly observed: readonly number[];
      readonly expected: readonly number[];
    }
  | {
      readonly kind: "series";
      readonly points: readonly { readonly period: Period; readonly value: number }[];
      readonly flagged: Period;
    };

interface CommonCue {
  /** null where it is about figures of several units. */
  readonly department: string | null;
  readonly period: Period;
  readonly indicator: string | null;
  readonly measure: Measure | null;
  readonly cells: readonly CueCell[];
  /** null where no district figure rests on it alone. */
  readonly effect: CueEffect | null;
  readonly chart: CueChart | null;
}

export type CueOf<Kind extends CueKind> = CommonCue & { readonly kind: Kind; readonly args: CueArguments<Kind> };

/**
 * 疑点: something an auditor may look at first. Never proof, never a finding, and never added up to a score. Prose is made
 * from `kind` and `args` in language/.
 */
export type Cue = { readonly [Kind in CueKind]: CueOf<Kind> }[CueKind];

/** What could not be looked for, and why; never to be read as nothing found. */
export interface UnsearchedCue {
  readonly kind: CueKind;
  readonly reason: "small-sample" | "no-history" | "no-forms" | "narrow-spread";
  /** For a small sample: how many figures there are, and how many are asked for. */
  readonly size?: number;
  readonly needed?: number;
}

export interface CueReport {
  /** The greatest effect on a district figure first. */
  readonly cues: readonly Cue[];
  readonly unsearched: readonly UnsearchedCue[];
}

/** A 核实说明 as it stands in a form. */
export interface GivenExplanation {
  readonly department: string;
  readonly indicator: string;
  readonly period: Period;
  readonly text: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** One of the versions of a unit's form of the month, the first first, with the figures typed into it. */
export interface FormVersion {
  readonly department: string;
  readonly file: string;
  readonly figures: readonly HistoryFact[];
}

/** A figure of the district, with the reported figures it was made from. */
export interface DistrictFigure {
  readonly indicator: string;
  readonly measure: Measure;
  readonly value: number | null;
  readonly composition: readonly Pick<
    Component,
    "department" | "indicator" | "measure" | "period" | "value" | "operation"
  >[];
}

/** All that cues are looked for in. */
export interface CueInput {
  readonly list: TargetList;
  readonly period: Period;
  /** The month's figures, of each unit the version that counts. */
  readonly figures: readonly HistoryFact[];
  /** Those of earlier months. */
  readonly past: readonly HistoryFact[];
  /** Of the month and earlier ones; null where the forms are not at hand. */
  readonly explanations: readonly GivenExplanation[] | null;
  /** null where the forms are not at hand. */
  readonly versions: readonly FormVersion[] | null;
  readonly district: readonly DistrictFigure[];
}

/** What a search for cues of one kind comes to. */
export interface CueSearch {
  readonly cues: readonly Cue[];
  readonly unsearched?: readonly UnsearchedCue[];
}
