import type { CellAddress, Workbook } from "../../core/grid/grid";
import type { Unsubscribe } from "./events";
import type { MarkLevel } from "./mark-look";
import type { SelfCheck } from "./self-check";

/** One cell to write; null clears it. A text is a formula only when `formula` says so. */
export interface CellEdit extends CellAddress {
  readonly value: number | string | null;
  readonly formula?: boolean;
}

/** The open workbook as last read. `revision` rises with every change, so that a stale result can be dropped. */
export interface WorkbookReading {
  readonly workbook: Workbook;
  readonly fileName: string;
  readonly revision: number;
  /** Sheets of which the host could not tell merged cells or hidden rows and columns; absent when of none. */
  readonly untold?: readonly string[];
}

/** A cell's mark in the removable layer: the color of a level, or of what was prefilled, and the sentence. */
export interface Mark extends CellAddress {
  readonly level: MarkLevel;
  readonly text: string;
}

export interface WorkbookChange {
  readonly revision: number;
  readonly sheet: string;
  /** The changed range, e.g. "D12:E14"; null when the whole sheet may have changed. */
  readonly range: string | null;
}

/** Sheets to put into the open workbook, as the bytes of a workbook that holds just them. */
export interface SheetDelivery {
  readonly bytes: Uint8Array;
  readonly sheets: readonly string[];
  /** Sheets the add-in did not make and the user has agreed to lose. */
  readonly replace?: readonly string[];
}

/**
 * Where a file handed to the user went: to the browser's downloads, to the place the user chose, into a new workbook
 * that is still to be saved, or nowhere yet, since only the page that was opened in a browser can save it.
 */
export type Handed = "download" | "file" | "workbook" | "browser";

/**
 * What the pane needs of the workbook it stands beside: in Excel through Office.js, in WPS through its own objects, or
 * the page's own rendering of a file.
 */
export interface WorkbookHost {
  readonly name: "excel" | "wps" | "page";
  /**
   * Reads every sheet, in one round trip. `whole` asks as well for what changes without telling, such as hidden
   * columns, even where that costs the user his undo.
   */
  read(whole?: boolean): Promise<WorkbookReading>;
  onChange(listener: (change: WorkbookChange) => void): Unsubscribe;
  onSelect(listener: (place: CellAddress) => void): Unsubscribe;
  selection(): Promise<CellAddress | null>;
  select(place: CellAddress): Promise<void>;
  /** Writes cells in one round trip and returns the edits that undo it. */
  write(edits: readonly CellEdit[]): Promise<readonly CellEdit[]>;
  /**
   * Replaces the layer of marks, in one round trip; an empty list takes it away and leaves the sheets as they were. A
   * sheet that cannot be marked is named by an error after the others have been.
   */
  mark(marks: readonly Mark[]): Promise<void>;
  /** Whether what was asked waits for the user to leave the cell he types into; absent where nothing ever does. */
  waitsForUser?(): boolean;
  /** Whether marking leaves the user's undo as it is; where absent, it does. */
  keepsUndo?(): boolean;
  /** Draws one mark where the user stands and takes it away, so that he can see whether Ctrl+Z survives it. */
  tryMark?(): Promise<void>;
  /** The workbook as it would be saved now, without marks. */
  bytes(): Promise<Uint8Array>;
  /** Hands a file to the user under a name. `holds` is the revision of the workbook whose whole content is in it, if any. */
  save(bytes: Uint8Array, fileName: string, holds?: number): Promise<Handed>;
  /**
   * Opens a workbook the pane has made, to be saved under a name: in place of this one ("here"), or in a window of its own.
   * Where that cannot be it is handed over as `save` does.
   */
  open(bytes: Uint8Array, fileName: string): Promise<Handed | "here">;
  /** Opens a page that is served beside the pane, "guide.html#…", in a window of its own. */
  openPage(path: string): void;
  /** Tries what the add-in relies on, leaving the workbook as it was but for the user's undo; absent where nothing can be tried. */
  selfCheck?(): Promise<SelfCheck>;
  /** The workbook was sealed as it is: what was done before can no longer be undone step by step, the signature least of all. */
  settle(): void;
  /** Sheets of the delivery's names that the workbook holds but the add-in did not make. */
  foreignSheets(names: readonly string[]): Promise<readonly string[]>;
  /**
   * Puts sheets in, replacing those of an earlier delivery and nothing else, and shows the first. The workbook stays as
   * it was when that fails, unless the error is "half-delivered" or "left-over".
   */
  deliver(delivery: SheetDelivery): Promise<void>;
}
