/**
 * The members of WPS's object model that the add-in uses, and no others: docs/hosts.md says of each where it is
 * documented, how it is guarded and what happens without it. Every call is synchronous and crosses into another process.
 */
export interface Application {
  readonly Version: unknown;
  readonly Build: unknown;
  readonly ActiveWorkbook: Workbook | null;
  readonly ActiveSheet: Worksheet;
  readonly ActiveCell: Range | null;
  readonly Workbooks: Workbooks;
  EnableEvents: boolean;
  ScreenUpdating: boolean;
  DisplayAlerts: boolean;
  readonly ApiEvent: ApiEvent;
  readonly FileSystem: FileSystem;
  readonly Env: Env;
  readonly PluginStorage: PluginStorage;
  GetTaskPane(id: number): TaskPane | null;
  /** Asks the user for a place; false when none was chosen. */
  readonly GetSaveAsFilename?: (initial: string, filter: string) => string | false;
  /** Opens a window with a page of the add-in, in the screen's own pixels. */
  readonly ShowDialog?: (address: string, title: string, width: number, height: number, isModal: boolean) => unknown;
  /** What older versions reach everything but their own extensions through. */
  readonly EtApplication?: () => object;
}

export interface Workbooks {
  readonly Count: number;
  Item(place: number): Workbook;
  Open(path: string): Workbook;
}

export interface Workbook {
  readonly Name: string;
  /** With its folder; only the name while it has never been saved. */
  readonly FullName: string;
  readonly Path: string;
  readonly Date1904: boolean;
  Saved: boolean;
  readonly Sheets: Sheets;
  readonly Worksheets: Sheets;
  readonly Names: Names;
  Activate(): void;
  SaveCopyAs(path: string): void;
  Close(save: boolean): void;
}

export interface Sheets {
  readonly Count: number;
  Item(place: number | string): Worksheet;
  /** Copies all of them at once, so that formulas among them go on looking at each other. */
  Copy(before: undefined, after: Worksheet): void;
}

export interface Worksheet {
  Name: string;
  /** −1 visible, 0 hidden, 2 very hidden. */
  Visible: number;
  readonly Parent: Workbook;
  readonly UsedRange: Range;
  readonly Cells: Range;
  readonly ProtectContents: boolean;
  readonly ProtectDrawingObjects: boolean;
  readonly ProtectScenarios: boolean;
  readonly Protection: Protection;
  Range(address: string): Range;
  Activate(): void;
  Delete(): void;
  /** Password, then drawing objects, contents, scenarios, macros excepted, then what stays allowed. */
  Protect(password: undefined, ...options: boolean[]): void;
  Unprotect(password: string): void;
}

export interface Protection {
  readonly AllowFormattingCells: boolean;
  readonly AllowFormattingColumns: boolean;
  readonly AllowFormattingRows: boolean;
  readonly AllowInsertingColumns: boolean;
  readonly AllowInsertingRows: boolean;
  readonly AllowInsertingHyperlinks: boolean;
  readonly AllowDeletingColumns: boolean;
  readonly AllowDeletingRows: boolean;
  readonly AllowSorting: boolean;
  readonly AllowFiltering: boolean;
  readonly AllowUsingPivotTables: boolean;
}

/** A plain value for one cell or for all alike, else rows of cells; null where cells differ that cannot be told apart. */
export type Told = unknown;

export interface Range {
  readonly Row: number;
  readonly Column: number;
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
  readonly Worksheet: Worksheet;
  Value2: Told;
  Formula: Told;
  NumberFormat: Told;
  readonly Text: Told;
  readonly Locked: Told;
  readonly MergeCells: Told;
  readonly MergeArea: Range;
  readonly EntireRow: { readonly Hidden: Told };
  readonly EntireColumn: { readonly Hidden: Told };
  readonly FormatConditions: FormatConditions;
  /** "$A$1:$B$2"; areas are parted by commas. */
  Address(): string;
  Select(): void;
}

export interface FormatConditions {
  readonly Count: number;
  Item(place: number): FormatCondition;
  Add(type: number, operator: undefined, formula: string): FormatCondition;
}

export interface FormatCondition {
  readonly Type: number;
  readonly Formula1: string;
  readonly Interior: Interior;
  SetFirstPriority(): void;
  Delete(): void;
}

export interface Interior {
  /** Blue, green and red, the last one lowest. */
  Color: number;
}

export interface Names {
  readonly Count: number;
  Item(place: number): Name;
  Add(name: string, refersTo: string, visible: boolean): void;
}

export interface Name {
  readonly Name: string;
  readonly RefersTo: string;
  Delete(): void;
}

export type EventName =
  | "SheetChange"
  | "SheetSelectionChange"
  | "SheetActivate"
  | "SheetBeforeDelete"
  | "WorkbookNewSheet"
  | "WorkbookBeforeSave"
  | "WorkbookAfterSave";

/** Told the sheet, or the workbook, and then what of it. */
export type EventListener = (first: never, second: never) => void;

export interface ApiEvent {
  AddApiEventListener(name: EventName, listener: EventListener): void;
  RemoveApiEventListener(name: EventName, listener: EventListener): void;
}

export interface FileSystem {
  /** Newer; the only one that surely gives the bytes as they are. */
  readonly ReadFileAsArrayBuffer?: (path: string) => ArrayBuffer;
  readAsBinaryString(path: string): string;
  /** One character a byte; false where it could not be written. */
  writeAsBinaryString(path: string, bytes: string): unknown;
  Remove(path: string): void;
}

export interface Env {
  GetTempPath(): string;
}

export interface PluginStorage {
  getItem(key: string): unknown;
  setItem(key: string, value: string): void;
}

export interface TaskPane {
  Visible: boolean;
}

declare global {
  interface Window {
    readonly Application?: Application;
    readonly wps?: Application;
  }
}

/** WPS as it put itself into the page; null in any other program. */
export function wpsApplication(): Application | null {
  const given = window.Application ?? window.wps;
  if (!given) return null;
  if ("ActiveWorkbook" in given) return given;
  const older = (given as Application).EtApplication;
  if (typeof older !== "function") return given;
  // What an older version extends the object model by stands beside it.
  const { ApiEvent, FileSystem, Env, PluginStorage } = given;
  return Object.assign(Object.create(older()), { ApiEvent, FileSystem, Env, PluginStorage });
}
