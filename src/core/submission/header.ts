import { cellAt } from "../grid/address";
import type { Sheet } from "../grid/grid";
import { bare, labelOf, textOf } from "./cell-text";

/** A column of a table: its label in the row 甲 乙 丙 1 2 …, and its heading above. */
export interface ColumnMark {
  readonly label: string;
  readonly heading: string;
}

/** The marks of a table, with its labels and headings ready for comparing. */
export interface TableMarks {
  readonly columns: readonly ColumnMark[];
  readonly labels: ReadonlySet<string>;
  readonly headings: ReadonlySet<string>;
}

/** 1-本月, 1～本月 and 1至本月 are 1—本月. */
const TO = /(?<=1)(?:[-‐‑‒–—―−~～至到]+)(?=本月)/;

function headingOf(text: string): string {
  return text.includes("本月") ? text.replace(TO, "—") : text;
}

/** The marks of the columns with these labels and headings, left to right. */
export function tableMarks(labels: readonly string[], headings: readonly string[]): TableMarks {
  return {
    columns: labels.map((label, index) => ({ label, heading: headings[index]! })),
    labels: new Set(labels.map(bare)),
    headings: new Set(headings.map((heading) => headingOf(bare(heading)))),
  };
}

/** Where a table's columns are. */
export interface Header {
  /** The label row, or the row of headings where that is all there is. */
  readonly row: number;
  /** Columns by label. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that neither label nor heading shows. */
  readonly missing: readonly ColumnMark[];
  /** Columns whose label or heading is not as issued. */
  readonly changed: readonly ChangedMark[];
}

/** A label or heading that is not as issued: where it stands, and what is there instead. */
export interface ChangedMark {
  readonly mark: ColumnMark;
  readonly row: number;
  readonly column: number;
  /** Null where the whole row of labels or headings is gone. */
  readonly expected: string | null;
  readonly found: string;
}

/** The share of a table's marks a row must show to be taken for its label row or headings. */
const ENOUGH = 0.7;

/** Finds a table by its label row, or failing that by its headings; null when the sheet has no such table. */
export function findHeader(sheet: Sheet, marks: TableMarks): Header | null {
  const labels = bestRow(sheet, marks.labels, true);
  const headings = bestRow(sheet, marks.headings, false);
  const base = labels ?? headings;
  if (!base) return null;
  const columns = new Map<string, number>();
  const missing: ColumnMark[] = [];
  const changed: ChangedMark[] = [];
  for (const mark of marks.columns) {
    const byLabel = labels?.columns.get(mark.label);
    const byHeading = headings?.columns.get(headingOf(bare(mark.heading)));
    const column = byLabel ?? byHeading;
    if (column === undefined || [...columns.values()].includes(column)) missing.push(mark);
    else columns.set(mark.label, column);
    if (column === undefined) continue;
    const row = byLabel === undefined ? labels?.row : headings?.row;
    const expected = byLabel === undefined ? mark.label : mark.heading;
    const found = row === undefined ? "" : textOf(cellAt(sheet, row, column), false);
    if (row === undefined) changed.push({ mark, row: base.row, column, expected: null, found });
    else if (headingOf(bare(found)) !== headingOf(bare(expected))) changed.push({ mark, row, column, expected, found });
  }
  return { row: Math.max(base.row, headings?.row ?? 0), columns, missing, changed };
}

interface FoundRow {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** The row that shows most of the texts, each in its first column. A label row holds labels only. */
function bestRow(sheet: Sheet, wanted: ReadonlySet<string>, only: boolean): FoundRow | null {
  const fewest = wanted.size * ENOUGH;
  let best: FoundRow | null = null;
  for (const [row, cells] of sheet.rows) {
    if (cells.length < fewest) continue;
    const columns = new Map<string, number>();
    let others = 0;
    let left = cells.length;
    for (const cell of cells) {
      // A row of figures cannot show enough any more after a few cells, and there are many such rows.
      if (columns.size + left < fewest) break;
      left--;
      const text = headingOf(labelOf(cell));
      if (wanted.has(text)) {
        if (!columns.has(text)) columns.set(text, cell.column);
      } else if (text !== "") others++;
    }
    if (columns.size < fewest || (only && others > columns.size / 2)) continue;
    if (columns.size === wanted.size) return { row, columns };
    if (!best || columns.size > best.columns.size) best = { row, columns };
  }
  return best;
}
