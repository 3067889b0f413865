import { CodedError } from "../core/errors/coded-error";
import { address } from "../core/grid/address";
import type { Range, Sheet, Visibility, Workbook } from "../core/grid/grid";
import { type Content, type Contents, cellsOf, otherBooksIn } from "../pane/host/contents";
import type { Workbook as OpenBook, Worksheet } from "./application";
import { areaAddress, table } from "./areas";
import { type Frame, readFrame } from "./frame";
import { sheetsOf } from "./sheets";

/** More cells than this are no form, summary or target list. */
const MOST = 3_000_000;

/**
 * Milliseconds for which the frame of a sheet of the same extent is taken to be as it was. WPS tells nothing when it
 * changes; a form that is handed in is read from its file.
 */
const FRESH = 30_000;

/** Frames as they were read, by sheet name and extent, with the time. */
export type Frames = Map<string, { readonly frame: Frame; readonly at: number }>;

const MACRO_BOOK = /\.(xlsm|xlsb|xltm|xlam|etm|ettm)$/i;

/** Reads every sheet of a workbook, with the frames `known` where they are fresh; `frames` gets those used. `now` is in milliseconds. */
export function readBook(book: OpenBook, known: Frames, frames: Frames, now: number): Workbook {
  const sheets = sheetsOf(book.Worksheets).map((sheet) => readSheet(sheet, known, frames, now));
  return {
    date1904: book.Date1904 === true,
    hasMacros: MACRO_BOOK.test(book.Name),
    externalLinks: [...new Set(sheets.flatMap(({ rows }) => otherBooksIn(rows)))],
    sheets,
  };
}

const VISIBILITY: ReadonlyMap<number, Visibility> = new Map([
  [-1, "visible"],
  [0, "hidden"],
  [2, "veryHidden"],
]);

function readSheet(sheet: Worksheet, frames: Frames, used: Frames, now: number): Sheet {
  const extent = extentOf(sheet);
  const name = sheet.Name;
  const key = `${name}!${areaAddress(extent)}`;
  const known = frames.get(key);
  const fresh = known && now - known.at < FRESH ? known : { frame: readFrame(sheet, extent), at: now };
  used.set(key, fresh);
  const { formats, ...frame } = fresh.frame;
  const visibility = VISIBILITY.get(Number(sheet.Visible)) ?? "visible";
  return { name, visibility, rows: cellsOf(contentsOf(sheet, extent, formats)), ...frame };
}

/** Everything from A1 to the last cell in use, so that places are counted as on the sheet. */
function extentOf(sheet: Worksheet): Range {
  const used = sheet.UsedRange;
  const bottom = used.Row + used.Rows.Count - 1;
  const right = used.Column + used.Columns.Count - 1;
  if (bottom * right > MOST) throw new CodedError("host", "too-large");
  return { top: 1, left: 1, bottom, right };
}

function contentsOf(sheet: Worksheet, extent: Range, numberFormat: Contents["numberFormat"]): Contents {
  const range = sheet.Range(areaAddress(extent));
  const formulas = table<Content | null>(range.Formula).map((line) => line.map((formula) => formula ?? ""));
  const valueTypes = formulas.map((line) => line.map(() => ""));
  const values = table<Content | null>(range.Value2).map((line, row) =>
    line.map((value, column): Content => {
      const error = errorIn(value, () => sheet.Range(address(row + 1, column + 1)).Text);
      if (error !== null) valueTypes[row]![column] = "Error";
      return error ?? value ?? "";
    }),
  );
  return { values, formulas, numberFormat, valueTypes };
}

/** The numbers by which WPS tells errors, as COM does. */
const ERRORS: ReadonlyMap<unknown, string> = new Map([
  [-2146826288, "#NULL!"],
  [-2146826281, "#DIV/0!"],
  [-2146826273, "#VALUE!"],
  [-2146826265, "#REF!"],
  [-2146826259, "#NAME?"],
  [-2146826252, "#NUM!"],
  [-2146826246, "#N/A"],
]);

/** The error a cell holds. Its number might be a figure, so the cell is asked what it shows; a narrow one shows only #. */
function errorIn(value: unknown, shown: () => unknown): string | null {
  const error = ERRORS.get(value);
  if (error === undefined) return null;
  return String(shown()).startsWith("#") ? error : null;
}
