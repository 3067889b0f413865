import type { Finding } from "../findings/finding";
import type { History } from "../history/history";
import type { Period } from "../period";
import type { Submission } from "../submission/submission";
import type { ExternalFigure, TargetList } from "../targets/schema";
import type { LeftOutFile, RefusedFile, SummaryRow } from "./summary";
import type { ChoiceRule, Decisions } from "./versions";

export interface RollupInput {
  readonly list: TargetList;
  readonly period: Period;
  /** Read once, in any order. Forms of other districts are set aside. */
  readonly submissions: Iterable<Submission>;
  readonly refused: readonly RefusedFile[];
  readonly history: History;
  /** What the checks say of a file, by its SHA-256. Findings are shown and never change a figure. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** SHA-256 of the files the bureau has returned: their figures are out until the unit hands in another. */
  readonly returned?: ReadonlySet<string>;
  /** SHA-256 of the files chosen among the versions of their units, each with what chose it. */
  readonly chosen?: ReadonlyMap<string, ChoiceRule>;
  /** Files found beside the forms that were never meant for the month. */
  readonly leftOut?: readonly LeftOutFile[];
  /** Averages of the city and ranks in it entered besides those of the list; the later of two for one figure counts. */
  readonly external?: readonly ExternalFigure[];
  /** The rows of the summary before, for changes and trends; without it they come from the history. */
  readonly lastSummary?: {
    readonly rows: readonly Pick<SummaryRow, "indicator" | "measure" | "value" | "period" | "rank">[];
  };
}

/** What a summary of an received needs besides the submissions taken. */
export type SummaryInput = Omit<RollupInput, "submissions">;

/** What people decided, for the choice between versions. */
export function decisionsOf({ chosen, returned }: Pick<RollupInput, "chosen" | "returned">): Decisions {
  return { chosen: chosen ?? new Map(), returned: returned ?? new Set() };
}
