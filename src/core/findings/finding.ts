import type { CellPlace } from "../grid/grid";
import type { Measure } from "../measure";
import type { Period } from "../period";

/**
 * A: must be fixed. B: fixed, or explained and the explanation accepted by the bureau.
 * C: fixed, or explained in at least six characters. D: for information.
 */
export type Level = "A" | "B" | "C" | "D";

export const LEVELS: readonly Level[] = ["A", "B", "C", "D"];

export type CheckCode = `V${number}${number}`;

/** What a sentence about the finding is made of; figures unrounded, in the unit named beside them. */
export type FindingArguments = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** A change the department may accept with one click; never applied by itself. */
export interface Suggestion {
  readonly kind:
    | "unit-slip"
    | "unit-slip-row"
    | "percent-slip"
    | "plain-number"
    | "swap-month-cumulative"
    | "restore-formula"
    | "enter-zero"
    | "sign-slip"
    | "set-period"
    | "clear-cells"
    | "clear-pasted"
    | "unmerge";
  /** The cells to change and what to write into them; null clears a cell. A text that starts with "=" is a formula. */
  readonly changes: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly value: number | string | null;
  }[];
  readonly args?: FindingArguments;
}

/**
 * What a check has to say about one place. `undecided` means that the check could not run:
 * something it needs is missing. Prose is made from `code`, `variant` and `args` in language/.
 */
export interface Finding {
  readonly code: CheckCode;
  /** Which of the check's sentences applies, e.g. "cumulative-below-month". */
  readonly variant: string;
  readonly level: Level;
  readonly outcome: "fail" | "undecided";
  readonly department: string | null;
  readonly period: Period | null;
  readonly indicator: string | null;
  readonly measure: Measure | null;
  readonly cells: readonly CellPlace[];
  readonly args: FindingArguments;
  readonly suggestion?: Suggestion;
  /** What the unit wrote in 核实说明 about this indicator, when it is long enough to count. */
  readonly explanation?: string;
  /** How much the district figure would move, in percent of it, were the suggestion right; orders the findings. */
  readonly effect?: number;
}
