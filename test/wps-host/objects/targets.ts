import type { Area } from "@huizong/excel-host/model/area";
import type { ConditionalFormat } from "@huizong/excel-host/model/parts";
import type { Sheet } from "@huizong/excel-host/model/sheet";
import type { WorkbookModel } from "@huizong/excel-host/model/workbook";
import type { Page } from "playwright-core";

/** A pane, made while a workbook was in front. Where it stands Kingsoft's pages do not say; both ways are seen. */
export interface TaskPane {
  readonly id: number;
  readonly url: string;
  readonly madeBeside: WorkbookModel | null;
  visible: boolean;
  readonly page: Page;
}

/** What the emulated WPS is made of besides its workbooks. */
export interface Session {
  /** Those open, the one at the front first. */
  books: WorkbookModel[];
  enableEvents: boolean;
  screenUpdating: boolean;
  displayAlerts: boolean;
  readonly saved: Map<WorkbookModel, boolean>;
  /** Files on the disk, by path. */
  readonly files: Map<string, Uint8Array>;
  readonly storage: Map<string, unknown>;
  /** What the user answers to the next question for a place; the suggested one without an answer. */
  readonly places: (string | false)[];
  /** Copies saved, and how many conditional formats the workbook had then. */
  readonly copies: { readonly path: string; readonly conditionalFormats: number }[];
  panes: TaskPane[];
  /** Whether a pane is seen in the window it was made in only, or in WPS's one window beside whatever is in front. */
  readonly panesStayInWindow: boolean;
  /** Whether number formats and texts of several cells come cell by cell, or as null where they differ. */
  readonly cellByCell: boolean;
  /** Tells from now on of what goes on in a workbook. */
  listen(book: WorkbookModel): void;
  /** Opens a task pane's page. */
  openPane(url: string): Promise<Page>;
  /** Tells the pages of an event of the whole program. */
  raise(name: string, ...args: readonly unknown[]): void;
  /** Begins to open a window with a page of the add-in. */
  openDialog(url: string): void;
}

export interface BookRef {
  readonly session: Session;
  readonly book: WorkbookModel;
}

export interface SheetRef extends BookRef {
  readonly sheet: Sheet;
}

export interface RangeRef extends SheetRef {
  readonly areas: readonly Area[];
}

export interface ConditionRef extends SheetRef {
  readonly condition: ConditionalFormat;
}
