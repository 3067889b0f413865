import { following } from "../formula-text";
import { Calculator } from "../formulas";
import { OfficeError } from "../wire/office-error";
import { type Area, areaAddress, checked, isCell, parseArea, quotedSheet, splitAddress } from "./area";
import type { CellFormat, CellValue } from "./cell-format";
import type { NamedItem } from "./parts";
import { type Cell, Sheet } from "./sheet";
import { readTyped } from "./typed";

/** Something that happened in the workbook, for whoever listens. */
export type WorkbookEvent =
  | { readonly kind: "changed"; readonly sheet: Sheet; readonly area: Area; readonly details?: ChangeDetails }
  | { readonly kind: "formatted" | "row-hidden"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "selected"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "activated" | "deactivated" | "added" | "deleted" | "calculated"; readonly sheet: Sheet };

interface ChangeDetails {
  readonly before: CellValue;
  readonly after: CellValue;
}

const SHEET_NAME = /^[^:\\/?*[\]]{1,31}$/u;

/** A workbook in memory, as the user and the add-in both see it. */
export class WorkbookModel {
  readonly sheets: Sheet[] = [];
  names: NamedItem[] = [];
  readonly properties = new Map<string, string>();
  readonly customProperties = new Map<string, string | number | boolean>();
  /** Add-in settings saved with the document: name → JSON value. */
  readonly settings = new Map<string, unknown>();
  readonly customXml = new Map<string, string>();
  date1904 = false;
  /** Whether this is Excel on the web, which can do less. */
  onTheWeb = false;
  /** Workbooks handed over to be inserted, by their Base64, and whether they hold charts. */
  readonly opened = new Map<string, { readonly book: WorkbookModel; readonly charted: boolean }>();
  /** Worksheet events the add-in asked for, and whether it wants any at the moment. */
  readonly subscriptions = new Set<string>();
  eventsEnabled = true;
  /** Whether sheets may not be added, deleted, renamed, moved or hidden. */
  structureLocked = false;
  /** What `application.calculationMode` says; formulas are computed all the same. */
  calculationMode = "Automatic";
  /** Whether the add-in has put off computing to the end of its batch; until then no change tells of results. */
  calculationSuspended = false;
  /** The file it was opened from; saving keeps what the model does not know. */
  source: Uint8Array | null = null;
  /** The display language of the emulated Excel. */
  locale = "zh-CN";
  fileName = "工作簿1.xlsx";
  readonly calculator = new Calculator(this);
  private readonly listeners: ((event: WorkbookEvent) => void)[] = [];
  private selected: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  private active: Sheet | undefined;
  private lastId = 0;

  /** A new id in the braces Excel puts around them. */
  nextId(): string {
    this.lastId += 1;
    return `{00000000-0000-4000-8000-${this.lastId.toString(16).toUpperCase().padStart(12, "0")}}`;
  }

  listen(listener: (event: WorkbookEvent) => void): void {
    this.listeners.push(listener);
  }

  get activeSheet(): Sheet {
    const sheet = this.active ?? this.sheets[0];
    if (!sheet) throw new OfficeError("GeneralException", "The workbook has no sheet.");
    return sheet;
  }

  /** The selected cells of the active sheet. */
  get selection(): Area {
    return this.selected;
  }

  /** Hides a row, counted from 0, as the user does. */
  hideRow(sheet: Sheet, row: number): void {
    sheet.rows.set(row, { ...sheet.rows.get(row), hidden: true });
    this.emit({ kind: "row-hidden", sheet, area: { top: row, left: 0, bottom: row, right: 0 } });
  }

