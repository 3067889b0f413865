import type { CheckCode, Finding, FindingArguments, Level, Suggestion } from "../findings/finding";
import type { CellPlace } from "../grid/grid";
import type { Measure } from "../measure";
import { formatPeriod, type Period } from "../period";
import type { CheckContext } from "./check";
import { cellsOf, periodOf, type Row, stateOf } from "./evidence/rows";

/** Where a finding points; without an indicator it is about the form as a whole. */
export interface Place {
  readonly indicator?: string;
  readonly measure?: Measure;
  readonly cells?: readonly CellPlace[];
}

interface Details {
  readonly args?: FindingArguments;
  /** Where it differs from the check's own. */
  readonly level?: Level;
  readonly suggestion?: Suggestion | null;
}

/** The figures of a row as a place, the one the sentence is about first. */
export function at(row: Row, ...measures: readonly Measure[]): Place {
  const [measure] = measures;
  return {
    indicator: row.indicator.id,
    cells: cellsOf(row, measures),
    ...(measure === undefined ? {} : { measure }),
  };
}

/** How one check makes its findings. */
export interface Reporter {
  /** The rule is broken. */
  fail(context: CheckContext, variant: string, place: Place, details?: Details): Finding;
  /** The rule could not be applied; level D unless said otherwise. */
  undecided(context: CheckContext, variant: string, place: Place, details?: Details): Finding;
  /** Figures of this row that the rule needs are missing. */
  missing(context: CheckContext, row: Row, measures: readonly Measure[]): Finding;
  /** Earlier forms the rule needs are not at hand, wholly or for these indicators: one finding for the form. */
  noHistory(context: CheckContext, wanted: Period, indicators: readonly string[]): Finding;
}

/** The reporter of a check with its usual level. */
export function reporter(code: CheckCode, level: Level): Reporter {
  const make = (
    context: CheckContext,
    outcome: Finding["outcome"],
    variant: string,
    { indicator, measure, cells }: Place,
    { args, suggestion, level: own }: Details,
  ): Finding => ({
    code,
    variant,
    level: own ?? (outcome === "fail" ? level : "D"),
    outcome,
    department: context.submission.identity.department,
    period: periodOf(context),
    indicator: indicator ?? null,
    measure: measure ?? null,
    cells: cells ?? [],
    args: args ?? {},
    ...(suggestion ? { suggestion } : {}),
  });
  return {
    fail: (context, variant, place, details = {}) => make(context, "fail", variant, place, details),
    undecided: (context, variant, place, details = {}) => make(context, "undecided", variant, place, details),
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
