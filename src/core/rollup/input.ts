import type { Finding } from "../findings/finding";
import type { History } from "../history/history";
import type { Measure } from "../measure";
import type { Period } from "../period";
import type { Submission } from "../submission/submission";
import type { TargetList } from "../targets/schema";
import type { RefusedFile, SummaryRow } from "./summary";

/** The city's average and the district's rank, entered by the bureau with their source; nothing of it is computed. */
interface ExternalFigure {
  readonly indicator: string;
  readonly measure: Measure;
  readonly cityAverage?: number;
  readonly rank?: number;
  readonly source: string;
}

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
  readonly external?: readonly ExternalFigure[];
  /** The rows of the summary before, for changes and trends; without it they come from the history. */
  readonly lastSummary?: {
    readonly rows: readonly Pick<SummaryRow, "indicator" | "measure" | "value" | "period" | "rank">[];
  };
}

/** What a summary of an intake needs besides the submissions taken. */
export type SummaryInput = Omit<RollupInput, "submissions">;
