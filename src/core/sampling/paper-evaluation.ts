import type { Conclusion } from "./conclusion";
import type { Sample } from "./sample";

/** A district figure as reported and as a sample projects it, in its unit. */
export interface Projection {
  readonly cell: string;
  readonly indicator: string;
  readonly reported: number;
  readonly projected: number;
  readonly low: number;
  readonly high: number;
  readonly target: number | null;
}

/** What a filled working paper (审计底稿) comes to, with what draws its sample again from the summary it was drawn from. */
export interface PaperEvaluation {
  readonly summary: { readonly file: string; readonly sha256: string };
  readonly sample: Pick<Sample, "method" | "seed" | "asked" | "population">;
  /** Whether seed, method and size drew these items from the month as it stood when the paper was entered. */
  readonly isDrawnAgain: boolean;
  readonly conclusion: Conclusion;
  readonly projection: Projection | null;
}
