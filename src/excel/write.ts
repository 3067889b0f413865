import { parseAddress } from "../core/grid/address";
import type { CellAddress } from "../core/grid/grid";
import type { Content } from "../pane/host/contents";
import { contentOf, entryOf } from "../pane/host/entry";
import type { CellEdit } from "../pane/host/workbook-host";
import { inExcel } from "./errors";
import type { SheetReading } from "./read";
import { supports } from "./support";

/**
 * Writes cells in one round trip and gives the edits that undo it. What was written before a locked cell is taken
 * back as far as `sheets`, the last reading, knows it. Throws a problem of the host.
 */
export async function writeCells(
  edits: readonly CellEdit[],
  sheets: readonly SheetReading[],
): Promise<readonly CellEdit[]> {
  const options = oneStep();
  try {
    return await attempt(edits, sheets, options);
  } catch (error) {
    // Excels that group may refuse the group for what they take without it, and say so in many ways.
    if (!options.mergeUndoGroup) throw error;
    return attempt(edits, sheets, {});
  }
}

/** Writes, or leaves the cells as they were. */
async function attempt(
  edits: readonly CellEdit[],
  sheets: readonly SheetReading[],
  options: Excel.RunOptions,
): Promise<readonly CellEdit[]> {
  try {
    return await inExcel((context) => write(context, edits, sheets), options);
  } catch (error) {
    if (edits.length > 1 || options.mergeUndoGroup) await takeBack(edits, sheets);
    throw error;
  }
}

/** One step of Excel's own undo for all that is written, where Excel and the office.js that is served know of that. */
export function oneStep(): Excel.RunOptions {
  return supports("1.20") ? { mergeUndoGroup: true } : {};
}

async function write(
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
  sheets: readonly SheetReading[],
): Promise<readonly CellEdit[]> {
  const cellOf = ({ sheet, cell }: CellAddress) => context.workbook.worksheets.getItem(sheet).getRange(cell);
  context.application.suspendApiCalculationUntilNextSync();
  const before = edits.map((edit) => cellOf(edit).load("values,formulas"));
  for (const edit of edits) {
    const cell = cellOf(edit);
    const format = formatOf(edit, sheets);
    // A number put into a cell formatted as text would become text.
    if (typeof edit.value === "number" && format === "@") cell.numberFormat = [["General"]];
    // Excel undoes values in more of its versions than formulas.
    if (edit.formula) cell.formulas = [[entryOf(edit, format)]];
    else cell.values = [[entryOf(edit, format)]];
  }
  await context.sync();
  return edits.map(({ sheet, cell }, index) => {
    const { values, formulas } = before[index]!;
    return { sheet, cell, ...contentOf(formulas[0]![0], values[0]![0]) };
  });
}

/** In the order they were written, so that the cell that refused the first time ends it again. */
async function takeBack(edits: readonly CellEdit[], sheets: readonly SheetReading[]): Promise<void> {
  const old = edits.flatMap(({ sheet, cell }): CellEdit[] => {
    const known = sheets.find(({ name }) => name === sheet);
    const place = parseAddress(cell);
    if (!known || !place) return [];
    const { formulas, values } = known.contents;
    const at = (table: readonly (readonly Content[])[]) => table[place.row - 1]?.[place.column - 1] ?? "";
    return [{ sheet, cell, ...contentOf(at(formulas), at(values)) }];
  });
  await inExcel((context) => write(context, old, sheets)).catch(() => undefined);
}

function formatOf({ sheet, cell }: CellAddress, sheets: readonly SheetReading[]): string {
  const known = sheets.find(({ name }) => name === sheet);
  const place = parseAddress(cell);
  return (place && known?.contents.numberFormat[place.row - 1]?.[place.column - 1]) ?? "General";
}
