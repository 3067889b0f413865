import type { CellAddress } from "../grid/grid";
import type { Measure } from "../measure";
import type { Period } from "../period";

/**
 * blank: nothing is there. not-applicable: "—". invalid: something that is no number, kept in `raw`.
 */
export type FactState = "value" | "blank" | "not-applicable" | "invalid";

/** One figure of a form with its cell. `value` is in the indicator's unit (growth in percent), null unless state is "value". */
export interface Fact extends CellAddress {
  readonly indicator: string;
  readonly measure: Measure;
  readonly state: FactState;
  readonly value: number | null;
  /** The cell as found, for messages: "21.59亿元", "#REF!", "". */
  readonly raw: string;
  readonly formula?: string;
  /** The cell's number format where it has one, e.g. "0.0%". */
  readonly format?: string;
  /** The figure is there and its font has the color of its ground. */
  readonly isUnseen?: true;
}

export interface Explanation extends CellAddress {
  readonly indicator: string;
  readonly text: string;
}

export const MILESTONE_STATES = ["未启动", "推进中", "已完成", "受阻"] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** One line of the sheet 重点任务. `state` is null when blank or none of the four (then `raw` says what is there). */
export interface MilestoneReport extends CellAddress {
  readonly milestone: string;
  readonly state: MilestoneState | null;
  readonly raw: string;
  readonly date: string;
  readonly dateCell: string;
  readonly note: string;
  readonly noteCell: string;
}

/** A field of the footer or the identity block: its text ("" when blank) and where it stands. */
export interface Field extends CellAddress {
  readonly text: string;
}

export const SIGNATURES = ["unitHead", "statisticsHead", "preparer", "phone", "reportedOn"] as const;
export type Signature = (typeof SIGNATURES)[number];

/** Who the workbook says it is. Each is null when neither the hidden sheet nor the visible header tells. */
export interface Identity {
  readonly form: string | null;
  readonly templateVersion: string | null;
  /** The target list it was issued from, by its id and its hash; the id is absent in what was kept without it. */
  readonly list?: string | null;
  readonly listHash: string | null;
  readonly area: string | null;
  readonly department: string | null;
  readonly period: Period | null;
  /** The visible period and unit as written, with their cells, for messages and fixes. */
  readonly periodField: Field | null;
  readonly departmentField: Field | null;
}

/**
 * Something about the sheet's build that a format check reports. Which check:
 * missing-sheet, copied-sheet, missing-header, changed-heading, missing-row, duplicate-row, ambiguous-row, unknown-row,
 * codeless-row, lost-code, lost-label, merged-row, harmless-merge, changed-unit, renamed-row → V04;
 * changed-form-number, changed-head-unit → V01;
 * overwritten-formula, broken-formula, hidden-row, hidden-column, hidden-sheet, external-link → V23.
 */
export interface StructureNote {
  readonly kind:
    | "missing-sheet"
    | "copied-sheet"
    | "missing-header"
    | "changed-heading"
    | "missing-row"
    | "duplicate-row"
    | "ambiguous-row"
    | "unknown-row"
    | "codeless-row"
    | "lost-code"
    | "lost-label"
    | "merged-row"
    | "harmless-merge"
    | "changed-unit"
    | "renamed-row"
    | "changed-form-number"
    | "changed-head-unit"
    | "overwritten-formula"
    | "broken-formula"
    | "hidden-row"
    | "hidden-column"
    | "hidden-sheet"
    | "external-link";
  readonly cells: readonly CellAddress[];
  readonly indicator: string | null;
  readonly detail: string;
  /** What belongs in the cell: a heading as issued; for copied-sheet, the sheet that is read. */
  readonly expected?: string;
}

/** The bytes a submission came from. `name` is the file's own name without folders; `sha256` in lower-case hex. */
export interface SourceFile {
  readonly name: string;
  readonly sha256: string;
  /** When it was received (ISO 8601 with offset), where that is known. */
  readonly receivedAt?: string;
  /** Where it lies below what was given, when it lies in a folder. */
  readonly path?: string;
  /** When it was last written where it lies (ISO 8601), where the host knows. */
  readonly modifiedAt?: string;
  /** When a program last saved it (ISO 8601), where the file says so. */
  readonly savedAt?: string;
}

/** A figure that was put into a form without being typed. */
export interface PrefilledFigure {
  readonly indicator: string;
  readonly measure: Measure;
  readonly value: number;
  /** The month of the form it was put into; absent where its record does not say. */
  readonly period?: Period;
}

/** A form's seal as found in its file. `intact`: everything the seal covers is as it was when sealed. */
export interface Seal {
  readonly digest: string;
  /** ISO 8601 with offset. */
  readonly sealedAt: string;
  readonly intact: boolean;
}

/** A filled form as plain data: everything later stages need, each figure with its cell. */
export interface Submission {
  readonly file: SourceFile;
  readonly identity: Identity;
  /** The unit's n-th submission for this form and period, from 1. */
  readonly version: number;
  /** One fact per due or reported indicator × measure found in the sheet, in form order. */
  readonly facts: readonly Fact[];
  readonly explanations: readonly Explanation[];
  /** 核实说明 under a form without figures, whose first row has none; null where there is no such field. */
  readonly remark: Field | null;
  readonly milestones: readonly MilestoneReport[];
  readonly signatures: Readonly<Record<Signature, Field | null>>;
  readonly structure: readonly StructureNote[];
  /** Whether the form says that its figures are invented (样例数据). */
  readonly sample: boolean;
  /** null for a form that was never sealed. */
  readonly seal: Seal | null;
  /** Figures that were prefilled (带入) and stand as they were; absent for none. */
  readonly prefilled?: readonly PrefilledFigure[];
}
