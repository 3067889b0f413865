import { address, columnLetters } from "../../core/grid/address";
import { shiftFormula } from "../../core/grid/shift-formula";
import type { CellSpan, RowSpan, SheetIndex } from "./sheet-index";
import { attribute, escapeText, unescapeXml, withAttribute, withoutAttribute } from "./xml";

/** What a cell is to hold. formula: its text without "="; null clears the cell and keeps its style. */
export type Content =
  | { readonly kind: "constant"; readonly value: number | string | null }
  | { readonly kind: "formula"; readonly text: string };

/** A cached result of a formula. */
export type Result = number | string;

/** Changes of one sheet by row and column, and fresh results of formulas by address. */
export interface SheetChanges {
  readonly contents: ReadonlyMap<number, ReadonlyMap<number, Content>>;
  readonly results: ReadonlyMap<string, Result>;
  /** Every other formula keeps the result it has. */
  readonly keepsResults?: boolean;
}

/**
 * The sheet's XML with the changes made and the cached results of all formulas kept, or replaced by `results` or dropped.
 * Everything else keeps its characters.
 */
export function patchSheet(index: SheetIndex, changes: SheetChanges): string {
  const { xml, data } = index;
  const successors = promoted(index, changes);
  const pieces: string[] = [];
  let kept = 0;
  const replace = (start: number, end: number, text: string) => {
    pieces.push(xml.slice(kept, start), text);
    kept = end;
  };
  const { found, absent, doubled } = placed(index, changes);
  let next = 0;
  const newRowsBefore = (limit: number): string => {
    let text = "";
    for (; next < absent.length && absent[next]![0] < limit; next++) {
      text += newRow(index, absent[next]![0], absent[next]![1], changes.results);
    }
    return text;
  };
  for (const row of index.rows) {
    const added = newRowsBefore(row.row);
    if (added) replace(row.start, row.start, added);
    patchRow(index, { row, contents: found.get(row) ?? new Map(), doubled, successors }, changes, replace);
  }
  const added = newRowsBefore(Number.POSITIVE_INFINITY);
  if (added && data.inner !== null) replace(data.inner, data.inner, added);
  else if (added) {
    const open = xml.slice(data.start, data.end).replace(/\s*\/>$/, ">");
    replace(data.start, data.end, `${open}${added}</${index.prefix}sheetData>`);
  }
  pieces.push(xml.slice(kept));
  return pieces.join("");
}

type Replace = (start: number, end: number, text: string) => void;

/** What is to be done with one row element. */
interface RowChanges {
  readonly row: RowSpan;
  readonly contents: ReadonlyMap<number, Content>;
  readonly doubled: ReadonlySet<CellSpan>;
  readonly successors: ReadonlyMap<CellSpan, string>;
}

function patchRow(
  index: SheetIndex,
  { row, contents, doubled, successors }: RowChanges,
  { results, keepsResults }: SheetChanges,
  replace: Replace,
): void {
  const present = new Set(row.cells.map((cell) => cell.column));
  const added = [...contents].filter(([column]) => !present.has(column)).sort(([a], [b]) => a - b);
  if (added.length > 0) {
    const tag = withoutAttribute(index.xml.slice(row.start, row.tagEnd), "spans");
    replace(row.start, row.tagEnd, row.inner === null ? tag.replace(/\s*\/>$/, ">") : tag);
  }
  let next = 0;
  const newCellsBefore = (limit: number): string => {
    let text = "";
    for (; next < added.length && added[next]![0] < limit; next++) {
      const [column, content] = added[next]!;
      text += cellXml(index.prefix, row.row, column, styleFor(index, row, column), content, results);
    }
    return text;
  };
  for (const cell of row.cells) {
    const before = newCellsBefore(cell.column);
    if (before) replace(cell.start, cell.start, before);
    if (doubled.has(cell)) {
      replace(cell.start, cell.end, "");
      continue;
    }
    const content = contents.get(cell.column);
    if (content) {
      replace(cell.start, cell.end, cellXml(index.prefix, row.row, cell.column, cell.style, content, results));
    } else if (cell.formula) {
      const successor = successors.get(cell);
      const text = keepsResults
        ? withFormula(index, cell, successor)
        : withResult(index, cell, results.get(address(row.row, cell.column)), successor);
      replace(cell.start, cell.end, text);
    }
  }
  const after = newCellsBefore(Number.POSITIVE_INFINITY);
  if (after && row.inner !== null) replace(row.inner, row.inner, after);
  else if (after) replace(row.end, row.end, `${after}</${index.prefix}row>`);
}

function newRow(
  index: SheetIndex,
  row: number,
  contents: ReadonlyMap<number, Content>,
  results: ReadonlyMap<string, Result>,
): string {
  const cells = [...contents]
    .sort(([a], [b]) => a - b)
    .map(([column, content]) => cellXml(index.prefix, row, column, columnStyle(index, column), content, results));
  return `<${index.prefix}row r="${row}">${cells.join("")}</${index.prefix}row>`;
}

