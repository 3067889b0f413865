import { inExcel } from "./errors";
import { addMark, removeMark } from "./mark-format";

/** Draws a mark on the cell the user stands on and takes it away: what he typed before can then be undone, or not. */
export async function markOnce(): Promise<void> {
  await inExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    const mark = addMark(cell, "C");
    await context.sync();
    removeMark(cell.worksheet, mark.id);
    await context.sync();
  });
}
