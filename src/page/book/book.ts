import type { CellAddress, Workbook } from "../../core/grid/grid";
import type { TargetList } from "../../core/targets/schema";
import type { Unsubscribe } from "../../pane/host/events";
import type { CellEdit, Mark, WorkbookHost } from "../../pane/host/workbook-host";
import type { Platform } from "../../workbook/platform/platform";
import type { WorkbookStyle } from "../../workbook/style/style";
import type { FormFacts } from "./form-facts";
import type { OpenedFile } from "./open";

/** A file open in the page: the host of its pane, and what the rendering beside it shows and does. */
export interface Book extends WorkbookHost {
  readonly name: "page";
  /** Whether it is only to be looked at. */
  readonly readOnly?: boolean;
  readonly fileName: string;
  /** The file as it was opened; never changed. */
  readonly original: Uint8Array;
  /** What there is to show now; the same object until something changes. */
  view(): BookView;
  subscribe(listener: () => void): Unsubscribe;
  /** Takes the list the file is of, which has come since it was opened. */
  readBy(list: TargetList): void;
  /** What is known of the form the workbook is now; null where it is none. */
  form(): FormFacts | null;
  /** Moves to a cell or a block, which takes the keyboard unless it is only to be shown. */
  activate(place: CellAddress, range?: CellAddress, takesKeyboard?: boolean): void;
  show(sheet: string): void;
  isLocked(place: CellAddress): boolean;
  /** The formula a cell came with, whatever stands there now; null where it came without. */
  issuedFormula(place: CellAddress): string | null;
  undo(): void;
  redo(): void;
  /** Tells that what stood at a revision has been saved, and where. */
  saved(revision: number, place: SavedIn): void;
}

/** The user's own file, or a copy among the browser's downloads. */
export type SavedIn = "file" | "download";

export interface BookView {
  readonly revision: number;
  readonly workbook: Workbook;
  readonly look: WorkbookStyle;
  /** By place. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** Formulas whose shown result may be out of date, by place. */
  readonly stale: ReadonlySet<string>;
  /** What distinguishes the workbook from the file as opened. */
  readonly edits: readonly CellEdit[];
  /** Whether there is something that is not in a saved file. */
  readonly unsaved: boolean;
  /** Where it was saved last; null when it never was. */
  readonly savedIn: SavedIn | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly sheet: string;
  /** The selected cell of the sheet shown; null until there is one. */
  readonly active: CellAddress | null;
  /** The other corner of a selected block. */
  readonly corner: CellAddress | null;
  /** How often a cell has asked for the keyboard. */
  readonly focus: number;
}

/** What a book needs of the page around it. */
export interface BookNeeds {
  readonly list: TargetList;
  readonly platform: Platform;
  /** Hands a file to the user. */
  save(bytes: Uint8Array, fileName: string): Promise<void>;
  /** Opens a workbook that the pane has made, in place of this one. */
  open(bytes: Uint8Array, sheets: readonly string[]): Promise<void>;
  /** Opens a form that the pane has begun, in place of this one. */
  begin(bytes: Uint8Array, fileName: string): Promise<void>;
}

/** A file with the edits it was left with, and whether they had been saved. */
export interface LeftFile extends OpenedFile {
  readonly edits: readonly CellEdit[];
  readonly unsaved: boolean;
  readonly savedIn?: SavedIn | null;
}
