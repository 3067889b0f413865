import { MARK_LEVELS, type MarkLevel } from "../pane/host/mark-look";
import type { Mark } from "../pane/host/workbook-host";
import { inExcel, isKind } from "./errors";
import { addMark, findMarks, removeMark } from "./mark-format";
import type { SheetReading } from "./read";
import { supports } from "./support";

/** What marking needs to know of a sheet. */
type MarkedSheet = Pick<SheetReading, "id" | "name" | "protection">;

/** One conditional format of the layer; what an earlier session has left has no level and is taken away. */
interface Drawn {
  readonly id: string;
  readonly level: MarkLevel | null;
  readonly cells: readonly string[];
}

/** The marks on the sheets, by the sheets' ids. */
export type Layer = ReadonlyMap<string, readonly Drawn[]>;

/** The layer of a workbook just opened: marks of an earlier session. */
export function layerOf(sheets: ReadonlyMap<string, { readonly marks: readonly string[] }>): Layer {
  return new Map([...sheets].map(([id, { marks }]) => [id, marks.map(leftOver)]));
}

function leftOver(id: string): Drawn {
  return { id, level: null, cells: [] };
}

/** Whether a sheet takes marks without being unprotected, which no Excel can undo. */
export function takesMarks({ protection }: Pick<SheetReading, "protection">): boolean {
  return protection === null || protection.allowFormatCells === true;
}

/**
 * Makes the layer show `marks`, and gives it as it is then. Only what differs in cell or level is drawn anew, in one
 * round trip. A sheet protected without a password that does not allow formats is opened for it and closed again as it
 * was. A sheet that cannot be marked keeps no other from it, and is named in `refused` with the reason.
 */
export async function redraw(
  sheets: readonly MarkedSheet[],
  layer: Layer,
  marks: readonly Mark[],
): Promise<{ readonly layer: Layer; readonly refused: readonly Refused[] }> {
  const changes = sheets.flatMap((sheet) => {
    const wanted = marks.filter((mark) => mark.sheet === sheet.name);
    const change = changeOf(sheet, layer.get(sheet.id) ?? [], wanted);
    return change ? [change] : [];
  });
  if (changes.length === 0) return { layer, refused: [] };
  try {
    return { layer: new Map([...layer, ...(await apply(changes))]), refused: [] };
  } catch (error) {
    return oneByOne(changes, layer, marks, error);
  }
}

interface Refused {
  readonly sheet: string;
  readonly error: unknown;
}

interface Change {
  readonly sheet: MarkedSheet;
  readonly kept: readonly Drawn[];
  readonly leaving: readonly Drawn[];
  readonly coming: readonly (readonly [MarkLevel, readonly string[]])[];
}

function changeOf(sheet: MarkedSheet, drawn: readonly Drawn[], marks: readonly Mark[]): Change | null {
  const coming: [MarkLevel, string[]][] = [];
  const kept: Drawn[] = [];
  for (const level of MARK_LEVELS) {
    const cells = [...new Set(marks.filter((mark) => mark.level === level).map(({ cell }) => cell))];
    const there = drawn.filter((one) => one.level === level);
    if (
      sameCells(
        cells,
        there.flatMap((one) => one.cells),
      )
    )
      kept.push(...there);
    else if (cells.length > 0) coming.push([level, cells]);
  }
  const leaving = drawn.filter((one) => !kept.includes(one));
  return leaving.length === 0 && coming.length === 0 ? null : { sheet, kept, leaving, coming };
}

function sameCells(one: readonly string[], other: readonly string[]): boolean {
  const known = new Set(other);
  return one.length === other.length && one.every((cell) => known.has(cell));
}

async function apply(changes: readonly Change[]): Promise<Layer> {
  return inExcel(async (context) => {
    if (supports("1.9")) context.application.suspendScreenUpdatingUntilNextSync();
    const made = changes.map((change) => ({ change, formats: queue(context, change) }));
    await context.sync();
    return new Map(
      made.map(({ change: { sheet, kept }, formats }) => {
        return [sheet.id, [...kept, ...formats.map(({ format, level, cells }) => ({ id: format.id, level, cells }))]];
      }),
    );
  });
}

