import { monthOnForm } from "../../core/submission/written-date";
import { keyOf } from "../book/position";
import type { CellPosition } from "./moves";
import { inputAt } from "./selection";
import type { ShownSheet } from "./use-sheet";

/** What may be chosen for a cell. */
export interface Choices {
  readonly values: readonly string[];
  /** The one that is most likely meant; null where none is. */
  readonly likely: string | null;
}

/** The choices of a cell: those its sheet names, or the months of the form for the cell of its period. */
export function choicesAt({ sheetLook, geometry, book, placeOf }: ShownSheet, spot: CellPosition): Choices | null {
  const listed = inputAt(sheetLook, spot)?.choices;
  if (listed) return { values: listed, likely: null };
  // The month stands over the table, and reading a form takes time.
  if (spot.row > geometry.staying.last) return null;
  const form = book.form();
  if (!form?.period || keyOf(form.period) !== keyOf(placeOf(spot))) return null;
  const likely = form.dueMonth && monthOnForm(form.dueMonth);
  const months = form.months.map(monthOnForm);
  return { values: likely ? [likely, ...months.filter((month) => month !== likely)] : months, likely };
}
