import { LEVELS, type Level } from "../core/findings/finding";
import type { Mark } from "../pane/host/workbook-host";
import { inExcel, isKind } from "./errors";
import { addMark, removeMark } from "./mark-format";
import type { SheetReading } from "./read";
import { supports } from "./support";

/** What the layer of marks needs to know of a sheet. */
export type MarkedSheet = Pick<SheetReading, "id" | "name" | "protection" | "marks">;

/** Most characters of an address that names many cells. */
const LONGEST_ADDRESS = 4_000;

/**
 * Replaces the marks of the sheets by others, in one round trip, and gives the sheets as they are then. A sheet that
 * is protected without a password is opened for it and closed again as it was. Throws HostError.
 */
export async function replaceMarks(
  sheets: readonly MarkedSheet[],
  marks: readonly Mark[],
): Promise<readonly MarkedSheet[]> {
  const wanted = new Map(sheets.map((sheet) => [sheet.id, marks.filter((mark) => mark.sheet === sheet.name)]));
  const touched = sheets.filter(({ id, marks: old }) => old.length > 0 || wanted.get(id)!.length > 0);
  if (touched.length === 0) return sheets;
  try {
    const made = await inExcel(async (context) => {
      if (supports("1.9")) context.application.suspendScreenUpdatingUntilNextSync();
      const added = touched.map((sheet) => [sheet.id, remark(context, sheet, wanted.get(sheet.id)!)] as const);
      await context.sync();
      return new Map(added.map(([id, formats]) => [id, formats.map((format) => format.id)]));
    });
    return sheets.map((sheet) => ({ ...sheet, marks: made.get(sheet.id) ?? [] }));
  } catch (error) {
    // Refused protection was either never opened or had been opened by the user, who may want it so.
    if (!isKind(error, "protected")) await closeAgain(touched);
    throw error;
  }
}

/** Queues the changes of one sheet, complete in themselves so that a failure on another leaves it in order. */
function remark(context: Excel.RequestContext, known: MarkedSheet, marks: readonly Mark[]): Excel.ConditionalFormat[] {
  const sheet = context.workbook.worksheets.getItem(known.id);
  const closed = known.protection && !known.protection.allowFormatCells ? known.protection : null;
  if (closed) sheet.protection.unprotect();
  for (const id of known.marks) removeMark(sheet, id);
  const added = LEVELS.flatMap((level) => addLevel(sheet, level, marks));
  if (closed) sheet.protection.protect(closed);
  return added;
}

function addLevel(sheet: Excel.Worksheet, level: Level, marks: readonly Mark[]): Excel.ConditionalFormat[] {
  const cells = [...new Set(marks.filter((mark) => mark.level === level).map(({ cell }) => cell))];
  if (!supports("1.9")) return cells.map((cell) => addMark(sheet.getRange(cell), level));
  return addressesOf(cells).map((address) => addMark(sheet.getRanges(address), level));
}

function addressesOf(cells: readonly string[]): string[] {
  const addresses: string[] = [];
  for (const cell of cells) {
    const last = addresses.at(-1);
    if (last === undefined || last.length + cell.length >= LONGEST_ADDRESS) addresses.push(cell);
    else addresses[addresses.length - 1] = `${last},${cell}`;
  }
  return addresses;
}

/** Protects what was protected before a batch broke off in the middle. */
async function closeAgain(sheets: readonly MarkedSheet[]): Promise<void> {
  await inExcel(async (context) => {
    const found = sheets
      .filter(({ protection }) => protection)
      .map(({ id, protection }) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(id);
        sheet.load("protection/protected");
        return { sheet, protection: protection! };
      });
    await context.sync();
    for (const { sheet, protection } of found) {
      if (!sheet.isNullObject && !sheet.protection.protected) sheet.protection.protect(protection);
    }
    await context.sync();
  });
}