/** Queues the changes of one sheet, complete in themselves so that a failure on another leaves it in order. */
function queue(context: Excel.RequestContext, { sheet: known, leaving, coming }: Change) {
  const sheet = context.workbook.worksheets.getItem(known.id);
  const closed = takesMarks(known) ? null : known.protection;
  if (closed) sheet.protection.unprotect();
  for (const { id } of leaving) removeMark(sheet, id);
  const formats = coming.flatMap(([level, cells]) =>
    groupsOf(cells).map((group) => {
      return { format: addMark(markTargetOf(sheet, group), level), level, cells: group };
    }),
  );
  if (closed) sheet.protection.protect(closed);
  return formats;
}

/** Most characters of an address that names many cells. */
const LONGEST_ADDRESS = 4_000;

/** Cells as one thing to mark; an older Excel takes the first only. */
export function markTargetOf(sheet: Excel.Worksheet, cells: readonly string[]): Excel.Range | Excel.RangeAreas {
  return supports("1.9") ? sheet.getRanges(cells.join()) : sheet.getRange(cells[0]);
}

/** Cells that are marked together: as many as an address holds, or one at a time in an older Excel. */
function groupsOf(cells: readonly string[]): string[][] {
  if (!supports("1.9")) return cells.map((cell) => [cell]);
  const groups: string[][] = [];
  let length = 0;
  for (const cell of cells) {
    length += cell.length + 1;
    if (groups.length === 0 || length > LONGEST_ADDRESS) {
      groups.push([]);
      length = cell.length + 1;
    }
    groups.at(-1)!.push(cell);
  }
  return groups;
}

/**
 * After a failure, of which it is not known what was done before it: each sheet is looked at again and marked apart.
 * The user may have protected or opened it, taken a mark back with Ctrl+Z, or deleted the sheet.
 */
async function oneByOne(changes: readonly Change[], layer: Layer, marks: readonly Mark[], first: unknown) {
  const result = new Map(layer);
  const refused: Refused[] = [];
  for (const { sheet } of changes) {
    try {
      const seen = await lookAgain(sheet, result.get(sheet.id) ?? [], first);
      if (!seen) {
        result.delete(sheet.id);
        continue;
      }
      result.set(sheet.id, seen.drawn);
      const wanted = marks.filter((mark) => mark.sheet === sheet.name);
      const change = changeOf({ ...sheet, protection: seen.protection }, seen.drawn, wanted);
      if (change) for (const [id, drawn] of await apply([change])) result.set(id, drawn);
    } catch (error) {
      await closeAgain(sheet, error).catch(() => undefined);
      refused.push({ sheet: sheet.name, error });
    }
  }
  return { layer: result, refused };
}

/** How a sheet is protected now and which marks are on it; null when it is gone. */
async function lookAgain({ id, ...sheet }: MarkedSheet, drawn: readonly Drawn[], error: unknown) {
  await closeAgain({ id, ...sheet }, error);
  const protection = await inExcel(async (context) => {
    const now = context.workbook.worksheets.getItemOrNullObject(id);
    now.load("protection/protected,protection/options");
    await context.sync();
    return now.isNullObject ? undefined : now.protection.protected ? now.protection.options : null;
  });
  if (protection === undefined) return null;
  const marks = await findMarks(id).catch(() => drawn.map((one) => one.id));
  return { protection, drawn: marks.map(leftOver) };
}

/** Protects what was protected before a batch broke off in the middle. */
async function closeAgain({ id, protection }: MarkedSheet, error: unknown): Promise<void> {
  // Refused protection was either never opened or had been opened by the user, who may want it so.
  if (!protection || takesMarks({ protection }) || isKind(error, "protected")) return;
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("protection/protected");
    await context.sync();
    if (!sheet.isNullObject && !sheet.protection.protected) sheet.protection.protect(protection);
    await context.sync();
  });
}
