import type { Measure } from "../../core/measure";
import type { Period } from "../../core/period";
import type { Sample, SampleItem } from "../../core/sampling/sample";

/** What a working paper is about: the summary, the figure if it is about one, and the sample drawn. */
export interface PaperSubject {
  readonly summary: { readonly file: string; readonly sha256: string };
  readonly period: Period;
  /** The district figure drawn for, with its cell in 全区汇总表; null where the sample is of all facts or one indicator. */
  readonly figure: PaperFigure | null;
  readonly scope: PaperScope;
  readonly sample: Omit<Sample, "items">;
  readonly tool: { readonly tool: string; readonly version: string };
}

/** What the sample was drawn from, as it can be asked for again. */
export type PaperScope =
  | { readonly kind: "all" }
  | { readonly kind: "figure"; readonly cell: string }
  | { readonly kind: "indicator"; readonly indicator: string; readonly measure: Measure };

export interface PaperFigure {
  readonly cell: string;
  readonly indicator: string;
  /** In `unit`. */
  readonly value: number;
  /** What the figure is held against, where it has a target that is a level; in the same unit. */
  readonly target: number | null;
}

/** A working paper as read back: `observed` null where nothing is filled in. */
export interface Paper extends PaperSubject {
  readonly lines: readonly PaperLine[];
}

export interface PaperLine {
  readonly item: SampleItem;
  readonly observed: number | null;
  readonly document: string;
  readonly remark: string;
}

/** The hidden sheet that tells a program what the paper is. */
export const IDENTITY_SHEET = "_huizong";

export const PAPER_KIND = "working-paper";

/** Columns of the visible table, in order. */
export const PAPER_COLUMNS = [
  "number",
  "department",
  "indicator",
  "measure",
  "unit",
  "file",
  "sheet",
  "cell",
  "reported",
  "observed",
  "difference",
  "document",
  "remark",
] as const;

export type PaperColumn = (typeof PAPER_COLUMNS)[number];
