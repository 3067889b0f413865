import type { AlteredSummary } from "../../actions/history";
import { type Finding, LEVELS } from "../../core/findings/finding";
import { listed } from "../../core/findings/listed";
import type { Period } from "../../core/period";
import type { LeftOutFile, RefusedFile, RosterEntry, Summary } from "../../core/rollup/summary";

/** What the files read so far come to. */
export interface Overview {
  /** Files read, refused ones among them. */
  readonly files: number;
  /** The months the forms are of, the one with the most forms first. */
  readonly periods: readonly { readonly period: Period; readonly forms: number }[];
  readonly refused: readonly RefusedFile[];
  /** Files that were never meant for the month. */
  readonly leftOut: readonly LeftOutFile[];
  /** Paths of the versions of an earlier form that nothing tells apart, none of which is used. */
  readonly undecidedPast: readonly (readonly string[])[];
  /** Earlier summaries with cells that do not hold what their own sources give. */
  readonly alteredPast: readonly AlteredSummary[];
  /** null when no form is among the files. */
  readonly month: MonthOverview | null;
}

/** A month as its forms make it. */
export interface MonthOverview {
  readonly period: Period;
  readonly roster: readonly RosterEntry[];
  readonly coverage: Summary["coverage"];
  /** The greatest effect on a district figure first; without those that only wait for earlier months. */
  readonly findings: readonly Finding[];
  /** How many checks wait for figures of earlier months. */
  readonly withoutHistory: number;
}

/** The findings of a month as the view lays them out, and the roster with what is left of them counted. */
export function monthOverview({ period, roster, coverage, findings }: Summary): MonthOverview {
  const counted = listed(findings);
  const said = counted.filter((finding) => !waitsForHistory(finding));
  const counts = new Map(roster.map(({ department }) => [department, { A: 0, B: 0, C: 0, D: 0 }]));
  for (const { department, level } of said) {
    const count = department === null ? undefined : counts.get(department);
    if (count) count[level]++;
  }
  return {
    period,
    roster: roster.map((entry) => ({ ...entry, counts: counts.get(entry.department)! })),
    coverage,
    findings: byEffect(said),
    withoutHistory: counted.length - said.length,
  };
}

function waitsForHistory({ waitsFor }: Finding): boolean {
  return waitsFor === "history";
}

/** Orders findings of many units: by what they do to the district's figures, then by level; equals keep their order. */
function byEffect(findings: readonly Finding[]): Finding[] {
  const size = ({ effect }: Finding) => Math.abs(effect ?? 0);
  return findings.toSorted((a, b) => size(b) - size(a) || LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}
