import { CodedError } from "../core/errors/coded-error";
import { contentOf, entryOf } from "../pane/host/entry";
import type { CellEdit } from "../pane/host/workbook-host";
import type { Application, Range, Workbook } from "./application";
import { table } from "./areas";
import { quietly } from "./quietly";
import { sheetNamed } from "./sheets";

/**
 * Writes cells and gives the edits that undo it. WPS has no transaction: everything is looked at before the first cell
 * is written, and what was written is taken back when a later one fails all the same. Throws a problem of the host.
 */
export function writeCells(app: Application, book: Workbook, edits: readonly CellEdit[]): readonly CellEdit[] {
  const targets = edits.map((edit) => ({ edit, cell: openCell(book, edit) }));
  const inverse = targets.map(({ edit: { sheet, cell: at }, cell }): CellEdit => {
    const [formula, value] = [cell.Formula, cell.Value2].map(
      (told) => table<string | number | boolean>(told)[0]![0] ?? "",
    );
    return { sheet, cell: at, ...contentOf(formula!, value!) };
  });
  quietly(app, () => {
    let written = 0;
    try {
      for (const { edit, cell } of targets) {
        enter(cell, edit);
        written++;
      }
    } catch (error) {
      for (let index = written; index >= 0; index--) takeBack(targets[index]!.cell, inverse[index]!);
      throw error;
    }
  });
  return inverse;
}

/** The cell of an edit, where it may be written. */
function openCell(book: Workbook, { sheet: name, cell: at }: CellEdit): Range {
  const sheet = sheetNamed(book, name);
  const cell = sheet.Range(at);
  if (sheet.ProtectContents && cell.Locked !== false)
    throw new CodedError("host", "protected", { sheet: name, cell: at });
  return cell;
}

function enter(cell: Range, edit: CellEdit): void {
  const format = String(cell.NumberFormat ?? "General");
  // A number put into a cell formatted as text would become text.
  if (typeof edit.value === "number" && format === "@") cell.NumberFormat = "General";
  const entry = entryOf(edit, format);
  if (edit.formula) cell.Formula = entry;
  else cell.Value2 = entry;
}

function takeBack(cell: Range, edit: CellEdit): void {
  try {
    enter(cell, edit);
  } catch {
    // The cell that refused may refuse again; it holds what it held.
  }
}
