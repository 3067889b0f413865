import type { RememberedExplanation } from "../explanations/explanation";
import type { CellAddress } from "../grid/grid";
import type { Measure } from "../measure";
import type { Period } from "../period";

/**
 * A figure of an earlier form as it was accepted then, with where it was read as far as that is known.
 * `period` is that of the form: a lagging figure (错月) is found under the form it stood on.
 */
export interface HistoryFact extends Partial<CellAddress> {
  readonly department: string;
  readonly indicator: string;
  readonly measure: Measure;
  readonly period: Period;
  readonly value: number;
  /** The unit it is stated in, by its symbol; where it is not known that of the list the form was read by. */
  readonly unit?: string;
  /** Half of its last digit as it was stated, where that was by another list than the one that asks. */
  readonly half?: number;
  readonly file: string;
  readonly sha256?: string;
  readonly version?: number;
}

/** What is known of earlier periods. Empty when there is nothing: history checks are then undecided. */
export interface History {
  /** Whether any form of this department and period is known. */
  has(department: string, period: Period): boolean;
  find(department: string, indicator: string, measure: Measure, period: Period): HistoryFact | undefined;
  /** All facts of a department's period, e.g. for 雷同. */
  of(department: string, period: Period): readonly HistoryFact[];
  /** What a department explained before a month and was accepted, as far as that is known. */
  explanations(department: string, before: Period): readonly RememberedExplanation[];
  /** The latest period before `period` in the same year with this figure. */
  latest(department: string, indicator: string, measure: Measure, before: Period): HistoryFact | undefined;
}
