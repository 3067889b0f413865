import {
  type ArgumentsOf,
  type CheckCode,
  type Finding,
  type Level,
  type Suggestion,
  specificationOf,
  type VariantOf,
} from "../findings/finding";
import type { CellAddress } from "../grid/grid";
import type { Measure } from "../measure";
import { formatPeriod, type Period } from "../period";
import type { CheckContext } from "./check";
import { cellsOf, periodOf, type Row, stateOf } from "./evidence/rows";

/** Where a finding points; without an indicator it is about the form as a whole. */
export interface FindingSubject {
  readonly indicator?: string;
  readonly measure?: Measure;
  readonly cells?: readonly CellAddress[];
}

interface Details<Arguments> {
  readonly args: Arguments;
  /** Where it differs from the check's own. */
  readonly level?: Level;
  readonly suggestion?: Suggestion | null;
}

/** Left out where a sentence takes no arguments and nothing else is to be said. */
type DetailsOf<Code extends CheckCode, Variant extends VariantOf<Code>> =
  Record<never, never> extends ArgumentsOf<Code, Variant>
    ? readonly [details?: Partial<Details<ArgumentsOf<Code, Variant>>>]
    : readonly [details: Details<ArgumentsOf<Code, Variant>>];

/** The figures of a row as a place, the one the sentence is about first. */
export function at(row: Row, ...measures: readonly Measure[]): FindingSubject {
  const [measure] = measures;
  return {
    indicator: row.indicator.id,
    cells: cellsOf(row, measures),
    ...(measure === undefined ? {} : { measure }),
  };
}

/** How one check makes its findings. */
export interface FindingReporter<Code extends CheckCode> {
  /** The rule is broken. */
  fail<Variant extends VariantOf<Code>>(
    context: CheckContext,
    variant: Variant,
    place: FindingSubject,
    ...details: DetailsOf<Code, Variant>
  ): Finding;
  /** The rule could not be applied; level D unless said otherwise. */
  undecided<Variant extends VariantOf<Code>>(
    context: CheckContext,
    variant: Variant,
    place: FindingSubject,
    ...details: DetailsOf<Code, Variant>
  ): Finding;
  /** Figures of this row that the rule needs are missing. */
  missing(context: CheckContext, row: Row, measures: readonly Measure[]): Finding;
  /** Earlier forms the rule needs are not at hand, wholly or for these indicators: one finding for the form. */
  noHistory(context: CheckContext, wanted: Period, indicators: readonly string[]): Finding;
}

/** The reporter of a check with its usual level. */
export function findingReporter<Code extends CheckCode>(code: Code, level: Level): FindingReporter<Code> {
  const make = (
    context: CheckContext,
    outcome: Finding["outcome"],
    variant: VariantOf<Code>,
    { indicator, measure, cells }: FindingSubject,
    { args, suggestion, level: own }: Partial<Details<object>>,
  ): Finding => {
    const { about, waitsFor } = specificationOf({ code, variant } as Pick<Finding, "code" | "variant">);
    // One literal: spreading takes ten times as long, and a month has thousands of findings.
    const finding: Partial<Record<keyof Finding, unknown>> = {
      code,
      variant,
      level: own ?? (outcome === "fail" ? level : "D"),
      outcome,
      about,
      department: context.submission.identity.department,
      period: periodOf(context),
      indicator: indicator ?? null,
      measure: measure ?? null,
      cells: cells ?? [],
      args: args ?? {},
    };
    if (waitsFor) finding.waitsFor = waitsFor;
    if (suggestion) finding.suggestion = suggestion;
    // That the arguments are the variant's is checked where it is said.
    return finding as Finding;
  };
  return {
    fail: (context, variant, place, ...[details]) => make(context, "fail", variant, place, details ?? {}),
    undecided: (context, variant, place, ...[details]) => make(context, "undecided", variant, place, details ?? {}),
    missing(context, row, measures) {
      const missing = measures.filter((measure) => stateOf(row, measure) === "missing");
      return make(context, "undecided", "missing-figure", at(row, ...missing), { args: { measures: missing } });
    },
    noHistory(context, wanted, indicators) {
      const known = context.history.has(context.submission.identity.department ?? "", wanted);
      const args = { wantedPeriod: formatPeriod(wanted), indicators };
      return make(context, "undecided", known ? "no-history-figures" : "no-history", {}, { args });
    },
  };
}
