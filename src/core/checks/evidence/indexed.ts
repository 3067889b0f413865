import type { CellAddress } from "../../grid/grid";
import type { Measure } from "../../measure";
import type { Fact, Submission } from "../../submission/submission";
import type { Indicator } from "../../targets/schema";

export type RowFacts = Partial<Record<Measure, Fact>>;

/** A row of the form with its figures. */
export interface Row {
  readonly indicator: Indicator;
  readonly due: boolean;
  readonly facts: RowFacts;
}

/** The rows of a form with their figures, in form order, those asked for this month, and all by indicator. */
export interface Rows {
  readonly all: readonly Row[];
  readonly due: readonly Row[];
  readonly byIndicator: ReadonlyMap<string, Row>;
}

/** A submission with its facts to be looked up; made once for each and handed on. */
export interface IndexedSubmission {
  readonly submission: Submission;
  readonly byIndicator: ReadonlyMap<string, RowFacts>;
  /** Under sheet and cell as `factAt` names them. */
  readonly byCell: ReadonlyMap<string, Fact>;
}

export function indexed(submission: Submission): IndexedSubmission {
  const byIndicator = new Map<string, RowFacts>();
  const byCell = new Map<string, Fact>();
  for (const fact of submission.facts) {
    const row = byIndicator.get(fact.indicator);
    if (row) row[fact.measure] = fact;
    else byIndicator.set(fact.indicator, { [fact.measure]: fact });
    byCell.set(keyOf(fact), fact);
  }
  return { submission, byIndicator, byCell };
}

/** The fact that stands in a cell. */
export function factAt({ byCell }: IndexedSubmission, address: CellAddress): Fact | undefined {
  return byCell.get(keyOf(address));
}

const NO_FACTS: RowFacts = {};

/** The facts of an indicator; none where the submission has no row of it. */
export function factsOf({ byIndicator }: IndexedSubmission, indicator: string): RowFacts {
  return byIndicator.get(indicator) ?? NO_FACTS;
}

function keyOf({ sheet, cell }: CellAddress): string {
  return `${sheet}!${cell}`;
}
