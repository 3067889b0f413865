import { OfficeError } from "../wire/office-error";
import type { Area } from "./area";
import { isWithin } from "./area";
import type { CellFormat, CellValue } from "./cell-format";
import { PLAIN } from "./cell-format";
import type { Chart, Comment, ConditionalFormat, NamedItem, PageSetup, Table, Validation } from "./parts";
import { newPageSetup } from "./parts";

export interface Cell {
  value: CellValue;
  /** With its equals sign; the value is then kept by the formula engine. */
  formula?: string;
  /** The result of the formula that came with the file. */
  result?: CellValue;
  format: CellFormat;
  /** The format the file gave it, by which saving tells a changed look from a kept one. */
  loadedFormat?: CellFormat;
}

/** Height in points or width in points, and whether it is hidden; undefined means the standard size. */
export interface Band {
  size?: number;
  hidden: boolean;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** What protection still allows, as `Excel.WorksheetProtectionOptions`. */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

const COLUMNS = 16_384;

/** One worksheet: cells where there are any, and everything that lies on them. */
export class Sheet {
  /** What the sheet was called in the file it came from. */
  loadedName: string | null = null;
  visibility: Visibility = "Visible";
  tabColor = "";
  protection: { readonly options: ProtectionOptions; readonly password: string } | null = null;
  showGridlines = true;
  showHeadings = true;
  standardWidth = 48;
  frozen: Area | null = null;
  autoFilter: { area: Area; readonly criteria: Map<number, unknown> } | null = null;
  merges: Area[] = [];
  readonly rows = new Map<number, Band>();
  readonly columns = new Map<number, Band>();
  /** Notes by cell key; they come with the file, this office.js has no members for them. */
  readonly notes = new Map<number, string>();
  conditionalFormats: ConditionalFormat[] = [];
  validations: Validation[] = [];
  comments: Comment[] = [];
  charts: Chart[] = [];
  tables: Table[] = [];
  names: NamedItem[] = [];
  readonly customProperties = new Map<string, string>();
  pageSetup: PageSetup = newPageSetup();
  private readonly cells = new Map<number, Cell>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  static key(row: number, column: number): number {
    return row * COLUMNS + column;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.cells.get(Sheet.key(row, column));
  }

  /** The cell, made when there was none. */
  cellForWriting(row: number, column: number): Cell {
    const key = Sheet.key(row, column);
    const found = this.cells.get(key);
    if (found) return found;
    const made: Cell = { value: null, format: PLAIN };
    this.cells.set(key, made);
    return made;
  }

  formatAt(row: number, column: number): CellFormat {
    return this.cell(row, column)?.format ?? PLAIN;
  }

  /** Every cell that holds something or is formatted, in no particular order. */
  *everyCell(): Generator<{ row: number; column: number; cell: Cell }> {
    for (const [key, cell] of this.cells) yield { row: Math.floor(key / COLUMNS), column: key % COLUMNS, cell };
  }

  /** The rectangle around all cells in use, or null on an empty sheet. */
  usedArea(valuesOnly: boolean, within?: Area): Area | null {
    let used: { -readonly [edge in keyof Area]: Area[edge] } | null = null;
    for (const { row, column, cell } of this.everyCell()) {
      const filled = cell.formula !== undefined || cell.value !== null;
      if (!filled && (valuesOnly || cell.format === PLAIN)) continue;
      if (within && !isWithin(within, row, column)) continue;
      used ??= { top: row, left: column, bottom: row, right: column };
      used.top = Math.min(used.top, row);
      used.left = Math.min(used.left, column);
      used.bottom = Math.max(used.bottom, row);
      used.right = Math.max(used.right, column);
    }
    return used;
  }

  rowHidden(row: number): boolean {
    return this.rows.get(row)?.hidden === true;
  }

  columnHidden(column: number): boolean {
    return this.columns.get(column)?.hidden === true;
  }

  /** Refuses what a protected sheet does not allow; `option` is the permission that would allow it. */
  assertAllowed(option: string): void {
    if (this.protection && this.protection.options[option] !== true) throw new OfficeError("AccessDenied");
  }

  /** Refuses what no permission of a protected sheet allows. */
  assertUnprotected(): void {
    if (this.protection) throw new OfficeError("AccessDenied");
  }

  /** Refuses to change cells a protected sheet locks. */
  assertUnlocked(area: Area): void {
    if (!this.protection) return;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        if (this.formatAt(row, column).locked) throw new OfficeError("AccessDenied");
      }
    }
  }
}
