import { parseAddress } from "../../core/grid/address";
import { attribute, rootPrefix } from "./xml";

/** A formula of a cell; followers of a shared formula have its group's number and no text. */
export interface FormulaSpan {
  readonly text: string;
  /** si of a shared formula. */
  readonly shared: string | null;
  /** The range of a shared or array formula; its master carries it. */
  readonly range: string | null;
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

/** Finds the rows and cells of a worksheet. Throws when there is no sheetData. */
export function indexSheet(xml: string): SheetIndex {
  const prefix = rootPrefix(xml);
  const tags = new RegExp(
    `<!--[\\s\\S]*?-->|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<(/?)${prefix}(sheetData|row|c|f)(?=[\\s/>])(?:"[^"]*"|'[^']*'|[^>"'])*>`,
    "g",
  );
  const rows: Mutable<RowSpan>[] = [];
  let cells: Mutable<CellSpan>[] = [];
  let formulaTag = "";
  let formulaStart = 0;
  let data: Mutable<SheetIndex["data"]> | null = null;
  for (let match = tags.exec(xml); match; match = tags.exec(xml)) {
    const [tag, slash, name] = match;
    if (!name) continue;
    const end = match.index + tag.length;
    const closing = slash === "/";
    const empty = !closing && tag.endsWith("/>");
    if (name === "sheetData") {
      if (!closing) data = { start: match.index, inner: null, end };
      else if (data) Object.assign(data, { inner: match.index, end });
      if (closing || empty) break;
    } else if (name === "row") {
      const last = rows.at(-1);
      if (closing && last) Object.assign(last, { inner: match.index, end });
      if (closing) continue;
      cells = [];
      const row = Number(attribute(tag, "r") ?? (last?.row ?? 0) + 1);
      rows.push({ row, start: match.index, tagEnd: end, inner: null, end, cells });
    } else if (name === "c") {
      const last = cells.at(-1);
      if (closing && last) last.end = end;
      if (closing) continue;
      const reference = parseAddress(attribute(tag, "r") ?? "");
      const column = reference?.column ?? (last?.column ?? 0) + 1;
      const row = rows.at(-1)?.row ?? 0;
      cells.push({ row, column, start: match.index, end, style: attribute(tag, "s"), formula: null });
    } else {
      if (!closing) {
        formulaTag = tag;
        formulaStart = end;
      }
      const cell = cells.at(-1);
      if (cell && (closing || empty))
        cell.formula = formulaOf(formulaTag, closing ? xml.slice(formulaStart, match.index) : "");
    }
  }
  if (!data) throw new Error("worksheet without sheetData");
  return { xml, prefix, rows, data };
}

function formulaOf(tag: string, text: string): FormulaSpan {
  return {
    text,
    shared: attribute(tag, "t") === "shared" ? attribute(tag, "si") : null,
    range: attribute(tag, "ref"),
  };
}
