import { SAMPLE_MARK } from "../form/form";
import type { Sheet } from "../grid/grid";
import { textOf } from "./cell-text";

/** Whether a sheet is marked as holding invented figures; the mark stands in one of its first rows. */
export function isMarkedSample(sheet: Sheet): boolean {
  for (let row = 1; row <= 3; row++) {
    if (sheet.rows.get(row)?.some((cell) => textOf(cell, false).includes(SAMPLE_MARK))) return true;
  }
  return false;
}
