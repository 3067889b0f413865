import type { Range, Sheet, Visibility } from "../core/grid/grid";
import { HostError } from "../pane/host/workbook-host";
import { inExcel, isKind } from "./errors";
import { CONTENTS, type Contents, cellsOf } from "./grid";
import { askHidden } from "./hidden";
import { askMark } from "./mark-format";
import { askMerges } from "./merges";

/** A sheet as read, with what is needed to change it without another look. */
export interface SheetReading extends Omit<Sheet, "merges"> {
  readonly id: string;
  /** null where this Excel does not tell. */
  readonly merges: readonly Range[] | null;
  readonly contents: Contents;
  /** What the sheet's protection allows; null for an open sheet. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
  /** Ids of the conditional formats that are marks of the add-in. */
  readonly marks: readonly string[];
}

export interface BookReading {
  readonly fileName: string;
  readonly date1904: boolean;
  readonly sheets: readonly SheetReading[];
}

/** Reads every sheet: in one round trip when `known` are the sheets' ids, in two otherwise. Throws HostError. */
export async function readBook(known: readonly string[]): Promise<BookReading> {
  try {
    return await inExcel((context) => readWhole(context, known));
  } catch (error) {
    if (isKind(error, "missing-sheet") && known.length > 0) return readBook([]);
    if (isKind(error, "too-large")) return inExcel(readInBands);
    throw error;
  }
}

type Answer<Value> = () => Value;

async function readWhole(context: Excel.RequestContext, known: readonly string[]): Promise<BookReading> {
  const { worksheets } = context.workbook;
  const book = askBook(context);
  const ask = (id: string) => {
    const sheet = worksheets.getItem(id);
    const range = usedRange(sheet);
    const frame = askFrame(sheet, range);
    range.load(CONTENTS);
    return () => ({ ...frame(), contents: range as unknown as Contents });
  };
  const asked = new Map(known.map((id) => [id, ask(id)]));
  await context.sync();
  const news = worksheets.items.filter(({ id }) => !asked.has(id));
  for (const { id } of news) asked.set(id, ask(id));
  if (news.length > 0) await context.sync();
  return { ...book(), sheets: worksheets.items.map(({ id }) => finished(asked.get(id)!())) };
}

/** Cells read in one round trip: at up to 600 bytes a cell less than the 5 MB Excel on the web gives at a time. */
const BAND = 8_000;
/** More than this is no form, summary or target list. */
const MOST = 3_000_000;

/** The same, a stretch of rows at a time. */
async function readInBands(context: Excel.RequestContext): Promise<BookReading> {
  const { worksheets } = context.workbook;
  const book = askBook(context);
  await context.sync();
  const sheets: SheetReading[] = [];
  for (const sheet of worksheets.items) {
    const range = usedRange(sheet).load("rowCount,columnCount");
    const frame = askFrame(sheet, range);
    await context.sync();
    const { rowCount, columnCount } = range;
    if (rowCount * columnCount > MOST) throw new HostError("too-large");
    const contents = { values: [], formulas: [], numberFormat: [], valueTypes: [] } as Record<keyof Contents, never[]>;
    const rows = Math.max(1, Math.floor(BAND / columnCount));
    for (let top = 0; top < rowCount; top += rows) {
      const band = sheet.getRangeByIndexes(top, 0, Math.min(rows, rowCount - top), columnCount).load(CONTENTS);
      await context.sync();
      for (const key of Object.keys(contents) as (keyof Contents)[]) {
        for (const line of band[key]) contents[key].push(line as never);
      }
    }
    sheets.push(finished({ ...frame(), contents }));
  }
  return { ...book(), sheets };
}

/** Everything from A1 to the last cell that holds something, so that places are counted as on the sheet. */
function usedRange(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getUsedRange(true).getBoundingRect("A1");
}

function askBook({ workbook }: Excel.RequestContext): Answer<Omit<BookReading, "sheets">> {
  workbook.load("name");
  workbook.worksheets.load("items/id");
  // The second day of 1904 is 1 where days are counted from 1904. No property of old versions tells.
  const day = workbook.functions.date(1904, 1, 2).load("value");
  return () => ({ fileName: workbook.name, date1904: day.value === 1 });
}

type Frame = Omit<SheetReading, "rows" | "contents">;

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const satisfies Record<
  Excel.SheetVisibility,
  Visibility
>;

function askFrame(sheet: Excel.Worksheet, range: Excel.Range): Answer<Frame> {
  sheet.load("id,name,visibility,protection/protected,protection/options");
  const hidden = askHidden(range);
  const merges = askMerges(range);
  const marks = askMark(sheet);
  return () => ({
    id: sheet.id,
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    hiddenRows: hidden().rows,
    hiddenColumns: hidden().columns,
    merges: merges(),
    protection: sheet.protection.protected ? sheet.protection.options : null,
    marks: marks(),
  });
}

function finished(asked: Omit<SheetReading, "rows">): SheetReading {
  const { values, formulas, numberFormat, valueTypes } = asked.contents;
  const contents = { values, formulas, numberFormat, valueTypes };
  return { ...asked, contents, rows: cellsOf(contents) };
}