  find(nameOrId: string): Sheet | undefined {
    const name = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === name);
  }

  /** A sheet by name or id; throws ItemNotFound. */
  sheet(nameOrId: string): Sheet {
    const sheet = this.find(nameOrId);
    if (!sheet) throw new OfficeError("ItemNotFound");
    return sheet;
  }

  /** Where a sheet stands, counted from 0; throws ItemNotFound once it is deleted. */
  position(sheet: Sheet): number {
    const index = this.sheets.indexOf(sheet);
    if (index < 0) throw new OfficeError("ItemNotFound");
    return index;
  }

  addSheet(name: string = this.freeName()): Sheet {
    this.assertStructureOpen();
    this.assertFreeName(name);
    const sheet = new Sheet(this.nextId(), name);
    this.sheets.push(sheet);
    this.calculator.forget();
    this.emit({ kind: "added", sheet });
    return sheet;
  }

  rename(sheet: Sheet, name: string): void {
    this.assertStructureOpen();
    if (name !== sheet.name) this.assertFreeName(name, sheet);
    this.rewrite(following(sheet.name, name));
    sheet.name = name;
    this.calculator.forget();
  }

  deleteSheet(sheet: Sheet): void {
    this.assertStructureOpen();
    const visible = this.sheets.filter((other) => other.visibility === "Visible" && other !== sheet);
    if (visible.length === 0 || sheet.visibility === "VeryHidden") throw new OfficeError("InvalidOperation");
    if (this.activeSheet === sheet) this.activate(visible[0]!);
    this.sheets.splice(this.position(sheet), 1);
    this.calculator.recalculate(sheet);
    this.rewrite(following(sheet.name, null));
    this.calculator.forget();
    this.emit({ kind: "deleted", sheet });
  }

  /** Changes what formulas and names say of other sheets. */
  private rewrite(follow: (formula: string) => string): void {
    for (const sheet of this.sheets) {
      for (const { cell } of sheet.everyCell()) if (cell.formula?.includes("!")) cell.formula = follow(cell.formula);
    }
    for (const item of this.names) item.formula = follow(item.formula);
  }

  move(sheet: Sheet, position: number): void {
    this.assertStructureOpen();
    if (position < 0 || position >= this.sheets.length) throw new OfficeError("InvalidArgument");
    this.sheets.splice(this.position(sheet), 1);
    this.sheets.splice(position, 0, sheet);
    this.calculator.forget();
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible") throw new OfficeError("InvalidOperation");
    const before = this.active;
    if (before === sheet) return;
    this.active = sheet;
    this.selected = { top: 0, left: 0, bottom: 0, right: 0 };
    if (before && this.sheets.includes(before)) this.emit({ kind: "deactivated", sheet: before });
    this.emit({ kind: "activated", sheet });
  }

  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    this.selected = area;
    this.emit({ kind: "selected", sheet, area });
  }

  /** Resolves an address, with or without a sheet, or a defined name; throws InvalidArgument. */
  resolve(address: string, home: Sheet): { sheet: Sheet; area: Area } {
    const { sheet: name, rest } = splitAddress(address);
    const sheet = name === undefined ? home : this.sheet(name);
    if (/^\$?[A-Z]{0,3}\$?\d*(:\$?[A-Z]{0,3}\$?\d*)?$/i.test(rest) && /^\$?[A-Z]{1,3}\$?\d|:/i.test(rest)) {
      return { sheet, area: parseArea(rest) };
    }
    const named = [...sheet.names, ...this.names].find((item) => item.name.toLowerCase() === rest.toLowerCase());
    if (!named) throw new OfficeError("InvalidArgument", `"${address}" is no range address.`);
    return this.resolve(named.formula.replace(/^=/, ""), home);
  }

  /** What a cell shows as its value: the result of its formula, or what was entered. */
  value(sheet: Sheet, row: number, column: number): CellValue {
    const cell = sheet.cell(row, column);
    if (!cell) return null;
    return cell.formula === undefined ? cell.value : this.calculator.value(sheet, row, column);
  }

  /** Writes entries as if typed, cell by cell; null leaves a cell as it is. Refused where the sheet locks a cell. */
  write(sheet: Sheet, area: Area, entries: readonly (readonly unknown[])[], raiseEvent = true): void {
    sheet.assertUnlocked(checked(area));
    // Nobody is told of them who has not asked, and computing them takes long.
    const detailed = raiseEvent && isCell(area) && !this.calculationSuspended && this.subscriptions.size > 0;
    const before = detailed ? this.value(sheet, area.top, area.left) : null;
    entries.forEach((line, row) => {
      line.forEach((entry, column) => {
        if (entry !== null) this.enter(sheet, area.top + row, area.left + column, entry);
      });
    });
    if (!raiseEvent) return;
    const details = detailed ? { details: { before, after: this.value(sheet, area.top, area.left) } } : {};
    this.emit({ kind: "changed", sheet, area, ...details });
  }

  private enter(sheet: Sheet, row: number, column: number, entry: unknown): void {
    if (typeof entry !== "string" && typeof entry !== "number" && typeof entry !== "boolean") {
      throw new OfficeError("InvalidArgument");
    }
    const existing = sheet.cell(row, column);
    if (entry === "" && !existing) return;
    const cell: Cell = existing ?? sheet.cellForWriting(row, column);
    const typed = readTyped(entry, cell.format.numberFormat);
    cell.value = typed.value;
    delete cell.result;
    if (typed.formula === undefined) delete cell.formula;
    else cell.formula = typed.formula;
    if (typed.numberFormat && cell.format.numberFormat === "General") {
      cell.format = { ...cell.format, numberFormat: typed.numberFormat };
    }
    this.calculator.changed(sheet, row, column);
  }

  /** Changes how cells look, without asking the sheet's protection. */
  format(sheet: Sheet, area: Area, change: (format: CellFormat, row: number, column: number) => CellFormat): void {
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > 2_000_000) {
      throw new OfficeError("NotImplemented", "The emulated Excel formats no more than two million cells at once.");
    }
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const cell = sheet.cellForWriting(row, column);
        cell.format = change(cell.format, row, column);
      }
    }
    this.emit({ kind: "formatted", sheet, area });
  }

  /** The full address of cells, `'2 月'!A1:B2`. */
  address(sheet: Sheet, area: Area): string {
    return `${quotedSheet(sheet.name)}!${areaAddress(area)}`;
  }

  emit(event: WorkbookEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Refuses to change which sheets there are while the workbook's structure is protected. */
  assertStructureOpen(): void {
    if (this.structureLocked) throw new OfficeError("AccessDenied");
  }

  private freeName(): string {
    let number = this.sheets.length + 1;
    while (this.find(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }

  private assertFreeName(name: string, except?: Sheet): void {
    if (!SHEET_NAME.test(name) || name.startsWith("'") || name.endsWith("'")) throw new OfficeError("InvalidArgument");
    const holder = this.find(name);
    if (holder && holder !== except) throw new OfficeError("ItemAlreadyExists");
  }
}