function cellXml(
  prefix: string,
  row: number,
  column: number,
  style: string | null,
  content: Content,
  results: ReadonlyMap<string, Result>,
): string {
  const place = columnLetters(column) + row;
  const open = `<${prefix}c r="${place}"${style === null ? "" : ` s="${style}"`}`;
  const close = `</${prefix}c>`;
  if (content.kind === "formula") {
    const formula = `<${prefix}f>${escapeText(content.text)}</${prefix}f>`;
    const result = results.get(place);
    if (result === undefined) return `${open}>${formula}${close}`;
    return `${open}${typeof result === "string" ? ' t="str"' : ""}>${formula}${valueXml(prefix, result)}${close}`;
  }
  const { value } = content;
  if (value === null) return `${open}/>`;
  if (typeof value === "number") return `${open}>${valueXml(prefix, value)}${close}`;
  const text = `<${prefix}is><${prefix}t xml:space="preserve">${escapeText(value)}</${prefix}t></${prefix}is>`;
  return `${open} t="inlineStr">${text}${close}`;
}

function valueXml(prefix: string, value: Result): string {
  return `<${prefix}v>${typeof value === "number" ? value : escapeText(value)}</${prefix}v>`;
}

/** A formula cell with a fresh result or none; `formula` replaces its f element where it inherits a shared one. */
function withResult(index: SheetIndex, cell: CellSpan, result: Result | undefined, formula?: string): string {
  const { prefix, xml } = index;
  const whole = xml.slice(cell.start, cell.end);
  const end = /^(?:"[^"]*"|'[^']*'|[^>"'])*>/.exec(whole)![0].length;
  const bare = withoutAttribute(whole.slice(0, end), "t");
  const tag = typeof result === "string" ? withAttribute(bare, "t", "str") : bare;
  const f = formulaElement(prefix);
  const v = new RegExp(`<${prefix}v(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${prefix}v>)`);
  const own = whole.slice(end).replace(v, "");
  const body = formula === undefined ? own : own.replace(f, () => formula);
  if (result === undefined) return tag + body;
  return tag + body.replace(f, (element) => element + valueXml(prefix, result));
}

/** A formula cell with the result it has; `formula` replaces its f element where it inherits a shared one. */
function withFormula({ prefix, xml }: SheetIndex, cell: CellSpan, formula?: string): string {
  const whole = xml.slice(cell.start, cell.end);
  return formula === undefined ? whole : whole.replace(formulaElement(prefix), () => formula);
}

function formulaElement(prefix: string): RegExp {
  return new RegExp(`<${prefix}f(?:\\s(?:"[^"]*"|'[^']*'|[^>"'])*?)?(?:/>|>[\\s\\S]*?</${prefix}f>)`);
}

/**
 * Where the changes go, since a row may come in several elements and not in its order: by the element that has the cell or
 * else the first of its row, and in order of their numbers those whose row is absent. `doubled` are cells that stand again
 * where one is changed, blank or the reader had refused them; they would hide or contradict it.
 */
function placed({ rows }: SheetIndex, { contents }: SheetChanges) {
  const found = new Map<RowSpan, Map<number, Content>>();
  const doubled = new Set<CellSpan>();
  const absent: [row: number, columns: ReadonlyMap<number, Content>][] = [];
  for (const [number, columns] of [...contents].sort(([a], [b]) => a - b)) {
    const elements = rows.filter(({ row }) => row === number);
    if (elements.length === 0) absent.push([number, columns]);
    else {
      for (const [column, content] of columns) {
        const element = elements.find(({ cells }) => cells.some((cell) => cell.column === column)) ?? elements[0]!;
        found.set(element, (found.get(element) ?? new Map<number, Content>()).set(column, content));
        const same = elements.flatMap(({ cells }) => cells.filter((cell) => cell.column === column));
        for (const cell of same.slice(1)) doubled.add(cell);
      }
    }
  }
  return { found, absent, doubled };
}

/** Followers that inherit a shared formula whose master is overwritten, with the f element each gets. */
function promoted({ rows, prefix }: SheetIndex, { contents }: SheetChanges): Map<CellSpan, string> {
  const successors = new Map<CellSpan, string>();
  const lost = new Map<string, CellSpan>();
  const isOverwritten = (cell: CellSpan) => contents.get(cell.row)?.has(cell.column) ?? false;
  for (const row of rows) {
    for (const cell of row.cells) {
      const { formula } = cell;
      if (!formula?.shared) continue;
      if (formula.text && isOverwritten(cell)) lost.set(formula.shared, cell);
    }
  }
  if (lost.size === 0) return successors;
  for (const row of rows) {
    for (const cell of row.cells) {
      const master = cell.formula?.shared && !cell.formula.text ? lost.get(cell.formula.shared) : undefined;
      if (!master || isOverwritten(cell)) continue;
      const text = shiftFormula(unescapeXml(master.formula!.text), cell.row - master.row, cell.column - master.column);
      successors.set(cell, `<${prefix}f>${escapeText(text)}</${prefix}f>`);
    }
  }
  return successors;
}

/** The style a new cell takes: its row's own, else its column's. */
function styleFor(index: SheetIndex, row: RowSpan, column: number): string | null {
  const tag = index.xml.slice(row.start, row.tagEnd);
  const own = attribute(tag, "customFormat");
  return own === "1" || own === "true" ? attribute(tag, "s") : columnStyle(index, column);
}

function columnStyle({ xml, prefix, data }: SheetIndex, column: number): string | null {
  for (const [tag] of xml.slice(0, data.start).matchAll(new RegExp(`<${prefix}col\\s[^>]*>`, "g"))) {
    if (Number(attribute(tag, "min")) <= column && column <= Number(attribute(tag, "max"))) {
      return attribute(tag, "style");
    }
  }
  return null;
}
