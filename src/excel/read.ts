import { CodedError } from "../core/errors/coded-error";
import type { Sheet, Visibility } from "../core/grid/grid";
import { type Contents, cellsOf } from "../pane/host/contents";
import { inExcel, isKind } from "./errors";

/** The properties of a range that `Contents` is made of. */
const CONTENTS = "values,formulas,numberFormat,valueTypes";

/** The cells of a sheet as read, with what is needed to write them without another look. */
export interface SheetReading extends Pick<Sheet, "name" | "visibility" | "rows"> {
  readonly id: string;
  readonly contents: Contents;
  /** What the sheet's protection allows; null for an open sheet. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
}

export interface BookReading {
  readonly fileName: string;
  readonly sheets: readonly SheetReading[];
}

/**
 * Reads the cells of every sheet: in one round trip when `known` are the sheets' ids, in two otherwise. Asks for
 * nothing that empties the user's undo, since it follows every edit. Throws a problem of the host.
 */
export async function readBook(known: readonly string[]): Promise<BookReading> {
  try {
    return await inExcel((context) => readWhole(context, known));
  } catch (error) {
    if (isKind(error, "missing-sheet") && known.length > 0) return readBook([]);
    if (isKind(error, "too-large")) return inExcel(readInBands);
    throw error;
  }
}

async function readWhole(context: Excel.RequestContext, known: readonly string[]): Promise<BookReading> {
  const { workbook } = context;
  const { worksheets } = workbook;
  askBook(workbook);
  const ask = (id: string) => usedRange(worksheets.getItem(id)).load(CONTENTS);
  const asked = new Map(known.map((id) => [id, ask(id)]));
  await context.sync();
  const news = worksheets.items.filter(({ id }) => !asked.has(id));
  for (const { id } of news) asked.set(id, ask(id));
  if (news.length > 0) await context.sync();
  const sheets = worksheets.items.map((sheet) => finished(sheet, asked.get(sheet.id) as unknown as Contents));
  return { fileName: workbook.name, sheets };
}

/** Cells read in one round trip: at up to 600 bytes a cell less than the 5 MB Excel on the web gives at a time. */
const BAND = 8_000;
/** More than this is no form, summary or target list. */
const MOST = 3_000_000;

/** The same, a stretch of rows at a time. */
async function readInBands(context: Excel.RequestContext): Promise<BookReading> {
  const { workbook } = context;
  askBook(workbook);
  await context.sync();
  const sheets: SheetReading[] = [];
  for (const sheet of workbook.worksheets.items) {
    const range = usedRange(sheet).load("rowCount,columnCount");
    await context.sync();
    const { rowCount, columnCount } = range;
    if (rowCount * columnCount > MOST) throw new CodedError("host", "too-large");
    const contents = { values: [], formulas: [], numberFormat: [], valueTypes: [] } as Record<keyof Contents, never[]>;
    const rows = Math.max(1, Math.floor(BAND / columnCount));
    for (let top = 0; top < rowCount; top += rows) {
      const band = sheet.getRangeByIndexes(top, 0, Math.min(rows, rowCount - top), columnCount).load(CONTENTS);
      await context.sync();
      for (const key of Object.keys(contents) as (keyof Contents)[]) {
        for (const line of band[key]) contents[key].push(line as never);
      }
    }
    sheets.push(finished(sheet, contents));
  }
  return { fileName: workbook.name, sheets };
}

/** Everything from A1 to the last cell that holds something, so that places are counted as on the sheet. */
export function usedRange(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getUsedRange(true).getBoundingRect("A1");
}

function askBook(workbook: Excel.Workbook): void {
  workbook.load("name");
  workbook.worksheets.load("items/id,items/name,items/visibility,items/protection/protected,items/protection/options");
}

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const satisfies Record<
  Excel.SheetVisibility,
  Visibility
>;

function finished({ id, name, visibility, protection }: Excel.Worksheet, asked: Contents): SheetReading {
  const { values, formulas, numberFormat, valueTypes } = asked;
  const contents = { values, formulas, numberFormat, valueTypes };
  return {
    id,
    name,
    visibility: VISIBILITY[visibility],
    protection: protection.protected ? protection.options : null,
    contents,
    rows: cellsOf(contents),
  };
}
