import type { CellAddress } from "../grid/grid";

/** Why a stored cell differs; a sentence for each is under "summary.difference" in language/. */
export type DifferenceReason =
  | "changed-figure"
  | "changed-text"
  | "changed-formula"
  | "overwritten-formula"
  | "not-calculated"
  | "missing-figure"
  | "extra-cell"
  | "missing-row"
  | "extra-row"
  | "extra-rows"
  | "missing-sheet"
  | "changed-value"
  | "changed-file"
  | "missing-file"
  | "altered-history"
  | "missing-source"
  | "extra-source"
  | "changed-composition"
  | "changed-list"
  | "changed-chart"
  | "changed-name"
  | "changed-part"
  | "missing-part"
  | "extra-part"
  | "unlisted-file";

/** A cell of the summary workbook that does not agree with the one generated anew. `cell` is "" where there is none. */
export interface Difference extends CellAddress {
  readonly stored: number | string | null;
  readonly recomputed: number | string | null;
  readonly reason: DifferenceReason;
  /** The source file it is about, where it is about one. */
  readonly file?: string;
  /** The chart or the name it is about. */
  readonly about?: string;
}

/** Why something could not be held against the sources; a sentence for each is under "summary.unverified". */
export type UnverifiedReason =
  | "extra-sheet"
  | "extra-name"
  | "extra-chart"
  | "charts-unread"
  | "sparklines-gone"
  | "names-unread"
  | "formula-unread"
  | "not-calculated"
  | "needs-history"
  | "carried-figure"
  | "entered"
  | "added-file"
  | "received-at"
  | "altered-sources";

/** What the comparison cannot speak for (未核): never passed over, never a difference. */
export interface Unverified extends CellAddress {
  readonly reason: UnverifiedReason;
  readonly stored?: number | string | null;
  readonly about?: string;
}

/** What could not be held against the sources for one reason. */
export interface UnverifiedGroup {
  readonly reason: UnverifiedReason;
  readonly places: readonly Unverified[];
}

/** What is unverified by its reason, in the order in which the reasons come up. */
export function groupByReason(unverified: readonly Unverified[]): UnverifiedGroup[] {
  const groups = new Map<UnverifiedReason, Unverified[]>();
  for (const one of unverified) {
    const places = groups.get(one.reason);
    if (places) places.push(one);
    else groups.set(one.reason, [one]);
  }
  return [...groups].map(([reason, places]) => ({ reason, places }));
}

export interface Verification {
  /** How many generated cells were compared. */
  readonly cells: number;
  readonly differences: readonly Difference[];
  readonly unverified: readonly Unverified[];
}
