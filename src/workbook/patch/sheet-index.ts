import { parseAddress } from "../../core/grid/address";
import { attribute, rootPrefix } from "./xml";

/** A formula of a cell; followers of a shared formula have its group's number and no text. */
interface FormulaSpan {
  readonly text: string;
  /** si of a shared formula. */
  readonly shared: string | null;
}

/** A cell element: where its characters are in the sheet's XML. */
export interface CellSpan {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly style: string | null;
  readonly formula: FormulaSpan | null;
}

/** A row element. `inner` is where its cells end, or null when it has no end tag. */
export interface RowSpan {
  readonly row: number;
  readonly start: number;
  readonly tagEnd: number;
  readonly inner: number | null;
  readonly end: number;
  readonly cells: readonly CellSpan[];
}

/** Where the rows and cells of a worksheet stand in its XML. */
export interface SheetIndex {
  readonly xml: string;
  /** "" or "x:". */
  readonly prefix: string;
  readonly rows: readonly RowSpan[];
  /** The sheetData element: where rows go after the last, or the whole element when it has no end tag. */
  readonly data: { readonly start: number; readonly inner: number | null; readonly end: number };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Row = Omit<Mutable<RowSpan>, "cells"> & { cells: Mutable<CellSpan>[] };

/** A tag, or a whole formula, by where its characters are. */
interface Tag {
  readonly text: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "open" | "close" | "empty";
}

/** Finds the rows and cells of a worksheet. Throws when there is no sheetData. */
export function indexSheet(xml: string): SheetIndex {
  const prefix = rootPrefix(xml);
  const rows: Row[] = [];
  let data: SheetIndex["data"] | null = null;
  let open: Mutable<CellSpan> | undefined;
  for (const tag of tagsOf(xml, prefix)) {
    const row = rows.at(-1);
    const cell = row?.cells.at(-1);
    if (tag.name === "sheetData") {
      const start: number = data?.start ?? tag.start;
      data = { start, inner: tag.kind === "close" ? tag.start : null, end: tag.end };
      if (tag.kind !== "open") break;
    } else if (tag.name === "f") {
      // One behind the end of its cell belongs to none.
      if (open) open.formula = formulaOf(tag.text);
    } else if (tag.kind !== "close") {
      if (tag.name === "row") rows.push(rowOf(tag, row));
      else open = row && openedCell(tag, row, cell);
    } else if (tag.name === "row") {
      if (row) Object.assign(row, { inner: tag.start, end: tag.end });
    } else if (cell) {
      cell.end = tag.end;
      open = undefined;
    }
  }
  if (!data) throw new Error("worksheet without sheetData");
  return { xml, prefix, rows, data };
}

/** The tags of sheetData, rows and cells, and the formulas, in order; not those inside comments and CDATA. */
function* tagsOf(xml: string, prefix: string): Generator<Tag> {
  const inside = `(?:"[^"]*"|'[^']*'|[^>"'])*`;
  const skipped = "<!--[\\s\\S]*?-->|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>";
  const formula = `<${prefix}(f)(?=[\\s/>])(?:"[^"]*"|'[^']*'|[^>"'/])*(?:/>|>[\\s\\S]*?</${prefix}f\\s*>)`;
  const tags = new RegExp(`${skipped}|${formula}|<(/?)${prefix}(sheetData|row|c)(?=[\\s/>])${inside}>`, "g");
  for (let match = tags.exec(xml); match; match = tags.exec(xml)) {
    const [text, f, slash, element] = match;
    const name = f ?? element;
    if (!name) continue;
    const kind = slash ? "close" : text.endsWith("/>") ? "empty" : "open";
    yield { text, name, start: match.index, end: match.index + text.length, kind };
  }
}

/** A row without an address follows the one before it. */
function rowOf({ text, start, end }: Tag, before: Row | undefined): Row {
  const row = Number(attribute(text, "r") ?? (before?.row ?? 0) + 1);
  return { row, start, tagEnd: end, inner: null, end, cells: [] };
}

/** A cell without an address stands right of the one before it. */
function cellOf({ text, start, end }: Tag, row: number, before: CellSpan | undefined): Mutable<CellSpan> {
  const column = parseAddress(attribute(text, "r") ?? "")?.column ?? (before?.column ?? 0) + 1;
  return { row, column, start, end, style: attribute(text, "s"), formula: null };
}

/** Adds a cell to its row; undefined where it ends with its tag. */
function openedCell(tag: Tag, row: Row, before: CellSpan | undefined): Mutable<CellSpan> | undefined {
  const cell = cellOf(tag, row.row, before);
  row.cells.push(cell);
  return tag.kind === "open" ? cell : undefined;
}

/** Reads a formula's element. */
function formulaOf(element: string): FormulaSpan {
  const [, tag, text] = /^(<(?:"[^"]*"|'[^']*'|[^>"'])*>)([\s\S]*?)(?:<\/[^<]*>)?$/.exec(element)!;
  return { text: text!, shared: attribute(tag!, "t") === "shared" ? attribute(tag!, "si") : null };
}
